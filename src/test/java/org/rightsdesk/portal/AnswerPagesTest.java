package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.identity.CodeCheck;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.OneTimeCode;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.PackDownload;
import org.rightsdesk.pack.PackView;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalPages
class AnswerPagesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Intake intake;
  @Autowired private IdentityChecks identity;
  @Autowired private Correspondence correspondence;
  @Autowired private ResponsePacks packs;
  @Autowired private Deadlines deadlines;

  private CaseRef ref;

  @BeforeEach
  void anAnswerThatWaits() {
    reset(identity, correspondence, packs);
    ref = open("anna@example.org");
    when(identity.provenAddress(any())).thenReturn(Optional.of(new EmailAddress("anna@example.org")));
    packIs(DeliveryState.AWAITED, 5);
  }

  @Test
  void the_answer_opens_with_a_code_by_mail_and_is_downloaded_whole() throws Exception {
    OneTimeCode code = new OneTimeCode("12345678", NOW);
    when(identity.newCode(ref)).thenReturn(code);
    when(identity.checkCode(ref, "12345678")).thenReturn(CodeCheck.RIGHT);
    when(packs.download(ref))
        .thenReturn(new PackDownload("answer-" + ref + ".zip", "", "PK".getBytes(StandardCharsets.UTF_8)));
    when(packs.pdf(ref)).thenReturn("%PDF".getBytes(StandardCharsets.UTF_8));

    assertThat(page()).contains("Tuesday 22 December 2026", "Send me a code").doesNotContain("Download everything");
    browser.perform(act("/answer/code")).andExpect(status().isSeeOther());
    verify(correspondence).writeCode(ref, code);

    MockHttpServletResponse opened =
        browser.perform(act("/answer/open").param("code", " 1234 5678 ")).andReturn().getResponse();
    assertThat(opened.getStatus()).isEqualTo(303);
    assertThat(opened.getHeader("Set-Cookie")).contains("Path=/requests/" + ref + "/answer", "HttpOnly");
    Cookie pass = opened.getCookie(Pass.ANSWER.cookie());

    browser
        .perform(get("/requests/{ref}/answer", ref).cookie(keyOf(ref), pass))
        .andExpect(content().string(containsString("You can download it 5 more times.")))
        .andExpect(content().string(containsString("Download everything")));
    browser
        .perform(act("/answer/everything").cookie(pass))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("answer-" + ref + ".zip")))
        .andExpect(header().string("Content-Type", "application/zip"))
        .andExpect(content().string("PK"));
    browser
        .perform(act("/answer/document").cookie(pass))
        .andExpect(header().string("Content-Disposition", containsString("answer-" + ref + ".pdf")))
        .andExpect(content().string("%PDF"));
    verify(packs, org.mockito.Mockito.times(2)).download(ref);
  }

  @Test
  void without_the_code_nothing_is_handed_over_nor_with_the_pass_of_another_case() throws Exception {
    CaseRef other = open("bert@example.org");
    when(identity.checkCode(other, "12345678")).thenReturn(CodeCheck.RIGHT);
    Cookie passOfOther =
        browser
            .perform(post("/requests/{ref}/answer/open", other).cookie(keyOf(other)).with(csrf()).param("code", "12345678"))
            .andReturn()
            .getResponse()
            .getCookie(Pass.ANSWER.cookie());

    for (String what : List.of("/answer/everything", "/answer/document")) {
      browser.perform(act(what)).andExpect(status().isConflict());
      browser.perform(act(what).cookie(passOfOther)).andExpect(status().isConflict());
      browser.perform(post("/requests/{ref}" + what, ref).with(csrf())).andExpect(status().isNotFound());
    }
    verify(packs, never()).download(any());
  }

  @Test
  void a_wrong_an_old_and_an_empty_code_say_what_to_do() throws Exception {
    when(identity.checkCode(any(), anyString())).thenReturn(CodeCheck.WRONG);
    browser
        .perform(act("/answer/open").param("code", "{{7*7}}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("That is not the code.")));

    when(identity.checkCode(any(), anyString())).thenReturn(CodeCheck.ASK_FOR_A_NEW_ONE);
    browser
        .perform(act("/answer/open").param("code", "1"))
        .andExpect(content().string(containsString("Ask for a new one.")));

    browser
        .perform(act("/answer/open").param("code", " "))
        .andExpect(content().string(containsString("Enter the code from our mail.")));
  }

  @Test
  void an_answer_that_goes_by_post_is_not_offered_here() throws Exception {
    when(identity.provenAddress(any())).thenReturn(Optional.empty());

    assertThat(page()).contains("we send the answer by post").doesNotContain("Send me a code");
  }

  @Test
  void who_has_collected_the_answer_is_not_pressed_to_do_it_again() throws Exception {
    when(deadlines.of(ref)).thenReturn(new Deadline(Regime.UK_GDPR, "the UK GDPR", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    packIs(DeliveryState.COLLECTED, 4);

    browser
        .perform(get("/requests/{ref}", ref).cookie(keyOf(ref)))
        .andExpect(content().string(containsString("Collect it again")))
        .andExpect(content().string(not(containsString("Please do it by"))));
  }

  @Test
  void before_it_is_ready_and_after_its_time_the_page_says_so() throws Exception {
    packIs(DeliveryState.EXPIRED, 5);
    browser
        .perform(get("/requests/{ref}/answer", ref).cookie(keyOf(ref)))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("The time for collecting your answer here is over.")));

    when(packs.of(any())).thenReturn(Optional.empty());
    browser
        .perform(get("/requests/{ref}/answer", ref).cookie(keyOf(ref)))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Your answer is not ready yet.")));
  }

  @Test
  void letters_can_be_read_again_without_the_key_of_the_case_and_without_those_that_carry_a_secret() throws Exception {
    Letter sent = letter(LetterKind.ACKNOWLEDGEMENT, "See https://x/requests/" + ref + "?key=abc-DEF_1 <b>now</b>");
    Letter link = letter(LetterKind.LINK, "secret");
    when(correspondence.letters(ref)).thenReturn(List.of(sent, link));

    browser
        .perform(get("/requests/{ref}/letters/{id}", ref, sent.id()).cookie(keyOf(ref)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("&lt;b&gt;now&lt;/b&gt;")))
        .andExpect(content().string(not(containsString("abc-DEF_1"))));
    for (String number : List.of(link.id().value(), "{{7*7}}", PartRef.next().value())) {
      browser
          .perform(get("/requests/{ref}/letters/{id}", ref, number).cookie(keyOf(ref)))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void the_link_is_mailed_again_only_where_number_and_address_belong_together_and_the_page_never_tells() throws Exception {
    for (String[] asked :
        new String[][] {
          {ref.value(), "ANNA@example.org"}, {ref.value(), "mallory@example.org"}, {"DSR-2026-999999", "a@example.org"}
        }) {
      browser
          .perform(post("/requests/link").with(csrf()).param("reference", asked[0]).param("email", asked[1]))
          .andExpect(status().isSeeOther())
          .andExpect(redirectedUrl("/requests/link/sent"));
    }
    verify(correspondence, timeout(5_000).times(1)).write(ref, LetterKind.PAGE_LINK);
    browser
        .perform(get("/requests/link/sent"))
        .andExpect(content().string(containsString("If the number and the e-mail address belong together")));
  }

  @Test
  void the_link_is_mailed_three_times_an_hour_at_most() throws Exception {
    CaseRef wanted = open("carla@example.org");
    CaseRef last = open("dora@example.org");
    for (int i = 0; i < 5; i++) {
      askForLink(wanted, "carla@example.org");
    }
    askForLink(last, "dora@example.org");

    verify(correspondence, timeout(5_000)).write(last, LetterKind.PAGE_LINK);
    verify(correspondence, org.mockito.Mockito.times(3)).write(wanted, LetterKind.PAGE_LINK);
  }

  @Test
  void asking_for_the_link_with_something_else_than_a_number_and_an_address_says_what_to_type() throws Exception {
    browser
        .perform(post("/requests/link").with(csrf()).param("reference", "<b>").param("email", "anna"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("like DSR-2026-000123.")))
        .andExpect(content().string(containsString("Enter an e-mail address like name@example.com.")))
        .andExpect(content().string(containsString("value=\"&lt;b&gt;\"")));
  }

  private void askForLink(CaseRef of, String email) throws Exception {
    browser
        .perform(
            post("/requests/link")
                .with(csrf())
                .with(
                    request -> {
                      request.setRemoteAddr("192.0.2.8");
                      return request;
                    })
                .param("reference", of.value())
                .param("email", email))
        .andExpect(status().isSeeOther());
  }

  private void packIs(DeliveryState state, int left) {
    when(packs.of(any()))
        .thenReturn(
            Optional.of(
                new PackView(state, NOW, 123_456, "", List.of(), left, LocalDate.of(2026, 12, 22), Optional.empty())));
  }

  private Letter letter(LetterKind kind, String text) {
    return new Letter(
        PartRef.next(), ref, kind, LetterMedium.EMAIL, "anna@example.org", "Subject", "", text, LetterState.SENT, NOW, 1,
        Optional.of(NOW), Optional.empty(), "");
  }

  private CaseRef open(String email) {
    Receipt receipt =
        intake.submit(
            new Submission("", Optional.of(Channel.FORM), "", "Anna Example", email, "", "", "US", "OH", ""));
    return ((Receipt.Accepted) receipt).caseRef();
  }

  private Cookie keyOf(CaseRef of) {
    return new Cookie(CaseDoor.COOKIE, cases.pageSecret(of));
  }

  private String page() throws Exception {
    return browser
        .perform(get("/requests/{ref}/answer", ref).cookie(keyOf(ref)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MockHttpServletRequestBuilder act(String path) {
    return post("/requests/{ref}" + path, ref).cookie(keyOf(ref)).with(csrf());
  }
}
