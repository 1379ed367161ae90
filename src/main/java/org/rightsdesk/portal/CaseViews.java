package org.rightsdesk.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the person sees of the case, from all rooms, at one moment. */
@Component
class CaseViews {

  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final Fees fees;
  private final IdentityChecks identity;
  private final PublicStory story;

  CaseViews(
      CaseFiles cases, Deadlines deadlines, Fees fees, IdentityChecks identity, PublicStory story) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.fees = fees;
    this.identity = identity;
    this.story = story;
  }

  @Transactional(readOnly = true)
  public CaseView of(CaseRef ref) {
    CaseFile file = cases.get(ref);
    Deadline deadline = deadlines.of(ref);
    return new CaseView(
        file, PublicState.of(file), needs(file), deadline, story.of(file, deadline.due()));
  }

  private List<Need> needs(CaseFile file) {
    List<Need> needs = new ArrayList<>();
    if (!file.isClosed()) {
      proof(file.ref()).ifPresent(needs::add);
      fee(file.ref()).ifPresent(needs::add);
    }
    return needs;
  }

  private Optional<Need> proof(CaseRef ref) {
    if (identity.state(ref) != ProofState.AWAITED) {
      return Optional.empty();
    }
    return Optional.of(
        new Need(
            "Show us that it is you",
            "We give data out only to the person they are about. There are three ways, and the quickest takes a minute.",
            "Show that it is me",
            "/identity",
            Optional.empty()));
  }

  private Optional<Need> fee(CaseRef ref) {
    if (fees.state(ref) != FeeState.DUE) {
      return Optional.empty();
    }
    FeeAccount account = fees.account(ref);
    return Optional.of(
        new Need(
            "Pay " + account.balance(),
            account.paid().isNone()
                ? "Our published privacy policy asks for this fee where you live. The time for our answer starts to run"
                    + " when it is in."
                : "We have " + account.paid() + " of " + account.due() + ". The time for our answer starts to run when"
                    + " the rest is in.",
            "Pay " + account.balance(),
            "/pay",
            Optional.empty()));
  }
}
