package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.SystemUnavailable;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.DerivationStep;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.fee.Money;
import org.rightsdesk.identity.AnswerResult;
import org.rightsdesk.identity.DocumentRefused;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalPages
class CasePagesTest {

  private static final String TOKEN = "7b6f3a52-6f2e-4c0e-9d0e-2d5b5f0a1c11";

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Intake intake;
  @Autowired private Deadlines deadlines;
  @Autowired private Fees fees;
  @Autowired private IdentityChecks identity;
  @Autowired private Correspondence correspondence;

  private CaseRef ref;

  @BeforeEach
  void aCaseThatWaitsForFeeAndProof() {
    reset(deadlines, fees, identity, correspondence);
    when(deadlines.of(any()))
        .thenReturn(
            new Deadline(
                Regime.POLICY_PROMISE,
                "our published privacy policy",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 29)),
                Optional.empty(),
                List.of(
                    new DerivationStep(
                        "Your request reached us.", Optional.of(LocalDate.of(2026, 11, 24)), "s.7 DPA 1998"))));
    feeIs(FeeState.DUE);
    when(identity.state(any())).thenReturn(ProofState.AWAITED);
    when(identity.triesLeft(any())).thenReturn(3);
    ref = open("{{7*7}} <b>O'Brien</b>");
    cases.moveTo(ref, CaseState.WAITING_FOR_YOU);
  }

  @Test
  void the_mailed_link_becomes_a_cookie_and_leaves_the_address() throws Exception {
    MockHttpServletResponse answer =
        browser.perform(get("/requests/{ref}", ref).param("key", cases.pageSecret(ref))).andReturn().getResponse();

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getRedirectedUrl()).isEqualTo("/requests/" + ref);
    assertThat(answer.getHeader("Set-Cookie"))
        .contains("Path=/requests/" + ref, "HttpOnly", "SameSite=Lax")
        .doesNotContain("Max-Age");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    browser.perform(get("/requests/{ref}", ref).cookie(answer.getCookies())).andExpect(status().isOk());
  }

  @Test
  void no_key_a_wrong_key_another_cases_key_and_no_such_case_look_all_the_same() throws Exception {
    CaseRef other = open("Bert Example");
    String noKey = notFound(get("/requests/{ref}", ref));

    assertThat(noKey).contains("Ask for the link again").doesNotContain(ref.value());
    assertThat(notFound(get("/requests/{ref}", ref).param("key", "wrong"))).isEqualTo(noKey);
    assertThat(notFound(get("/requests/{ref}", ref).param("key", cases.pageSecret(other)))).isEqualTo(noKey);
    assertThat(notFound(get("/requests/{ref}", ref).cookie(keyOf(other)))).isEqualTo(noKey);
    assertThat(notFound(get("/requests/DSR-2026-999999").param("key", "wrong"))).isEqualTo(noKey);
    assertThat(notFound(get("/requests/{what}", "{{7*7}}"))).isEqualTo(noKey);
  }

  @Test
  void every_page_of_the_case_needs_the_key() throws Exception {
    for (String page : List.of("", "/withdraw", "/pay", "/identity")) {
      browser.perform(get("/requests/{ref}" + page, ref)).andExpect(status().isNotFound());
    }
    for (String action : List.of("/withdraw", "/pay", "/identity/link", "/identity/answers", "/leave")) {
      browser.perform(post("/requests/{ref}" + action, ref).with(csrf())).andExpect(status().isNotFound());
    }
    assertThat(cases.get(ref).isClosed()).isFalse();
  }

  @Test
  void who_tries_keys_again_and_again_is_slowed_down_while_the_right_key_still_opens() throws Exception {
    CaseRef tried = open("Carla Example");
    int last = 0;
    for (int i = 0; i < 61; i++) {
      last =
          browser
              .perform(get("/requests/{ref}", tried).param("key", "guess" + i).with(from("192.0.2.7")))
              .andReturn()
              .getResponse()
              .getStatus();
    }

    assertThat(last).isEqualTo(429);
    browser.perform(get("/requests/{ref}", tried).cookie(keyOf(tried))).andExpect(status().isOk());
  }

  @Test
  void the_page_says_first_what_we_need_then_by_when_the_answer_comes_and_what_happened() throws Exception {
    String page = page("");

    assertThat(page)
        .containsSubsequence(
            "Waiting for you",
            "What you can do now",
            "Show us that it is you",
            "Pay £10.00",
            "Tuesday 29 December 2026",
            "How we worked this out",
            "Tuesday 24 November 2026",
            "What happened so far",
            "Your request reached us.",
            "What you told us",
            "{{7*7}} &lt;b&gt;O&#39;Brien&lt;/b&gt;");
    assertThat(page).doesNotContain(cases.pageSecret(ref));
  }

  @Test
  void a_case_that_needs_nothing_says_so() throws Exception {
    feeIs(FeeState.NOT_DUE);
    when(identity.state(any())).thenReturn(ProofState.SHOWN);

    assertThat(page("")).contains("You need do nothing now.").doesNotContain("What you can do now");
  }

  @Test
  void after_something_was_sent_the_page_does_not_say_that_it_waits_for_the_person() throws Exception {
    feeIs(FeeState.NOT_DUE);
    when(identity.state(any())).thenReturn(ProofState.TO_BE_LOOKED_AT);

    assertThat(page(""))
        .contains("We have what you sent, and look at it.", "You need do nothing now.")
        .doesNotContain("Waiting for you", "We cannot go on");
  }

  @Test
  void the_page_names_the_last_day_for_fee_and_proof_and_never_one_that_is_over() throws Exception {
    when(correspondence.feeUntil(any())).thenReturn(Optional.of(LocalDate.of(2026, 11, 24)));
    when(correspondence.proofUntil(any())).thenReturn(Optional.of(LocalDate.of(2026, 11, 23)));

    assertThat(page("").split("Please do it by")).hasSize(2);
    assertThat(page("")).contains("<strong>Tuesday 24 November 2026</strong>").doesNotContain("23 November 2026");
  }

  @Test
  void every_way_in_which_a_case_ends_is_told_in_public_words() {
    for (CaseOutcome outcome : CaseOutcome.values()) {
      CaseRef ended = open("Anna Example");
      cases.close(ended, outcome);
      assertThat(PublicState.of(cases.get(ended)).text()).isNotBlank().doesNotContain("_");
    }
  }

  @Test
  void taking_the_request_back_asks_first_and_then_closes_it() throws Exception {
    assertThat(page("/withdraw")).contains("Take your request back?", ref.value());
    assertThat(cases.get(ref).isClosed()).isFalse();

    browser.perform(act("/withdraw")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/requests/" + ref));
    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.WITHDRAWN);
    assertThat(page("")).contains("You took this request back.", "Ask again").doesNotContain("What you can do now");
  }

  @Test
  void a_page_that_was_still_open_when_the_request_was_taken_back_says_what_happened() throws Exception {
    cases.withdraw(ref);
    doThrow(new NotAllowedNow("This request is closed.")).when(fees).payOnline(any(), anyString());

    browser
        .perform(act("/withdraw"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("There is nothing to take back.")))
        .andExpect(content().string(containsString("/requests/" + ref)));
    browser
        .perform(act("/pay").param("card", "ACCEPTED").param("checkoutToken", TOKEN))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("This request is closed.")));
  }

  @Test
  void leaving_the_page_locks_it() throws Exception {
    MockHttpServletResponse answer = browser.perform(act("/leave")).andReturn().getResponse();

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Set-Cookie")).contains("case_key=;", "Max-Age=0", "Path=/requests/" + ref);
  }

  @Test
  void the_test_checkout_says_that_it_is_one_and_pays_once_with_its_own_token() throws Exception {
    assertThat(page("/pay")).contains("This is a test. No money moves", "£10.00", "Test card that is declined");

    browser
        .perform(act("/pay").param("card", "ACCEPTED").param("checkoutToken", TOKEN))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/requests/" + ref));
    verify(fees, times(1)).payOnline(ref, TOKEN);
  }

  @Test
  void a_declined_card_no_card_and_a_forged_token_pay_nothing() throws Exception {
    browser
        .perform(act("/pay").param("card", "DECLINED").param("checkoutToken", TOKEN))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("The card was declined, and nothing was paid.")));
    browser
        .perform(act("/pay").param("checkoutToken", TOKEN))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose one of the test cards.")));
    browser
        .perform(act("/pay").param("card", "ACCEPTED").param("checkoutToken", "'; drop table fee; --"))
        .andExpect(status().isUnprocessableEntity());
    verify(fees, never()).payOnline(any(), anyString());
  }

  @Test
  void without_a_fee_there_is_no_checkout() throws Exception {
    feeIs(FeeState.NOT_DUE);

    browser
        .perform(get("/requests/{ref}/pay", ref).cookie(keyOf(ref)))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("There is no fee to pay")));
  }

  @Test
  void the_three_ways_to_show_identity_stand_on_one_page() throws Exception {
    assertThat(page("/identity"))
        .containsSubsequence("1. A link", "2. Answers", "You can try 3 times.", "3. A copy of a document", "10 MB");
  }

  @Test
  void asking_for_the_link_says_the_same_whatever_we_hold() throws Exception {
    MockHttpServletResponse answer =
        browser.perform(act("/identity/link")).andExpect(status().isSeeOther()).andReturn().getResponse();

    assertThat(answer.getRedirectedUrl()).isEqualTo("/requests/" + ref + "/identity");
    verify(identity, timeout(5_000)).askForLink(ref);
  }

  @Test
  void the_visitor_does_not_wait_while_we_look_whom_we_know() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    doAnswer(
            call -> {
              assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
              looked.countDown();
              return null;
            })
        .when(identity)
        .askForLink(ref);

    browser.perform(act("/identity/link")).andExpect(status().isSeeOther());

    assertThat(looked.getCount()).describedAs("still to come when the page is there").isEqualTo(1);
    answered.countDown();
    assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void wrong_answers_are_kept_and_never_say_which_was_wrong() throws Exception {
    when(identity.answer(any(), any())).thenReturn(new AnswerResult(false, 2));

    browser
        .perform(act("/identity/answers").param("dateOfBirth", "1985\" onfocus=x").param("company", "{{7*7}}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Those answers were not enough to show that it is you. You can try two more")))
        .andExpect(content().string(containsString("value=\"1985&quot; onfocus=x\"")))
        .andExpect(content().string(containsString("value=\"{{7*7}}\"")));
  }

  @Test
  void one_answer_or_too_long_a_one_does_not_cost_a_try() throws Exception {
    browser
        .perform(act("/identity/answers").param("dateOfBirth", "27 March 1985"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Answer at least two")));
    browser
        .perform(act("/identity/answers").param("postcode", "SW1A 1AA").param("company", "Acme"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("one of them by your date of birth or a telephone number")));
    browser
        .perform(act("/identity/answers").param("postcode", "x".repeat(10_000)).param("company", "Acme"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Shorten this to 100 characters")));
    verify(identity, never()).answer(any(), any());
  }

  @Test
  void a_register_that_does_not_answer_costs_no_try_and_is_said_so() throws Exception {
    when(identity.answer(any(), any())).thenThrow(new SystemUnavailable(new SystemKey("core")));

    browser
        .perform(act("/identity/answers").param("postcode", "SW1A 1AA").param("phoneLastDigits", "0042"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(content().string(containsString("This did not count as a try.")));
  }

  @Test
  void before_we_have_read_a_request_nothing_is_asked_for() throws Exception {
    ref = open("Anna Example");

    assertThat(page("")).contains("Received", "You need do nothing now.");
    browser.perform(get("/requests/{ref}/identity", ref).cookie(keyOf(ref))).andExpect(status().isConflict());
  }

  @Test
  void right_answers_lead_back_to_the_case() throws Exception {
    when(identity.answer(any(), any())).thenReturn(new AnswerResult(true, 2));

    browser
        .perform(act("/identity/answers").param("postcode", "SW1A 1AA").param("phoneLastDigits", "0042"))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/requests/" + ref));
  }

  @Test
  void a_document_is_handed_over_and_one_that_will_not_do_is_explained() throws Exception {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
    browser
        .perform(
            multipart("/requests/{ref}/identity/document", ref)
                .file(new MockMultipartFile("document", "me.png", "image/png", picture))
                .cookie(keyOf(ref))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    verify(identity).upload(ref, picture);

    doThrow(new DocumentRefused("This is no PDF, JPEG or PNG.")).when(identity).upload(any(), any());
    browser
        .perform(
            multipart("/requests/{ref}/identity/document", ref)
                .file(new MockMultipartFile("document", "{{7*7}}.pdf", "application/pdf", "MZ".getBytes()))
                .cookie(keyOf(ref))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("This is no PDF, JPEG or PNG.")));
  }

  @Test
  void no_document_at_all_is_explained() throws Exception {
    doThrow(new DocumentRefused("Choose a file first.")).when(identity).upload(ref, new byte[0]);

    browser
        .perform(multipart("/requests/{ref}/identity/document", ref).cookie(keyOf(ref)).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose a file first.")));
  }

  @Test
  void the_link_on_file_confirms_by_a_button_and_not_by_being_opened() throws Exception {
    browser
        .perform(get("/requests/{ref}/confirm", ref).param("token", "abc\"><b>"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"abc&quot;&gt;&lt;b&gt;\"")))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Brien"))));
    verify(identity, never()).confirmLink(any(), anyString());

    browser.perform(post("/requests/{ref}/confirm", ref).param("token", "abc").with(csrf())).andExpect(status().isOk());
    verify(identity).confirmLink(ref, "abc");
  }

  @Test
  void a_link_that_has_run_out_says_what_to_do() throws Exception {
    doThrow(new NotAllowedNow("over")).when(identity).confirmLink(any(), anyString());

    browser
        .perform(post("/requests/{ref}/confirm", ref).param("token", "old").with(csrf()))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("This link does not work any more")));
  }

  @Test
  void a_request_that_was_closed_for_want_of_the_fee_offers_to_pay_after_all() throws Exception {
    feeIs(FeeState.LAPSED);
    cases.close(ref, CaseOutcome.FEE_LAPSED);
    when(fees.takesUpUntil(ref)).thenReturn(Optional.of(LocalDate.of(2026, 11, 24)));
    assertThat(page("")).contains("Pay £10.00 after all", "Then we take this request up again", "/pay\"");

    when(fees.takesUpUntil(ref)).thenReturn(Optional.of(LocalDate.of(2026, 11, 23)));
    assertThat(page("")).doesNotContain("after all");
  }

  private void feeIs(FeeState state) {
    Money ten = new Money(1000);
    when(fees.state(any())).thenReturn(state);
    when(fees.canBePaid(any())).thenReturn(state == FeeState.DUE);
    when(fees.account(any()))
        .thenReturn(
            new FeeAccount(
                state,
                ten,
                Money.NONE,
                state == FeeState.DUE || state == FeeState.LAPSED ? ten : Money.NONE,
                "The promise of 7 February 2011",
                List.of(),
                List.of()));
  }

  private CaseRef open(String name) {
    Receipt receipt =
        intake.submit(new Submission("", Optional.of(Channel.FORM), "", name, "anna@example.org", "", "", "US", "OH", ""));
    return ((Receipt.Accepted) receipt).caseRef();
  }

  private Cookie keyOf(CaseRef of) {
    return new Cookie(CaseDoor.COOKIE, cases.pageSecret(of));
  }

  private String page(String path) throws Exception {
    return browser
        .perform(get("/requests/{ref}" + path, ref).cookie(keyOf(ref)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletRequestBuilder act(String path) {
    return post("/requests/{ref}" + path, ref).cookie(keyOf(ref)).with(csrf());
  }

  private String notFound(MockHttpServletRequestBuilder request) throws Exception {
    return browser
        .perform(request)
        .andExpect(status().isNotFound())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
