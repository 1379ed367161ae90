package org.rightsdesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.demo.PlantedPerson;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Corrections that cannot be made as they were asked for, from the public form to what the form of the case worker says. */
class BadCorrectionsTest extends WholeHouse {

  private static final String ODD = "<b>=1+1</b> {{7*7}} O'Brien'); drop table core_contact; --";

  @Test
  void a_value_that_the_field_cannot_hold_and_ten_thousand_characters_are_refused_with_their_place_and_nothing_is_changed()
      throws Exception {
    PlantedPerson sukarno = PlantedPerson.MONONYM;
    assertThat(sent(sukarno, sukarno.postcode(), "x".repeat(10_000)).getContentAsString())
        .contains("Shorten this to 2,000 characters or fewer. It has 10,000 now.");
    CaseRef ref = atItsDecision(correct(sukarno, sukarno.postcode(), ODD));

    assertThat(refusal(decision(ref, "ACCEPTED"))).contains("Postcode").doesNotContain("drop table");
    assertThat(refusal(decision(ref, "PARTLY").param("reasonPARTLY", "Only so").param("value", "x".repeat(10_000))))
        .contains("Shorten this to 2,000 characters; it has 10,000.");
    assertThat(refusal(decision(ref, "REFUSED"))).contains("Say why.");
    assertThat(contact(sukarno, "postcode")).contains(sukarno.postcode());
    assertThat(shown(ref)).contains("&lt;b&gt;=1+1&lt;/b&gt; {{7*7}} O&#39;Brien").doesNotContain("<b>=1+1");
  }

  @Test
  void html_formulas_and_sql_are_written_to_the_letter_where_any_text_may_stand_and_the_same_again_finds_nothing() throws Exception {
    PlantedPerson siobhan = PlantedPerson.HYPHENATED;
    CaseRef ref = atItsDecision(correct(siobhan, "5 Quay Lane", ODD));
    assertThat(answer(decision(ref, "ACCEPTED")).getStatus()).isEqualTo(200);
    complete(awaitTask(ref, "decideCorrection"));
    correctByHandAndTellRecipients(ref);
    awaitClosed(ref);
    assertThat(contact(siobhan, "addr1")).contains(ODD);

    CaseRef again = atItsDecision(correct(siobhan, "5 Quay Lane", "6 Quay Lane"));
    assertThat(corrections.of(again).orElseThrow().copies()).allMatch(line -> line.isHistoric());
    assertThat(contact(siobhan, "addr1")).contains(ODD);
  }

  @Test
  void what_is_somebody_elses_is_found_nowhere_and_cannot_be_accepted() throws Exception {
    CaseRef ref = atItsDecision(correct(PlantedPerson.ARABIC, PlantedPerson.NUMBER_BEFORE.email(), "mine@example.org"));

    assertThat(shown(ref)).contains("found this value nowhere");
    assertThat(refusal(decision(ref, "ACCEPTED"))).contains("Choose at least one place in which the value is corrected, or refuse");
    assertThat(contact(PlantedPerson.NUMBER_BEFORE, "email")).contains(PlantedPerson.NUMBER_BEFORE.email());
  }

  @Test
  void a_record_that_is_gone_when_it_is_written_holds_nothing_up() throws Exception {
    system("core")
        .sql(
            """
            insert into core_contact (id, source, full_name, email, addr1, city, country, created_on, updated_on)
            select max(id) + 1, 'FORM', 'Godric Gone', 'godric@gone.example', '7 Vanishing Lane', 'Truro', 'GB',
                   date '2020-01-01', date '2020-01-01'
              from core_contact
            """)
        .update();
    CaseRef ref =
        atItsDecision(
            received(
                sent("Godric Gone", "godric@gone.example", "GB", "7 Vanishing Lane", "8 Vanishing Lane")));
    system("core").sql("delete from core_contact where full_name = 'Godric Gone'").update();
    assertThat(answer(decision(ref, "ACCEPTED")).getStatus()).isEqualTo(200);
    complete(awaitTask(ref, "decideCorrection"));
    awaitClosed(ref);

    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.CORRECTED);
    assertThat(corrections.of(ref).orElseThrow().changes()).isEmpty();
  }

  private CaseRef atItsDecision(CaseRef ref) {
    show(ref);
    signNil(ref);
    awaitTask(ref, "decideCorrection");
    return ref;
  }

  private MockHttpServletResponse sent(PlantedPerson who, String wrong, String right) throws Exception {
    return sent(who.fullName(), who.email(), who.country(), wrong, right);
  }

  private MockHttpServletResponse sent(String name, String email, String country, String wrong, String right) throws Exception {
    return answer(
        post("/requests/new/correction")
            .with(formToken())
            .param("formToken", UUID.randomUUID().toString())
            .param("wrongValue", wrong)
            .param("rightValue", right)
            .param("fullName", name)
            .param("email", email)
            .param("country", country));
  }

  /** The form as a reviewer sends it who has claimed the task and ticked every place. */
  private MockHttpServletRequestBuilder decision(CaseRef ref, String outcome) {
    Task task = awaitTask(ref, "decideCorrection");
    if (task.getAssignee() == null) {
      tasks.claim(task.getId(), "reviewer");
    }
    MockHttpServletRequestBuilder form =
        post("/desk/forms/correction-request/decideCorrection")
            .with(formToken())
            .with(user("reviewer").roles("REVIEWER"))
            .param("task", task.getId())
            .param("outcome", outcome);
    IntStream.range(0, corrections.of(ref).orElseThrow().copies().size()).forEach(place -> form.param("place", "" + place));
    return form;
  }

  private String shown(CaseRef ref) throws Exception {
    return answer(
            get("/desk/forms/correction-request/decideCorrection")
                .with(user("reviewer").roles("REVIEWER"))
                .param("task", awaitTask(ref, "decideCorrection").getId()))
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String refusal(MockHttpServletRequestBuilder form) throws Exception {
    MockHttpServletResponse answer = answer(form);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private Optional<String> contact(PlantedPerson who, String column) {
    return system("core")
        .sql("select " + column + " from core_contact where id = ?")
        .param(who.contactId().orElseThrow())
        .query(String.class)
        .optional();
  }
}
