package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.OnFile;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.TimeRules;
import org.rightsdesk.fee.FeeRules;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofRules;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.process.RulesFromTables;
import org.rightsdesk.staff.WorkItem;
import org.rightsdesk.staff.Worklist;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

@WebMvcTest(
    controllers = {StaffForms.class, MoneyPages.class, ProofPages.class, ProofDocuments.class},
    properties = "rightsdesk.secret=a secret of the tests")
@Import(MoneyAndProofTest.House.class)
class MoneyAndProofTest {

  private static final String NAME = "{{7*7}} <b>Ánh</b>";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

  @TestConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan({
    "org.rightsdesk.casefile",
    "org.rightsdesk.fee",
    "org.rightsdesk.identity",
    "org.rightsdesk.deadline",
    "org.rightsdesk.audit"
  })
  @Import({
    RecordFeeForm.class,
    RefundFeeForm.class,
    ConfirmIdentityForm.class,
    DecideForgeryForm.class,
    DecideLapseForm.class,
    CaseHeadLine.class,
    StoryLines.class,
    StaffFormScript.class,
    FormTemplates.class
  })
  static class House {

    private final RoomDatabase database = RoomDatabase.inMemory();

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/London"));
    }

    @Bean
    JdbcClient jdbc() {
      return database.jdbc();
    }

    @Bean
    PlatformTransactionManager transactions() {
      return new DataSourceTransactionManager(database.dataSource());
    }

    @Bean
    TransactionTemplate inTransaction(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    FeeRules feeRules() {
      return RulesFromTables.fee();
    }

    @Bean
    TimeRules timeRules() {
      return RulesFromTables.time();
    }

    @Bean
    ProofRules proofRules() {
      return RulesFromTables.proof();
    }

    @Bean
    DataMap dataMap() {
      DataMap dataMap = mock(DataMap.class);
      when(dataMap.onFile(any())).thenReturn(new OnFile(false, false, false, Optional.empty(), false, Set.of()));
      return dataMap;
    }

    @Bean
    Correspondence correspondence() {
      return mock(Correspondence.class);
    }

    @Bean
    Worklist worklist(CaseFiles cases) {
      return new Worklist() {
        @Override
        public List<WorkItem> of(CaseRef caseRef) {
          return List.of();
        }

        @Override
        public Optional<WorkItem> find(String taskId, String staffId) {
          return cases
              .decision(taskId)
              .map(open -> item(open, staffId));
        }

        private static WorkItem item(Decision open, String staffId) {
          return new WorkItem(
              open.id(), open.caseRef(), open.question(), "Do it", "group", Optional.of(staffId), Optional.empty());
        }
      };
    }

    @Bean
    SecurityFilterChain staffOnly(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).build();
    }
  }

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Fees fees;
  @Autowired private IdentityChecks identity;
  @Autowired private Correspondence correspondence;
  @Autowired private Deadlines deadlines;

  private CaseRef ref;

  @BeforeEach
  void a_person_in_ohio_asks() {
    ref =
        cases.open(
            new NewCase(
                Right.ACCESS,
                Channel.FORM,
                LocalDate.of(2026, 11, 20),
                new Residence("US", "OH"),
                new Requester(
                    new PersonName(NAME),
                    Optional.of(new EmailAddress("anh@example.org")),
                    Optional.empty(),
                    Optional.empty()),
                new FreeText("")));
    deadlines.open(ref);
    fees.assess(ref);
    identity.assess(ref);
  }

  @Test
  void finance_writes_down_the_fee_and_never_sees_who_pays_it() throws Exception {
    String task = task("recordFee", Optional.empty());

    String form = show("fee-collection/recordFee", task, "finance", "FINANCE");
    assertThat(form).contains("£10.00").contains(ref.value()).doesNotContain("Ánh").doesNotContain("anh@");

    submit("fee-collection/recordFee", task, "finance")
        .param("outcome", "PAYMENT")
        .param("amount", "12.50")
        .param("method", "CHEQUE")
        .param("receivedOn", "2026-11-23");
    browser.perform(last).andExpect(status().isOk());

    assertThat(cases.outcome(task)).contains("PAID_IN_FULL");
    assertThat(fees.account(ref).refunds()).hasSize(1);
  }

  @Test
  void what_is_missing_in_a_form_is_said_at_its_field_and_nothing_is_decided() throws Exception {
    String task = task("recordFee", Optional.empty());

    submit("fee-collection/recordFee", task, "finance").param("outcome", "PAYMENT").param("amount", "ten");
    browser
        .perform(last)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter the amount in pounds, such as 10 or 7.50.")))
        .andExpect(content().string(containsString("Choose how the money came.")))
        .andExpect(content().string(containsString("Enter the day on which the money reached us.")));
    submit("fee-collection/recordFee", task, "finance");
    browser.perform(last).andExpect(status().isUnprocessableEntity());
    submit("fee-collection/recordFee", task, "finance").param("outcome", "WAIVER");
    browser
        .perform(last)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Say why the fee is waived")));

    assertThat(cases.outcome(task)).isEmpty();
    assertThat(fees.state(ref)).isEqualTo(FeeState.DUE);
  }

  @Test
  void a_test_checkout_is_not_for_staff_to_choose() throws Exception {
    String task = task("recordFee", Optional.empty());

    submit("fee-collection/recordFee", task, "finance")
        .param("outcome", "PAYMENT")
        .param("amount", "10")
        .param("method", "TEST_CHECKOUT")
        .param("receivedOn", "2026-11-23");
    browser.perform(last).andExpect(status().isUnprocessableEntity());
  }

  @Test
  void a_refund_shows_its_amount_and_takes_how_and_when_it_went_back() throws Exception {
    pay("15.00");
    PartRef refund = fees.account(ref).refunds().get(0).id();
    String task = task("refundFee", Optional.of(refund));

    String form = show("fee-refund/refundFee", task, "finance", "FINANCE");
    assertThat(form).contains("£5.00").contains("More came in than the fee").doesNotContain("Ánh");
    submit("fee-refund/refundFee", task, "finance")
        .param("outcome", "PAID_BACK")
        .param("method", "TRANSFER")
        .param("refundedOn", "2026-11-24");
    browser.perform(last).andExpect(status().isOk());

    assertThat(cases.outcome(task)).contains("PAID_BACK");
    assertThat(fees.account(ref).refunds().get(0).open()).isFalse();
  }

  @Test
  void a_bounced_cheque_is_written_down_on_the_money_page() throws Exception {
    pay("10.00");
    PartRef cheque = fees.account(ref).payments().get(0).id();
    String page = "/desk/cases/" + ref + "/money";

    browser
        .perform(get(page).with(user("finance").roles("FINANCE")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("The bank returned this cheque")));
    browser
        .perform(
            post(page + "/payments/" + cheque + "/returned")
                .param("returnedOn", "2026-11-24")
                .with(csrf())
                .with(user("finance").roles("FINANCE")))
        .andExpect(status().isSeeOther());

    assertThat(fees.state(ref)).isEqualTo(FeeState.DUE);
    browser
        .perform(get(page).with(user("finance").roles("FINANCE")))
        .andExpect(content().string(containsString("Returned by the bank on 24 Nov 2026")))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Ánh"))));
  }

  @Test
  void money_that_nobody_asked_for_is_written_down_and_faults_keep_what_was_typed() throws Exception {
    String page = "/desk/cases/" + ref + "/money";
    browser
        .perform(
            post(page + "/payments")
                .param("formToken", "form-1")
                .param("amount", "7.5x")
                .param("note", "Cheque 42")
                .with(csrf())
                .with(user("finance").roles("FINANCE")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("value=\"7.5x\"")))
        .andExpect(content().string(containsString("name=\"formToken\" value=\"form-1\"")))
        .andExpect(content().string(containsString("Cheque 42")));

    for (int click = 1; click <= 2; click++) {
      browser
          .perform(
              post(page + "/payments")
                  .param("formToken", "form-1")
                  .param("amount", "7.50")
                  .param("method", "CHEQUE")
                  .param("receivedOn", "2026-11-24")
                  .with(csrf())
                  .with(user("finance").roles("FINANCE")))
          .andExpect(status().isSeeOther());
    }
    assertThat(fees.account(ref).balance()).hasToString("£2.50");

    browser
        .perform(
            post(page + "/payments")
                .param("formToken", "form-2")
                .param("amount", "7.50")
                .param("method", "CHEQUE")
                .param("receivedOn", "2026-11-25")
                .with(csrf())
                .with(user("finance").roles("FINANCE")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("cannot lie in the future")));
  }

  @Test
  void a_verifier_sees_the_copy_and_accepts_it_and_the_copy_is_gone() throws Exception {
    identity.upload(ref, PNG);
    String task = task("confirmIdentity", Optional.empty());
    PartRef document = identity.file(ref).evidence().get(0).document().orElseThrow();
    String address = "/desk/cases/" + ref + "/documents/" + document;

    String form = show("identity-check/confirmIdentity", task, "verifier", "VERIFIER");
    assertThat(form)
        .contains("{{7*7}} &lt;b&gt;Ánh&lt;/b&gt;")
        .contains("<img class=\"document-copy\" src=\"" + address + "\"")
        .contains("Two answers that match what we hold, or a document");
    browser
        .perform(get(address).with(user("verifier").roles("VERIFIER")))
        .andExpect(status().isOk())
        .andExpect(content().bytes(PNG))
        .andExpect(header().string("Content-Type", "image/png"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Disposition", "inline; filename=\"document.png\""))
        .andExpect(header().string("Cache-Control", "no-store"));
    for (String role : List.of("FINANCE", "REVIEWER", "INTAKE")) {
      browser.perform(get(address).with(user("other").roles(role))).andExpect(status().isForbidden());
    }

    submit("identity-check/confirmIdentity", task, "verifier").param("outcome", "ACCEPTED");
    browser
        .perform(last)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose what the document is.")));
    submit("identity-check/confirmIdentity", task, "verifier")
        .param("outcome", "ACCEPTED")
        .param("kind", "PASSPORT")
        .param("unusual", "yes");
    browser
        .perform(last)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Say why you accept it all the same.")));
    submit("identity-check/confirmIdentity", task, "verifier").param("outcome", "ACCEPTED").param("kind", "PASSPORT");
    browser.perform(last).andExpect(status().isOk());

    assertThat(identity.state(ref)).isEqualTo(ProofState.SHOWN);
    browser.perform(get(address).with(user("verifier").roles("VERIFIER"))).andExpect(status().isNotFound());
  }

  @Test
  void a_pdf_is_linked_and_foreign_and_broken_addresses_show_nothing() throws Exception {
    identity.upload(ref, "%PDF-1.7\nA passport".getBytes(StandardCharsets.US_ASCII));
    String task = task("confirmIdentity", Optional.empty());

    assertThat(show("identity-check/confirmIdentity", task, "verifier", "VERIFIER"))
        .contains("Open the copy in a new window")
        .doesNotContain("<img");
    for (String address :
        List.of("/desk/cases/" + ref + "/documents/" + PartRef.next(), "/desk/cases/" + ref + "/documents/x", "/desk/cases/y/documents/x")) {
      browser.perform(get(address).with(user("verifier").roles("VERIFIER"))).andExpect(status().isNotFound());
    }
  }

  @Test
  void what_came_in_after_the_form_was_opened_is_not_decided_unseen() throws Exception {
    identity.upload(ref, PNG);
    String task = task("confirmIdentity", Optional.empty());
    submit("identity-check/confirmIdentity", task, "verifier").param("outcome", "ACCEPTED").param("kind", "PASSPORT");
    identity.upload(ref, PNG);

    browser
        .perform(last)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Something else came in while you looked.")));
    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);
  }

  @Test
  void asking_again_and_refusing_need_a_reason() throws Exception {
    identity.upload(ref, PNG);
    String task = task("confirmIdentity", Optional.empty());
    for (String verdict : List.of("ASK_AGAIN", "REFUSED")) {
      submit("identity-check/confirmIdentity", task, "verifier").param("outcome", verdict);
      browser.perform(last).andExpect(status().isUnprocessableEntity());
    }

    submit("identity-check/confirmIdentity", task, "verifier")
        .param("outcome", "ASK_AGAIN")
        .param("reasonASK_AGAIN", "The page with the name is missing");
    browser.perform(last).andExpect(status().isOk());

    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void a_verifier_calls_a_copy_forged_and_a_manager_decides_what_follows() throws Exception {
    identity.upload(ref, PNG);
    String look = task("confirmIdentity", Optional.empty());
    submit("identity-check/confirmIdentity", look, "verifier").param("outcome", "DOUBTED");
    browser.perform(last).andExpect(status().isUnprocessableEntity());
    submit("identity-check/confirmIdentity", look, "verifier")
        .param("outcome", "DOUBTED")
        .param("reasonDOUBTED", "The picture is pasted in");
    browser.perform(last).andExpect(status().isOk());

    String task = task("decideForgery", Optional.empty());
    assertThat(show("identity-check/decideForgery", task, "manager", "MANAGER"))
        .contains("{{7*7}} &lt;b&gt;Ánh&lt;/b&gt;", "Looks forged", "The picture is pasted in")
        .contains("We hold no e-mail address that is surely this person");
    submit("identity-check/decideForgery", task, "manager").param("outcome", "REFUSE");
    browser.perform(last).andExpect(status().isUnprocessableEntity());
    submit("identity-check/decideForgery", task, "manager")
        .param("outcome", "REFUSE")
        .param("reasonREFUSE", "Told the security team and the person");
    browser.perform(last).andExpect(status().isOk());
    assertThat(identity.state(ref)).isEqualTo(ProofState.REFUSED);
  }

  @Test
  void a_manager_decides_with_a_reason_whether_a_case_without_proof_ends() throws Exception {
    String task = task("decideLapse", Optional.empty());

    assertThat(show("identity-check/decideLapse", task, "manager", "MANAGER"))
        .contains("our published privacy policy")
        .contains("The time has not started: it waits for the proof");
    submit("identity-check/decideLapse", task, "manager").param("outcome", "CLOSE_CASE");
    browser.perform(last).andExpect(status().isUnprocessableEntity());
    submit("identity-check/decideLapse", task, "manager")
        .param("outcome", "CLOSE_CASE")
        .param("reason", "No answer to our letters of 3 and 10 November");
    browser.perform(last).andExpect(status().isOk());

    assertThat(cases.outcome(task)).contains("CLOSE_CASE");
  }

  @Test
  void a_passport_that_came_by_post_is_written_down_with_the_day_of_its_arrival() throws Exception {
    String page = "/desk/cases/" + ref + "/proof";
    browser
        .perform(post(page).param("kind", "PASSPORT").with(csrf()).with(user("intake").roles("INTAKE")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose how it reached us.")));
    browser
        .perform(
            post(page)
                .param("formToken", "form-3")
                .param("kind", "PASSPORT")
                .param("way", "POST")
                .param("arrivedOn", "2026-11-21")
                .param("note", "Valid until 2031")
                .with(csrf())
                .with(user("intake").roles("INTAKE")))
        .andExpect(status().isSeeOther());

    browser
        .perform(get(page).with(user("verifier").roles("VERIFIER")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("21 Nov 2026")))
        .andExpect(content().string(containsString("Something came in; a verifier decides about it")));
    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);
  }

  @Test
  void each_form_that_writes_something_down_carries_a_token_of_its_own() throws Exception {
    for (String page : List.of("money", "proof")) {
      Set<String> tokens = new HashSet<>();
      for (int load = 1; load <= 2; load++) {
        String html =
            browser
                .perform(get("/desk/cases/" + ref + "/" + page).with(user("manager").roles("MANAGER")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher token = Pattern.compile("name=\"formToken\" value=\"([0-9a-f-]{36})\"").matcher(html);
        assertThat(token.find()).isTrue();
        tokens.add(token.group(1));
      }
      assertThat(tokens).hasSize(2);
    }
  }

  @Test
  void where_the_answer_could_go_nowhere_the_proof_page_says_so_while_there_is_time() throws Exception {
    for (boolean reachable : List.of(true, false)) {
      when(correspondence.reaches(ref, LetterKind.ANSWER_READY)).thenReturn(reachable);
      String page =
          browser
              .perform(get("/desk/cases/" + ref + "/proof").with(user("intake").roles("INTAKE")))
              .andReturn()
              .getResponse()
              .getContentAsString();

      assertThat(page.contains("Ask the person for a postal address too")).isEqualTo(!reachable);
      assertThat(page.contains("/desk/cases/" + ref + "/post\"")).isEqualTo(!reachable);
    }
  }

  @Test
  void each_page_is_for_those_who_need_it() throws Exception {
    browser
        .perform(get("/desk/cases/" + ref + "/money").with(user("verifier").roles("VERIFIER")))
        .andExpect(status().isForbidden());
    browser
        .perform(get("/desk/cases/" + ref + "/proof").with(user("finance").roles("FINANCE")))
        .andExpect(status().isForbidden());
    browser
        .perform(get("/desk/cases/DSR-2026-999999/money").with(user("finance").roles("FINANCE")))
        .andExpect(status().isNotFound());
    browser
        .perform(get("/desk/cases/nonsense/proof").with(user("intake").roles("INTAKE")))
        .andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder last;
  private int tasks;

  private String task(String question, Optional<PartRef> part) {
    String task = ref + question + ++tasks;
    cases.openDecision(task, ref, question, part);
    return task;
  }

  private void pay(String amount) throws Exception {
    String task = task("recordFee", Optional.empty());
    submit("fee-collection/recordFee", task, "finance")
        .param("outcome", "PAYMENT")
        .param("amount", amount)
        .param("method", "CHEQUE")
        .param("receivedOn", "2026-11-23");
    browser.perform(last).andExpect(status().isOk());
  }

  private String show(String form, String task, String staff, String role) throws Exception {
    return browser
        .perform(get("/desk/forms/" + form).param("task", task).with(user(staff).roles(role)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletRequestBuilder submit(String form, String task, String staff) {
    last = post("/desk/forms/" + form).param("task", task).with(csrf()).with(user(staff));
    identity.file(ref).evidence().forEach(proof -> last.param("shown", proof.id().value()));
    return last;
  }
}
