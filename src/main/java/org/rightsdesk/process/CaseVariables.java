package org.rightsdesk.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.HandCorrection;
import org.rightsdesk.correction.ReadBack;
import org.rightsdesk.correction.Recheck;
import org.rightsdesk.correction.RecipientTold;
import org.rightsdesk.correction.Turn;
import org.rightsdesk.correction.WriteOutcome;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.Posting;
import org.rightsdesk.datamap.HandOutcome;
import org.rightsdesk.datamap.OverdueSearch;
import org.rightsdesk.datamap.SearchOutcome;
import org.rightsdesk.deadline.ExtensionVerdict;
import org.rightsdesk.deadline.LawVerdict;
import org.rightsdesk.deadline.RiskVerdict;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.ItemReview;
import org.rightsdesk.disclosure.MatchReview;
import org.rightsdesk.disclosure.ReviewNeeded;
import org.rightsdesk.fee.FeeEntry;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.RefundEntry;
import org.rightsdesk.identity.ForgeryVerdict;
import org.rightsdesk.identity.LapseVerdict;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.identity.ProofVerdict;

/** Every process variable there is. Nothing personal, nothing in anybody's words. */
final class CaseVariables {

  /** What a user task's outcome is called: the task's id and this. */
  static final String OUTCOME = "Outcome";

  /** The part of the case that a process instance is about, such as one letter or one refund. */
  static final Var<PartRef> PART = Var.ofRef("part");

  static final Var<Boolean> FEE_DUE = Var.ofFlag("feeDue");
  static final Var<Boolean> PROOF_NEEDED = Var.ofFlag("proofNeeded");
  static final Var<Integer> SYSTEM_COUNT = Var.ofCount("systemCount");
  static final Var<Integer> SYSTEM_INDEX = Var.ofCount("systemIndex");
  static final Var<ProofState> PROOF_STATE = Var.ofEnum("proofState", ProofState.class);
  static final Var<Instant> FIRST_PROOF_REMINDER_ON = Var.ofDate("firstProofReminderOn");
  static final Var<Instant> SECOND_PROOF_REMINDER_ON = Var.ofDate("secondProofReminderOn");
  static final Var<Instant> PROOF_OVERDUE_ON = Var.ofDate("proofOverdueOn");
  static final Var<FeeState> FEE_STATE = Var.ofEnum("feeState", FeeState.class);
  static final Var<SearchOutcome> SEARCH_OUTCOME = Var.ofEnum("searchOutcome", SearchOutcome.class);
  static final Var<ReviewNeeded> REVIEW_NEEDED = Var.ofEnum("reviewNeeded", ReviewNeeded.class);
  static final Var<LetterMedium> LETTER_MEDIUM = Var.ofEnum("letterMedium", LetterMedium.class);
  static final Var<PackDeliveryProcess.Delivery> DELIVERY_STATE =
      Var.ofEnum("deliveryState", PackDeliveryProcess.Delivery.class);

  static final Var<Turn> TURN = Var.ofEnum("turn", Turn.class);
  static final Var<Boolean> HOLD_NEEDED = Var.ofFlag("holdNeeded");
  static final Var<Boolean> TIME_TO_OBJECT_OVER = Var.ofFlag("timeToObjectOver");
  static final Var<Instant> CORRECTION_HOLD_ON = Var.ofDate("correctionHoldOn");
  static final Var<WriteOutcome> WRITE_OUTCOME = Var.ofEnum("writeOutcome", WriteOutcome.class);
  static final Var<ReadBack> READ_BACK = Var.ofEnum("readBack", ReadBack.class);
  static final Var<Integer> RECIPIENT_COUNT = Var.ofCount("recipientCount");
  static final Var<Integer> RECIPIENT_INDEX = Var.ofCount("recipientIndex");
  static final Var<DeadlineWatchProcess.Watch> WATCH_STATE = Var.ofEnum("watchState", DeadlineWatchProcess.Watch.class);
  static final Var<Instant> NEXT_WARNING_ON = Var.ofDate("nextWarningOn");
  static final Var<DeadlineWatchProcess.Rung> WARNING_GIVEN = Var.ofEnum("warningGiven", DeadlineWatchProcess.Rung.class);
  static final Var<Recheck> RECHECK = Var.ofEnum("recheck", Recheck.class);

  private static final List<Var<?>> ALL =
      List.of(
          PART,
          FEE_DUE,
          PROOF_NEEDED,
          SYSTEM_COUNT,
          SYSTEM_INDEX,
          PROOF_STATE,
          FIRST_PROOF_REMINDER_ON,
          SECOND_PROOF_REMINDER_ON,
          PROOF_OVERDUE_ON,
          FEE_STATE,
          SEARCH_OUTCOME,
          REVIEW_NEEDED,
          LETTER_MEDIUM,
          DELIVERY_STATE,
          TURN,
          HOLD_NEEDED,
          TIME_TO_OBJECT_OVER,
          CORRECTION_HOLD_ON,
          WRITE_OUTCOME,
          READ_BACK,
          RECIPIENT_COUNT,
          RECIPIENT_INDEX,
          WATCH_STATE,
          NEXT_WARNING_ON,
          WARNING_GIVEN,
          RECHECK,
          outcome("lookAtRisk", RiskVerdict.class),
          outcome("reviewLaw", LawVerdict.class),
          outcome("approveExtension", ExtensionVerdict.class),
          outcome("confirmIdentity", ProofVerdict.class),
          outcome("decideForgery", ForgeryVerdict.class),
          outcome("decideLapse", LapseVerdict.class),
          outcome("recordFee", FeeEntry.class),
          outcome("refundFee", RefundEntry.class),
          outcome("searchByHand", HandOutcome.class),
          outcome("decideOverdueSearch", OverdueSearch.class),
          outcome("reviewMatches", MatchReview.class),
          outcome("reviewItems", ItemReview.class),
          outcome("approveResponse", Approval.class),
          outcome("postLetter", Posting.class),
          outcome("decideCorrection", CorrectionVerdict.class),
          outcome("approveCorrection", CorrectionApproval.class),
          outcome("correctByHand", HandCorrection.class),
          outcome("notifyRecipient", RecipientTold.class));

  private CaseVariables() {}

  static List<Var<?>> all() {
    return ALL;
  }

  static PartRef part(DelegateExecution execution) {
    return new PartRef((String) execution.getVariable(PART.name()));
  }

  static int systemIndex(DelegateExecution execution) {
    return count(SYSTEM_INDEX, execution);
  }

  static int recipientIndex(DelegateExecution execution) {
    return count(RECIPIENT_INDEX, execution);
  }

  private static int count(Var<Integer> count, DelegateExecution execution) {
    return ((Number) execution.getVariable(count.name())).intValue();
  }

  private static <E extends Enum<E>> Var<E> outcome(String task, Class<E> outcomes) {
    return Var.ofEnum(task + OUTCOME, outcomes);
  }
}
