package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseSearch;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalPages
class CorrectionFormPagesTest {

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Corrections corrections;
  @Autowired private IdentityChecks identity;
  @Autowired private Intake intake;

  @BeforeEach
  void nothingProposedYet() {
    reset(corrections, identity);
  }

  @Test
  void the_form_has_exactly_the_fields_that_others_rely_on_and_works_without_javascript() throws Exception {
    String page = page(get("/requests/new/correction"));

    assertThat(page.split("name=\"", -1))
        .extracting(part -> part.substring(0, Math.max(0, part.indexOf('"'))))
        .contains(
            "wrongValue", "rightValue", "evidence", "reference", "fullName", "email", "postalAddress", "phone", "country",
            "region", "details", "formToken", "_csrf");
    assertThat(page).doesNotContain("<script").doesNotContain("onclick").doesNotContain("style=");
    assertThat(page(get("/"))).contains("href=\"/requests/new/correction\"");
  }

  @Test
  void what_is_sent_opens_a_case_for_a_correction_with_the_proposal_as_it_was_typed() throws Exception {
    MvcResult sent =
        browser
            .perform(filled("'; drop table core_contact; --", "=HYPERLINK(\"x\") <b>{{7*7}}</b>").param("evidence", "My\r\nlease"))
            .andReturn();

    CaseRef ref = refOf(sent.getResponse());
    CaseFile file = cases.get(ref);
    assertThat(file.right()).isEqualTo(Right.CORRECTION);
    assertThat(file.channel()).isEqualTo(Channel.FORM);
    CorrectionProposal proposal = proposed(ref);
    assertThat(proposal.wrongValue().value()).isEqualTo("'; drop table core_contact; --");
    assertThat(proposal.rightValue().value()).isEqualTo("=HYPERLINK(\"x\") <b>{{7*7}}</b>");
    assertThat(proposal.evidence().value()).isEqualTo("My\nlease");
    assertThat(proposal.aboutCase()).isEmpty();
    verify(identity, never()).carryOver(any(), any());
    assertThat(page(get("/requests/{ref}/received", ref).cookie(sent.getResponse().getCookie(Pass.RECEIVED.cookie()))))
        .contains(ref.value(), "what is corrected, where")
        .doesNotContain("collect it");
  }

  @Test
  void two_clicks_are_one_request_and_another_value_is_another_one() throws Exception {
    String token = UUID.randomUUID().toString();
    CaseRef first = refOf(browser.perform(filled("BS8 2KM", "BS3 2KM").param("formToken", token)).andReturn().getResponse());
    CaseRef second = refOf(browser.perform(filled("BS8 2KM", "BS3 2KM").param("formToken", token)).andReturn().getResponse());
    CaseRef other = refOf(browser.perform(filled("BS8 2KM", "BS3 2KN").param("formToken", token)).andReturn().getResponse());

    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
    verify(corrections, times(1)).propose(eq(first), any());
  }

  @Test
  void a_proposal_that_cannot_be_kept_opens_no_case() {
    int before = cases.open(CaseSearch.EVERYTHING).size();
    doThrow(new IllegalStateException("The database is full.")).when(corrections).propose(any(), any());

    assertThatThrownBy(() -> browser.perform(filled("BS8 2KM", "BS3 2KM"))).hasRootCauseMessage("The database is full.");
    assertThat(cases.open(CaseSearch.EVERYTHING)).hasSize(before);
  }

  @Test
  void what_is_wrong_is_said_on_top_and_at_the_field_and_what_was_typed_stays() throws Exception {
    String page =
        faulty(
            post("/requests/new/correction")
                .with(csrf())
                .param("formToken", "my-token")
                .param("rightValue", "<script>alert(1)</script>")
                .param("reference", "my answer \"><b>")
                .param("email", "anna at example"));

    assertThat(page)
        .contains("4 things need your attention")
        .contains("href=\"#wrongValue\"", "href=\"#reference\"", "href=\"#fullName\"", "href=\"#email\"")
        .contains("id=\"reference-fault\"", "aria-invalid=\"true\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>")
        .contains("value=\"my answer &quot;&gt;&lt;b&gt;\"", "value=\"anna at example\"", "value=\"my-token\"")
        .contains("<title>Please look again");
    verify(corrections, never()).propose(any(), any());
  }

  @Test
  void the_same_value_twice_and_ten_thousand_characters_come_back_with_what_to_do_and_nothing_lost() throws Exception {
    assertThat(faulty(filled("BS8 2KM", "BS8 2KM"))).contains("This is the same as what you say is wrong.");
    String much = "x".repeat(10_000);
    assertThat(faulty(filled(much, "BS3 2KM")))
        .contains("Shorten this to 2,000 characters or fewer. It has 10,000 now.")
        .contains(much);
  }

  @Test
  void from_the_page_of_a_case_the_form_knows_the_number_and_the_person_and_identity_is_carried_over() throws Exception {
    CaseRef answered = answered();
    PartRef row = PartRef.next();
    MockHttpServletResponse led =
        browser
            .perform(get("/requests/{ref}/correction", answered).param("item", row.value()).cookie(keyOf(answered)))
            .andReturn()
            .getResponse();

    assertThat(led.getStatus()).isEqualTo(303);
    assertThat(led.getRedirectedUrl()).isEqualTo("/requests/new/correction?reference=" + answered + "&item=" + row);
    Cookie pass = led.getCookie(Pass.CORRECTION.cookie());
    assertThat(pass.isHttpOnly()).isTrue();
    assertThat(pass.getPath()).isEqualTo("/requests/new/correction");
    assertThat(page(get(led.getRedirectedUrl()).cookie(pass)))
        .contains("value=\"" + answered + "\"", "value=\"" + row + "\"", "value=\"Barnaby Hallam-Croft\"");

    CaseRef ref =
        refOf(
            browser
                .perform(
                    filled("BS8 2KM", "BS3 2KM").param("reference", answered.value()).param("item", row.value()).cookie(pass))
                .andReturn()
                .getResponse());
    assertThat(proposed(ref).aboutCase()).contains(answered);
    assertThat(proposed(ref).item()).contains(row);
    verify(identity).carryOver(ref, answered);
  }

  @Test
  void a_number_alone_shows_nobody_and_carries_no_identity_over() throws Exception {
    CaseRef answered = answered();
    CaseRef own = answered();
    Cookie pass =
        browser.perform(get("/requests/{ref}/correction", own).cookie(keyOf(own))).andReturn().getResponse().getCookie(Pass.CORRECTION.cookie());

    browser.perform(get("/requests/{ref}/correction", answered)).andExpect(status().isNotFound());
    browser.perform(get("/requests/{ref}/correction", answered).cookie(keyOf(own))).andExpect(status().isNotFound());
    for (Cookie cookie : List.of(pass, new Cookie(Pass.CORRECTION.cookie(), "9999999999.x"))) {
      assertThat(page(get("/requests/new/correction").param("reference", answered.value()).cookie(cookie)))
          .contains("value=\"" + answered + "\"")
          .doesNotContain("Barnaby");
      CaseRef ref =
          refOf(
              browser
                  .perform(
                      filled("BS8 2KM", "BS3 2KM")
                          .param("reference", answered.value())
                          .param("item", PartRef.next().value())
                          .cookie(cookie))
                  .andReturn()
                  .getResponse());
      assertThat(proposed(ref).aboutCase()).contains(answered);
      assertThat(proposed(ref).item()).isEmpty();
    }
    verify(identity, never()).carryOver(any(), any());
  }

  @Test
  void a_row_that_is_none_is_left_out() throws Exception {
    CaseRef answered = answered();
    MockHttpServletResponse led =
        browser
            .perform(get("/requests/{ref}/correction", answered).param("item", "\"&<b>{{7*7}}").cookie(keyOf(answered)))
            .andReturn()
            .getResponse();
    assertThat(led.getRedirectedUrl()).isEqualTo("/requests/new/correction?reference=" + answered);

    CaseRef ref =
        refOf(
            browser
                .perform(
                    filled("BS8 2KM", "BS3 2KM")
                        .param("reference", answered.value())
                        .param("item", "\"&<b>{{7*7}}")
                        .cookie(led.getCookie(Pass.CORRECTION.cookie())))
                .andReturn()
                .getResponse());
    assertThat(proposed(ref).item()).isEmpty();
  }

  @Test
  void leaving_the_page_of_the_case_takes_the_pass_back() throws Exception {
    CaseRef answered = answered();
    MockHttpServletResponse left =
        browser.perform(post("/requests/{ref}/leave", answered).cookie(keyOf(answered)).with(csrf())).andReturn().getResponse();

    assertThat(left.getCookie(Pass.CORRECTION.cookie()).getMaxAge()).isZero();
    assertThat(left.getCookie(Pass.CORRECTION.cookie()).getPath()).isEqualTo("/requests/new/correction");
  }

  @Test
  void who_asks_again_and_again_is_slowed_down_and_keeps_what_was_typed() throws Exception {
    MockHttpServletResponse last = null;
    for (int i = 0; i <= 120; i++) {
      last = browser.perform(filled("BS8 2KM", "BS8 2KM").with(from("192.0.2.99"))).andReturn().getResponse();
    }
    assertThat(last.getStatus()).isEqualTo(429);
    assertThat(last.getContentAsString()).contains("What you typed is still here", "BS8 2KM</textarea>");
  }

  @Test
  void a_form_without_its_guard_against_other_sites_is_refused() throws Exception {
    browser.perform(post("/requests/new/correction").param("fullName", "Anna")).andExpect(status().isForbidden());
  }

  private CorrectionProposal proposed(CaseRef ref) {
    ArgumentCaptor<CorrectionProposal> proposal = ArgumentCaptor.forClass(CorrectionProposal.class);
    verify(corrections).propose(eq(ref), proposal.capture());
    return proposal.getValue();
  }

  private CaseRef answered() {
    Receipt receipt =
        intake.submit(
            new Submission(
                "", Optional.of(Channel.FORM), "", "Barnaby Hallam-Croft", "barnaby@example.org", "", "", "GB", "", ""));
    return ((Receipt.Accepted) receipt).caseRef();
  }

  private Cookie keyOf(CaseRef ref) {
    return new Cookie(CaseDoor.COOKIE, cases.pageSecret(ref));
  }

  private static MockHttpServletRequestBuilder filled(String wrong, String right) {
    return post("/requests/new/correction")
        .with(csrf())
        .param("wrongValue", wrong)
        .param("rightValue", right)
        .param("fullName", "Anna Example")
        .param("email", "anna@example.org")
        .param("country", "GB");
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private static CaseRef refOf(MockHttpServletResponse response) {
    assertThat(response.getStatus()).isEqualTo(303);
    return CaseRef.parse(response.getRedirectedUrl().split("/")[2]).orElseThrow();
  }

  private String faulty(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString();
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }
}
