package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.fee.Money;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Where fees are real, nobody can settle one with a test card. */
@PortalPages
@TestPropertySource(properties = "rightsdesk.test-checkout=false")
class WithoutCheckoutTest {

  private static final Money TEN = new Money(1000);

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Intake intake;
  @Autowired private Deadlines deadlines;
  @Autowired private Fees fees;
  @Autowired private IdentityChecks identity;

  private CaseRef ref;
  private Cookie key;

  @BeforeEach
  void aCaseThatWaitsForTheFee() {
    when(deadlines.of(any()))
        .thenReturn(
            new Deadline(
                Regime.POLICY_PROMISE, "our policy", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    when(fees.state(any())).thenReturn(FeeState.DUE);
    when(fees.account(any()))
        .thenReturn(new FeeAccount(FeeState.DUE, TEN, Money.NONE, TEN, "The promise", List.of(), List.of()));
    when(identity.state(any())).thenReturn(ProofState.SHOWN);
    Receipt receipt =
        intake.submit(
            new Submission("", Optional.of(Channel.FORM), "", "Anna", "anna@example.org", "", "", "US", "OH", ""));
    ref = ((Receipt.Accepted) receipt).caseRef();
    cases.moveTo(ref, CaseState.WAITING_FOR_YOU);
    key = new Cookie(CaseDoor.COOKIE, cases.pageSecret(ref));
  }

  @Test
  void the_case_page_asks_for_the_fee_and_has_no_button_for_it() throws Exception {
    String page =
        browser
            .perform(get("/requests/{ref}", ref).cookie(key))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page).contains("Pay £10.00", "Our letter says how you can pay.").doesNotContain(ref + "/pay");
  }

  @Test
  void the_checkout_is_shut_also_for_those_who_know_its_address() throws Exception {
    browser
        .perform(get("/requests/{ref}/pay", ref).cookie(key))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("The fee cannot be paid online.")));
    browser
        .perform(
            post("/requests/{ref}/pay", ref)
                .param("card", "ACCEPTED")
                .param("checkoutToken", "1b4e28ba-2fa1-41d2-883f-0016d3cca427")
                .cookie(key)
                .with(csrf()))
        .andExpect(status().isConflict());
    verify(fees, never()).payOnline(any(), anyString());
  }
}
