package org.rightsdesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.demo.PlantedPerson;
import org.rightsdesk.disclosure.Approval;
import org.springframework.mock.web.MockHttpServletResponse;

/** Corrections from the answer in which the mistake was seen to the last letter, in the invented company's systems. */
class WholeCorrectionsTest extends WholeHouse {

  private static final PlantedPerson BARNABY = PlantedPerson.WRONG_POSTCODE;

  @Test
  void a_wrong_postcode_is_seen_in_the_answer_and_corrected_everywhere_and_everybody_who_had_it_is_told() throws Exception {
    CaseRef answered = answer();
    Cookie key = keyOf(answered);
    assertThat(page(answered, key)).contains("/requests/" + answered + "/correction");
    MockHttpServletResponse led =
        web.perform(get("/requests/" + answered + "/correction").cookie(key)).andReturn().getResponse();
    CaseRef ref = ask(answered, led.getCookies(), BARNABY.postcodeOnFile(), BARNABY.postcode());

    signNil(ref);
    awaitTask(ref, "decideCorrection");
    assertThat(correspondence.letters(ref)).noneMatch(letter -> letter.kind() == LetterKind.FEE_AND_PROOF);
    assertThat(contested()).isTrue();
    assertThat(corrections.of(ref).orElseThrow().proposal().aboutCase()).contains(answered);
    accept(ref);
    correctByHandAndTellRecipients(ref);
    awaitLetter(ref, LetterKind.CORRECTED);
    awaitClosed(ref);

    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.CORRECTED);
    assertThat(contested()).isFalse();
    assertThat(corrections.of(ref).orElseThrow().recipients())
        .extracting(line -> line.recipient().name())
        .contains("Quillworks Print House", "Harvest Partner Offers Inc", "Deepvault Backup");
    for (String table : List.of("core/core_contact", "core/core_account", "mkt/mkt_subscription")) {
      assertThat(hasRow(table, BARNABY.postcode())).as(table).isTrue();
      assertThat(hasRow(table, BARNABY.postcodeOnFile())).as(table).isFalse();
    }
    assertThat(hasRow("bill/bill_invoice", BARNABY.postcodeOnFile())).isTrue();
    assertThat(page(ref, keyOf(ref))).contains("We correct it as you asked.", "Where it is corrected");
    assertThat(staffPage(ref)).contains("BS8 2KM", "BS3 2KM", "Quillworks Print House", "corrected");
  }

  @Test
  void who_is_refused_may_say_why_they_disagree_and_is_told_where_it_stands() throws Exception {
    CaseRef ref = ask(null, new Cookie[0], "Foundry Terrace", "Foundry Crescent");
    show(ref);
    signNil(ref);
    Task decision = awaitTask(ref, "decideCorrection");
    corrections.decide(
        decision.getId(),
        new CorrectionChoice(CorrectionVerdict.REFUSED, new FreeText("The street is called so."), new FreeText(""), Set.of()),
        "reviewer");
    complete(decision);
    Task approval = awaitTask(ref, "approveCorrection");
    assertThat(page(ref, keyOf(ref))).doesNotContain("The street is called so.").doesNotContain("/disagreement");
    corrections.approve(approval.getId(), CorrectionApproval.APPROVED, new FreeText(""), "approver");
    complete(approval);
    awaitLetter(ref, LetterKind.CORRECTION_REFUSED);
    awaitClosed(ref);

    assertThat(page(ref, keyOf(ref))).contains("The street is called so.", "/requests/" + ref + "/disagreement");
    for (int clicks = 0; clicks < 2; clicks++) {
      MockHttpServletResponse sent =
          web.perform(
                  post("/requests/" + ref + "/disagreement")
                      .with(formToken())
                      .cookie(keyOf(ref))
                      .param("words", "=1+1 <b>It is</b> a crescent; I have lived in it since 2019."))
              .andReturn()
              .getResponse();
      assertThat(sent.getStatus()).isEqualTo(303);
    }
    awaitLetter(ref, LetterKind.NOTE_ATTACHED);

    assertThat(text("/demo/systems/core/core_dispute_note") + text("/demo/systems/mkt/mkt_dispute_note?filter=crescent") )
        .contains("=1+1 &lt;b&gt;It is&lt;/b&gt; a crescent");
    assertThat(page(ref, keyOf(ref))).contains("Your note", "It stands beside the records since").doesNotContain("<b>It is");
    assertThat(staffPage(ref)).contains("Their note", "=1+1 &lt;b&gt;It is");
  }

  @Test
  void a_warning_that_goes_by_post_gives_time_to_object_from_the_day_on_which_it_was_posted() throws Exception {
    system("core")
        .sql(
            """
            insert into core_contact (id, source, full_name, phone, addr1, city, country, created_on, updated_on)
            select max(id) + 1, 'FORM', 'Wenna Trelawny', '+447700900811', '3 Chapel Row', 'Truro', 'GB', date '2020-01-01',
                   date '2020-01-01'
              from core_contact
            """)
        .update();
    CaseRef ref =
        received(
            web.perform(
                    post("/requests/new/correction")
                        .with(formToken())
                        .param("formToken", "wenna")
                        .param("wrongValue", "+447700900811")
                        .param("rightValue", "+447700900812")
                        .param("fullName", "Wenna Trelawny")
                        .param("email", "somebody@else.example")
                        .param("phone", "+44 7700 900811")
                        .param("country", "GB"))
                .andReturn()
                .getResponse());
    show(ref);
    signNil(ref);
    accept(ref);
    Letter warning = awaitLetter(ref, LetterKind.CORRECTION_WARNING);
    assertThat(warning.recipient()).startsWith("Wenna Trelawny\n3 Chapel Row");
    daysGoBy(4);
    Task post = awaitTask(ref, "postLetter");
    LocalDate posted = LocalDate.now(clock);
    correspondence.recordPosted(post.getId(), warning.id(), posted, new FreeText("AB 1234 5678 9GB"), "intake");
    complete(post);
    await().until(() -> due(ref, "holdOver").equals(posted.plusDays(10).atStartOfDay(clock.getZone()).toInstant()));
    assertThat(phonesOfWenna()).containsExactly("+447700900811");

    daysGoBy(10);
    correctByHandAndTellRecipients(ref);
    assertThat(phonesOfWenna()).containsExactly("+447700900812");
  }

  @Test
  void of_two_corrections_of_one_field_the_second_waits_and_then_goes_on_with_what_stands_there_now() throws Exception {
    PlantedPerson imran = PlantedPerson.LONDON;
    CaseRef first = correct(imran, "14 Marigold Mews", "15 Marigold Mews");
    show(first);
    signNil(first);
    awaitTask(first, "decideCorrection");
    CaseRef second = correct(imran, "14 Marigold Mews", "16 Marigold Mews");
    show(second);
    signNil(second);
    await().atMost(Duration.ofSeconds(60)).until(() -> corrections.of(second).orElseThrow().waitsFor().equals(Optional.of(first)));
    assertThat(openTasks(second)).isEmpty();

    accept(first);
    correctByHandAndTellRecipients(first);
    awaitClosed(first);
    Task decision = awaitTask(second, "decideCorrection");
    accept(second);
    await("back, because another value stands there")
        .atMost(Duration.ofSeconds(60))
        .until(() -> openTask(second, "decideCorrection").filter(task -> !task.getId().equals(decision.getId())).isPresent());
    assertThat(corrections.of(second).orElseThrow().copies())
        .anyMatch(line -> line.valueNow().filter("15 Marigold Mews"::equals).isPresent());
    accept(second);
    correctByHandAndTellRecipients(second);
    awaitClosed(second);
    assertThat(street(imran)).isEqualTo("16 Marigold Mews");
  }

  private String street(PlantedPerson who) {
    return system("core")
        .sql("select addr1 from core_contact where id = ?")
        .param(who.contactId().orElseThrow())
        .query(String.class)
        .single();
  }

  private List<String> phonesOfWenna() {
    return system("core").sql("select phone from core_contact where full_name = 'Wenna Trelawny'").query(String.class).list();
  }

  /** An answer to Barnaby, collected. */
  private CaseRef answer() {
    CaseRef ref = submit(BARNABY.fullName(), BARNABY.email(), "", "", "GB", "", "");
    show(ref);
    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);
    packs.download(ref);
    awaitClosed(ref);
    return ref;
  }

  private CaseRef ask(CaseRef about, Cookie[] passes, String wrong, String right) throws Exception {
    var form =
        post("/requests/new/correction")
            .with(formToken())
            .param("formToken", wrong)
            .param("wrongValue", wrong)
            .param("rightValue", right)
            .param("reference", about == null ? "" : about.value())
            .param("fullName", BARNABY.fullName())
            .param("email", BARNABY.email())
            .param("country", "GB");
    if (passes.length > 0) {
      form.cookie(passes);
    }
    return received(web.perform(form).andReturn().getResponse());
  }

  private boolean contested() {
    return Optional.of(
            system("core")
                .sql("select accuracy_contested from core_contact where id = ?")
                .param(BARNABY.contactId().orElseThrow())
                .query(Boolean.class)
                .single())
        .orElseThrow();
  }

  private boolean hasRow(String table, String value) throws Exception {
    return !text("/demo/systems/" + table + "?filter=" + value).contains("No row of this table has that text.");
  }

  private Cookie keyOf(CaseRef ref) {
    return new Cookie("case_key", cases.pageSecret(ref));
  }

  private String page(CaseRef ref, Cookie key) throws Exception {
    return web.perform(get("/requests/" + ref).cookie(key)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private String staffPage(CaseRef ref) throws Exception {
    return web.perform(get("/desk/cases/" + ref).with(user("manager").roles("MANAGER")))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String text(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
