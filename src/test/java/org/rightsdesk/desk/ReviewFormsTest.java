package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rightsdesk.disclosure.Rows.code;
import static org.rightsdesk.disclosure.Rows.field;
import static org.rightsdesk.disclosure.Rows.freeText;
import static org.rightsdesk.disclosure.Rows.ours;
import static org.rightsdesk.disclosure.Rows.row;
import static org.rightsdesk.disclosure.Rows.secret;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.DisclosuresForTests;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.staff.WorkItem;
import org.rightsdesk.staff.Worklist;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The forms of review and approval, and the pages that go with them, on real rooms and an invented search. */
@WebMvcTest(
    controllers = {StaffForms.class, FindingPages.class},
    properties = {"rightsdesk.secret=a secret of the tests", "spring.thymeleaf.check-template-location=false"})
@Import({
  ReviewFormsTest.House.class, ReviewMatchesForm.class, ReviewItemsForm.class, ApproveResponseForm.class,
  FindingViews.class, FormTemplates.class, StaffFormScript.class
})
class ReviewFormsTest {

  private static final RoomDatabase DATABASE = RoomDatabase.inMemory();
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  @TestConfiguration
  static class House {

    @Bean
    Clock clock() {
      return CLOCK;
    }

    @Bean
    CaseFiles cases() {
      return CaseFilesForTests.on(DATABASE, event -> {}, CLOCK);
    }

    @Bean
    DataMap dataMap() {
      return mock(DataMap.class);
    }

    @Bean
    Disclosures disclosures(CaseFiles cases, DataMap dataMap) {
      return DisclosuresForTests.on(DATABASE, cases, dataMap, event -> {}, CLOCK);
    }

    @Bean
    SecurityFilterChain staffOnly(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).build();
    }
  }

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private DataMap dataMap;
  @Autowired private Disclosures disclosures;
  @MockitoBean private Deadlines deadlines;
  @MockitoBean private IdentityChecks identity;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private ResponsePacks packs;
  @MockitoBean private Worklist worklist;
  @MockitoBean private CaseHeadLine headLine;

  private final FoundRow contact = ours("contact", "1", field("name", "{{7*7}} <b>Ann</b>"), secret("password_hash"));
  private final FoundRow notes = ours("contact", "2", freeText("notes", "Met Bob Ray."), field("fax", "1"));
  private final FoundRow doubtful = row("core", "contact", "3", Match.PROBABLE, OurRole.CONTROLLER, field("name", "A. Lee"));
  private final FoundRow neighbour =
      row("core", "contact", "4", Match.NOT_THIS_PERSON, OurRole.CONTROLLER, field("name", "Zed"));
  private final FoundRow call = row("tele", "call", "5", Match.CERTAIN, OurRole.PROCESSOR, field("caller", "CALLER"));
  private CaseRef ref;

  @BeforeEach
  void open() {
    ref =
        cases.open(
            new NewCase(
                Right.ACCESS, Channel.FORM, LocalDate.of(2026, 11, 1), new Residence("GB", ""),
                new Requester(
                    new PersonName("{{7*7}} <b>Ann</b>"), Optional.of(new EmailAddress("ann@example.com")),
                    Optional.empty(), Optional.empty()),
                new FreeText("Everything")));
    when(headLine.of(any())).thenReturn(ref + " · Access · day 12");
    when(correspondence.reaches(any(), any())).thenReturn(true);
    when(headLine.soFar(any())).thenReturn(List.of());
    when(dataMap.describe(any(SystemKey.class)))
        .thenAnswer(call -> new DataSystem(call.getArgument(0), "the register", "", false, "", false, List.of()));
    when(dataMap.describe(any(SystemKey.class), anyString())).thenReturn(Optional.empty());
    when(deadlines.of(ref))
        .thenReturn(
            new Deadline(Regime.UK_GDPR, "the UK GDPR", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    when(identity.provenAddress(ref)).thenReturn(Optional.of(new EmailAddress("ann@example.com")));
  }

  @Test
  void days_yes_and_no_and_codes_are_shown_as_the_answer_shows_them() throws Exception {
    FoundRow log =
        ours(
            "log", "7", field("at", "2026-11-07T11:55:06"), field("born", "1985-03-27"), field("ok", "false"),
            code("action", "EDIT_CONTACT", "changed a contact"));
    found(log);
    task("d1", "reviewItems", "reviewer");
    String[] shown = {"at: 7 Nov 2026, 11:55", "born: 27 Mar 1985", "ok: no", "action: EDIT_CONTACT (changed a contact)"};

    assertThat(show("reviewItems", "d1", "reviewer")).contains(shown).doesNotContain("2026-11-07T");
    for (String words : List.of("changed a", "27 mar", "1985-03")) {
      assertThat(
              browser
                  .perform(
                      get("/desk/cases/{ref}/findings", ref).param("words", words).with(user("reviewer").roles("REVIEWER")))
                  .andReturn().getResponse().getContentAsString())
          .contains(shown);
    }
  }

  @Test
  void doubtful_rows_are_shown_with_their_path_and_decided() throws Exception {
    found(contact, doubtful, neighbour);
    task("m1", "reviewMatches", "reviewer");

    String form = show("reviewMatches", "m1", "reviewer");
    assertThat(form)
        .contains("A. Lee", "Found by the e-mail address.", "item:" + doubtful.id(), "Zed", "1 row is certainly")
        .contains("{{7*7}} &lt;b&gt;Ann&lt;/b&gt;")
        .doesNotContain("<b>Ann");
    browser.perform(send("reviewMatches", "m1", "reviewer")).andExpect(status().isUnprocessableEntity());
    browser
        .perform(send("reviewMatches", "m1", "reviewer").param("item:" + doubtful.id(), "THEIRS"))
        .andExpect(status().isOk());
    assertThat(cases.outcome("m1")).contains("MATCHES_DECIDED");
  }

  @Test
  void rows_are_reviewed_by_group_and_one_by_one() throws Exception {
    found(contact, notes, call, neighbour);
    task("r1", "reviewItems", "reviewer");

    String form = show("reviewItems", "r1", "reviewer");
    assertThat(form)
        .contains("group:core:contact", "item:" + notes.id(), "Read it, then decide", "held, never shown", "Held for customers")
        .contains("1 row has free text or may tell about others")
        .doesNotContain("CALLER")
        .doesNotContain("item:" + call.id());
    browser
        .perform(send("reviewItems", "r1", "reviewer").param("group:core:contact", "AS_PROPOSED"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("One item has no decision yet.")));
    browser
        .perform(
            send("reviewItems", "r1", "reviewer")
                .param("group:core:contact", "AS_PROPOSED")
                .param("item:" + notes.id(), "WITHHOLD_THIRD_PARTY"))
        .andExpect(status().isOk());
    assertThat(cases.outcome("r1")).contains("REVIEWED");
    assertThat(disclosures.answer(ref).releasedRows()).isEqualTo(1);
  }

  @Test
  void of_many_rows_a_form_shows_fifty_and_the_page_of_findings_has_all() throws Exception {
    found(IntStream.range(0, 120).mapToObj(n -> ours("call", "" + n, field("caller", "c" + n + "."))).toArray(FoundRow[]::new));
    task("r2", "reviewItems", "reviewer");

    assertThat(show("reviewItems", "r2", "reviewer")).contains("70 more rows are not shown here.");
    String page = page("/findings?page=3", "reviewer", "REVIEWER");
    assertThat(page).contains("120 rows fit.", "Page 3 of 3", "c119.").doesNotContain("c99.");
    assertThat(page("/findings?words=C77.", "reviewer", "REVIEWER")).contains("1 row fits.", "c77.");
  }

  @Test
  void words_and_fields_are_taken_out_of_one_row_on_its_page() throws Exception {
    found(contact, notes);
    task("r3", "reviewItems", "reviewer");
    String path = "/desk/cases/" + ref + "/findings/" + notes.id();

    assertThat(page("/findings/" + notes.id(), "reviewer", "REVIEWER")).contains("Met Bob Ray.", "paragraph 16");
    browser
        .perform(post(path).with(user("reviewer").roles("REVIEWER")).with(csrf()).param("treatment", "REDACT")
            .param("ground", "THIRD_PARTY").param("words", "Bob Rai"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("Bob Rai")));
    browser
        .perform(post(path).with(user("reviewer").roles("REVIEWER")).with(csrf()).param("treatment", "REDACT")
            .param("ground", "THIRD_PARTY").param("words", "Bob Ray").param("field", "fax"))
        .andExpect(status().is3xxRedirection());
    assertThat(page("/findings/" + notes.id() + "?kept=yes", "reviewer", "REVIEWER"))
        .contains("Your decision is kept.", "Release without some words or fields");
    browser
        .perform(send("reviewItems", "r3", "reviewer").param("group:core:contact", "AS_PROPOSED"))
        .andExpect(status().isOk());
  }

  @Test
  void an_approver_sees_what_goes_where_and_has_to_go_through_the_list() throws Exception {
    found(contact);
    task("r4", "reviewItems", "reviewer");
    browser.perform(send("reviewItems", "r4", "reviewer").param("group:core:contact", "RELEASE")).andExpect(status().isOk());
    task("a4", "approveResponse", "approver");

    assertThat(show("approveResponse", "a4", "approver"))
        .contains("preview.pdf", "ann@example.com, which is on file", "1 row", "Right person", "Hidden data are out");
    browser
        .perform(send("approveResponse", "a4", "approver").param("outcome", "APPROVED").param("check", "RIGHT_PERSON"))
        .andExpect(status().isUnprocessableEntity());
    browser
        .perform(send("approveResponse", "a4", "approver").param("outcome", "SENT_BACK"))
        .andExpect(status().isUnprocessableEntity());
    browser
        .perform(
            send("approveResponse", "a4", "approver").param("outcome", "APPROVED")
                .param("check", "RIGHT_PERSON", "RIGHT_ADDRESS", "OTHER_PEOPLE_OUT", "HIDDEN_DATA_OUT"))
        .andExpect(status().isOk());
    assertThat(disclosures.isApproved(ref)).isTrue();
  }

  @Test
  void an_answer_that_could_go_nowhere_is_not_approved_until_there_is_an_address() throws Exception {
    found(contact);
    task("r6", "reviewItems", "reviewer");
    browser.perform(send("reviewItems", "r6", "reviewer").param("group:core:contact", "RELEASE")).andExpect(status().isOk());
    task("a6", "approveResponse", "approver");
    when(correspondence.reaches(ref, LetterKind.ANSWER_READY)).thenReturn(false);

    assertThat(show("approveResponse", "a6", "approver")).contains("The answer can go nowhere yet");
    browser
        .perform(
            send("approveResponse", "a6", "approver").param("outcome", "APPROVED")
                .param("check", "RIGHT_PERSON", "RIGHT_ADDRESS", "OTHER_PEOPLE_OUT", "HIDDEN_DATA_OUT"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("there is no postal address")));
    assertThat(disclosures.isApproved(ref)).isFalse();

    when(correspondence.reaches(ref, LetterKind.ANSWER_READY)).thenReturn(true);
    assertThat(show("approveResponse", "a6", "approver")).doesNotContain("The answer can go nowhere yet");
    browser
        .perform(
            send("approveResponse", "a6", "approver").param("outcome", "APPROVED")
                .param("check", "RIGHT_PERSON", "RIGHT_ADDRESS", "OTHER_PEOPLE_OUT", "HIDDEN_DATA_OUT"))
        .andExpect(status().isOk());
  }

  @Test
  void who_reviewed_is_told_that_somebody_else_has_to_approve() throws Exception {
    found(contact);
    task("r5", "reviewItems", "eva");
    browser.perform(send("reviewItems", "r5", "eva").param("group:core:contact", "RELEASE")).andExpect(status().isOk());
    task("a5", "approveResponse", "eva");

    assertThat(show("approveResponse", "a5", "eva")).contains("somebody else has to approve it. Give the task back.");
    browser
        .perform(
            send("approveResponse", "a5", "eva").param("outcome", "APPROVED")
                .param("check", "RIGHT_PERSON", "RIGHT_ADDRESS", "OTHER_PEOPLE_OUT", "HIDDEN_DATA_OUT"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("You prepared this answer")));
  }

  @Test
  void the_draft_and_the_findings_are_for_those_who_prepare_and_check_answers() throws Exception {
    found(contact);
    disclosures.prepare(ref);
    when(packs.preview(ref)).thenReturn(new byte[] {1});

    for (String role : List.of("REVIEWER", "APPROVER", "MANAGER")) {
      browser.perform(get("/desk/cases/" + ref + "/preview.pdf").with(user("x").roles(role))).andExpect(status().isOk());
    }
    for (String role : List.of("FINANCE", "INTAKE", "LOCATOR", "VERIFIER", "ADMIN")) {
      browser.perform(get("/desk/cases/" + ref + "/preview.pdf").with(user("x").roles(role))).andExpect(status().isForbidden());
      browser.perform(get("/desk/cases/" + ref + "/findings").with(user("x").roles(role))).andExpect(status().isForbidden());
    }
    browser
        .perform(
            post("/desk/cases/" + ref + "/findings/" + contact.id()).with(user("a").roles("APPROVER")).with(csrf())
                .param("treatment", "RELEASE"))
        .andExpect(status().isForbidden());
    browser
        .perform(get("/desk/cases/" + ref + "/findings/x").with(user("x").roles("REVIEWER")))
        .andExpect(status().isNotFound());
  }

  private void found(FoundRow... rows) {
    when(dataMap.found(ref)).thenReturn(List.of(rows));
  }

  private void task(String id, String question, String assignee) {
    disclosures.prepare(ref);
    cases.openDecision(id, ref, question);
    when(worklist.find(id, assignee))
        .thenReturn(
            Optional.of(new WorkItem(id, ref, question, question, "reviewer", Optional.of(assignee), Optional.empty())));
  }

  private String show(String task, String id, String user) throws Exception {
    return browser
        .perform(get("/desk/forms/access-request/" + task).param("task", id).with(user(user).roles("REVIEWER")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletRequestBuilder send(String task, String id, String user) {
    return post("/desk/forms/access-request/" + task).queryParam("task", id).with(user(user).roles("REVIEWER")).with(csrf());
  }

  private String page(String path, String user, String role) throws Exception {
    return browser
        .perform(get("/desk/cases/" + ref + path).with(user(user).roles(role)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
