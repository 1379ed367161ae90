package org.rightsdesk.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.PackView;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the person sees of the case, from all rooms, at one moment. */
@Component
class CaseViews {

  private static final Need DISAGREE =
      new Need(
          "Say why you disagree",
          "You did not get all that you asked for. You can write a note of up to 500 words; it stands beside the record, so"
              + " that whoever reads the record sees it, and it is part of every later answer to you.",
          "Write a note",
          "/disagreement",
          Optional.empty());

  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final Fees fees;
  private final IdentityChecks identity;
  private final ResponsePacks packs;
  private final Corrections corrections;
  private final Correspondence correspondence;
  private final SentLetters letters;
  private final PublicStory story;
  private final Clock clock;
  private final boolean testCheckout;

  CaseViews(
      CaseFiles cases,
      Deadlines deadlines,
      Fees fees,
      IdentityChecks identity,
      ResponsePacks packs,
      Corrections corrections,
      Correspondence correspondence,
      SentLetters letters,
      PublicStory story,
      Clock clock,
      @Value("${rightsdesk.test-checkout:false}") boolean testCheckout) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.fees = fees;
    this.identity = identity;
    this.packs = packs;
    this.corrections = corrections;
    this.correspondence = correspondence;
    this.letters = letters;
    this.story = story;
    this.clock = clock;
    this.testCheckout = testCheckout;
  }

  @Transactional(readOnly = true)
  public CaseView of(CaseRef ref) {
    CaseFile file = cases.get(ref);
    Deadline deadline = deadlines.of(ref);
    Optional<PackView> pack = packs.of(ref);
    List<Need> needs = needs(file, pack);
    PublicState state = PublicState.of(file, !needs.isEmpty());
    return new CaseView(
        file,
        state,
        needs,
        deadline,
        pack.isPresent(),
        corrections.of(ref),
        isAnswered(file, pack),
        story.of(file, state, pack.isPresent() ? Optional.empty() : deadline.due()),
        letters.lines(ref));
  }

  private List<Need> needs(CaseFile file, Optional<PackView> pack) {
    List<Need> needs = new ArrayList<>();
    pack.flatMap(ready -> answer(file, ready)).ifPresent(needs::add);
    if (!file.isClosed() && file.state() != CaseState.RECEIVED) {
      proof(file.ref()).ifPresent(needs::add);
      fee(file.ref()).ifPresent(needs::add);
    }
    lateFee(file).ifPresent(needs::add);
    if (corrections.mayDisagree(file.ref())) {
      needs.add(DISAGREE);
    }
    return needs;
  }

  /** Whether the person has the answer, so that something in it may be wrong. */
  private static boolean isAnswered(CaseFile file, Optional<PackView> pack) {
    boolean delivered = pack.filter(it -> it.state() == DeliveryState.COLLECTED || it.state() == DeliveryState.POSTED).isPresent();
    return delivered || file.outcome().filter(CaseOutcome.ANSWERED::equals).isPresent();
  }

  private Optional<Need> answer(CaseFile file, PackView pack) {
    boolean wanted = file.outcome().filter(CaseOutcome.WITHDRAWN::equals).isEmpty();
    boolean collectable = pack.state() == DeliveryState.AWAITED || pack.state() == DeliveryState.COLLECTED;
    boolean inTime = !LocalDate.now(clock).isAfter(pack.lastDay()) && pack.downloadsLeft() > 0;
    if (!wanted || !collectable || !inTime || identity.provenAddress(file.ref()).isEmpty()) {
      return Optional.empty();
    }
    if (pack.state() == DeliveryState.COLLECTED) {
      return Optional.of(
          new Need(
              "Collect your answer again",
              "You have it already. If you need it once more, we mail you another code.",
              "Collect it again",
              "/answer",
              Optional.empty()));
    }
    return Optional.of(
        new Need(
            "Collect your answer",
            "It is ready. We mail you a code, and with the code you can download it.",
            "Collect my answer",
            "/answer",
            Optional.of(pack.lastDay())));
  }

  private Optional<Need> proof(CaseRef ref) {
    if (identity.state(ref) != ProofState.AWAITED) {
      return Optional.empty();
    }
    return Optional.of(
        new Need(
            "Show us that it is you",
            "We give data out, and change them, only for the person they are about. There are three ways, and the quickest takes a minute.",
            "Show that it is me",
            "/identity",
            stillToCome(correspondence.proofUntil(ref))));
  }

  private Optional<Need> fee(CaseRef ref) {
    if (fees.state(ref) != FeeState.DUE) {
      return Optional.empty();
    }
    FeeAccount account = fees.account(ref);
    String why =
        account.paid().isNone()
            ? "Our published privacy policy asks for this fee where you live. The time for our answer starts to run when"
                + " it is in."
            : "We have %s of %s. The time for our answer starts to run when the rest is in."
                .formatted(account.paid(), account.due());
    return Optional.of(pay("Pay " + account.balance(), why, stillToCome(correspondence.feeUntil(ref))));
  }

  private Optional<Need> lateFee(CaseFile file) {
    return stillToCome(fees.takesUpUntil(file.ref()))
        .filter(last -> file.isClosed())
        .map(
            last ->
                pay(
                    "Pay %s after all".formatted(fees.account(file.ref()).balance()),
                    "Then we take this request up again, and you need not ask anew.",
                    Optional.of(last)));
  }

  private Need pay(String title, String why, Optional<LocalDate> until) {
    return testCheckout
        ? new Need(title, why, title, "/pay", until)
        : new Need(title, why + " Our letter says how you can pay.", "", "", until);
  }

  private Optional<LocalDate> stillToCome(Optional<LocalDate> day) {
    return day.filter(last -> !last.isBefore(LocalDate.now(clock)));
  }
}
