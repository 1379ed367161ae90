package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.SampleCorrection;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Particulars;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The person's page of a correction, and the note of one who disagrees. */
@PortalPages
class DisagreementPagesTest {

  private static final String NOTE = "I have lived there since 2019. <b>{{7*7}}</b> =1+1";

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Intake intake;
  @Autowired private Corrections corrections;
  @Autowired private Deadlines deadlines;
  @Autowired private Fees fees;
  @Autowired private IdentityChecks identity;

  private CaseRef ref;

  @BeforeEach
  void aCorrectionThatIsWorkedOn() {
    reset(corrections, deadlines, fees, identity);
    when(deadlines.of(any()))
        .thenReturn(
            new Deadline(
                Regime.UK_GDPR, "the UK GDPR", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    when(fees.state(any())).thenReturn(FeeState.NOT_DUE);
    when(identity.state(any())).thenReturn(ProofState.NOT_NEEDED);
    Submission typed =
        new Submission("", Optional.of(Channel.FORM), "", "Anna Example", "anna@example.org", "", "", "GB", "", "Thank you");
    Receipt receipt = intake.submit(typed, new Particulars(Right.CORRECTION, List.of(), Map.of(), opened -> {}));
    ref = ((Receipt.Accepted) receipt).caseRef();
    cases.moveTo(ref, CaseState.IN_PROGRESS);
  }

  @Test
  void the_page_says_what_was_asked_for_and_how_far_it_is() throws Exception {
    is(SampleCorrection.asked(ref, "BS8 <b>2KM</b>", "BS3 2KM", Stake.USUAL));

    assertThat(page())
        .contains("What you asked us to correct", "BS8 &lt;b&gt;2KM&lt;/b&gt;", "BS3 2KM", "My lease", "Thank you")
        .contains("We look for every place that has what you say is wrong")
        .doesNotContain("We search our systems", "What we decided", "/disagreement", "Something in it is wrong");
  }

  @Test
  void bank_details_do_not_stand_on_a_page_that_a_mail_opens() throws Exception {
    is(SampleCorrection.asked(ref, "GB29 NWBK 6016 1331 9268 19", "GB94 BARC 1020 1530 0934 59", Stake.BANK_DETAILS));

    assertThat(page()).contains("For your safety they are not shown here").doesNotContain("NWBK", "BARC");
  }

  @Test
  void what_was_decided_is_told_once_it_holds_and_not_before() throws Exception {
    is(SampleCorrection.decided(ref, Stake.USUAL, CorrectionVerdict.REFUSED, "It is right, see the register.", Optional.empty()));
    assertThat(page()).doesNotContain("see the register").doesNotContain("What we decided");

    is(SampleCorrection.decided(ref, Stake.USUAL, CorrectionVerdict.REFUSED, "It is right, see the register.", Optional.of("approver")));
    assertThat(page()).contains("We do not change it.", "It is right, see the register.", "A second person agreed").doesNotContain("approver");

    is(SampleCorrection.decided(ref, Stake.USUAL, CorrectionVerdict.PARTLY, "Not in the archive.", Optional.of("approver")));
    assertThat(page()).contains("We correct a part of it.", "Not in the archive.").doesNotContain("wait three days");

    is(SampleCorrection.decided(ref, Stake.CONTACT_DETAILS, CorrectionVerdict.ACCEPTED, "", Optional.empty()));
    assertThat(page()).contains("We correct it as you asked.", "wait three days");
  }

  @Test
  void where_it_is_corrected_and_what_keeps_a_note_is_named() throws Exception {
    is(SampleCorrection.corrected(ref));

    assertThat(page())
        .contains("Where it is corrected", "Register, Rows of core_contact: Postcode")
        .contains("What stays as it was made, with a note", "Register, Rows of bill_invoice: Postcode");
  }

  @Test
  void an_answered_request_for_access_leads_to_the_form_for_a_correction() throws Exception {
    cases.close(ref, CaseOutcome.ANSWERED);

    assertThat(page()).contains("href=\"/requests/" + ref + "/correction\"", "Something in it is wrong");
  }

  @Test
  void who_did_not_get_all_may_write_a_note_and_a_second_click_says_the_same() throws Exception {
    when(corrections.mayDisagree(ref)).thenReturn(true);
    assertThat(page()).contains("Say why you disagree", "href=\"/requests/" + ref + "/disagreement\"");
    browser.perform(get("/requests/{ref}/disagreement", ref).cookie(key())).andExpect(status().isOk());

    for (int click = 0; click < 2; click++) {
      browser
          .perform(post("/requests/{ref}/disagreement", ref).with(csrf()).cookie(key()).param("words", NOTE))
          .andExpect(status().isSeeOther())
          .andExpect(redirectedUrl("/requests/" + ref));
    }
    verify(corrections, org.mockito.Mockito.times(2)).addDisagreement(ref, new FreeText(NOTE));
  }

  @Test
  void a_note_that_will_not_do_comes_back_with_what_to_do_and_nothing_lost() throws Exception {
    doThrow(new NotAllowedNow("Shorten your note to 500 words or fewer. It has 501 now."))
        .when(corrections)
        .addDisagreement(any(), any());

    browser
        .perform(post("/requests/{ref}/disagreement", ref).with(csrf()).cookie(key()).param("words", NOTE))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Shorten your note to 500 words or fewer. It has 501 now.")))
        .andExpect(content().string(containsString("id=\"words-fault\"")))
        .andExpect(content().string(containsString("I have lived there since 2019. &lt;b&gt;{{7*7}}&lt;/b&gt; =1+1</textarea>")));
  }

  @Test
  void there_is_no_note_to_write_where_nothing_was_decided_and_none_without_the_key() throws Exception {
    browser
        .perform(get("/requests/{ref}/disagreement", ref).cookie(key()))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/requests/" + ref));
    browser.perform(get("/requests/{ref}/disagreement", ref)).andExpect(status().isNotFound());
    browser
        .perform(post("/requests/{ref}/disagreement", ref).with(csrf()).param("words", NOTE))
        .andExpect(status().isNotFound());
    verify(corrections, never()).addDisagreement(any(), any());
  }

  private void is(CorrectionView view) {
    when(corrections.of(ref)).thenReturn(Optional.of(view));
  }

  private Cookie key() {
    return new Cookie(CaseDoor.COOKIE, cases.pageSecret(ref));
  }

  private String page() throws Exception {
    return browser
        .perform(get("/requests/{ref}", ref).cookie(key()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
