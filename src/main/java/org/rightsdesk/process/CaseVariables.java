package org.rightsdesk.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.Posting;
import org.rightsdesk.datamap.HandOutcome;
import org.rightsdesk.datamap.OverdueSearch;
import org.rightsdesk.datamap.SearchOutcome;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.ItemReview;
import org.rightsdesk.disclosure.MatchReview;
import org.rightsdesk.disclosure.ReviewNeeded;
import org.rightsdesk.fee.FeeEntry;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.RefundEntry;
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
          outcome("confirmIdentity", ProofVerdict.class),
          outcome("decideLapse", LapseVerdict.class),
          outcome("recordFee", FeeEntry.class),
          outcome("refundFee", RefundEntry.class),
          outcome("searchByHand", HandOutcome.class),
          outcome("decideOverdueSearch", OverdueSearch.class),
          outcome("reviewMatches", MatchReview.class),
          outcome("reviewItems", ItemReview.class),
          outcome("approveResponse", Approval.class),
          outcome("postLetter", Posting.class));

  private CaseVariables() {}

  static List<Var<?>> all() {
    return ALL;
  }

  static PartRef part(DelegateExecution execution) {
    return new PartRef((String) execution.getVariable(PART.name()));
  }

  static int systemIndex(DelegateExecution execution) {
    return ((Number) execution.getVariable(SYSTEM_INDEX.name())).intValue();
  }

  private static <E extends Enum<E>> Var<E> outcome(String task, Class<E> outcomes) {
    return Var.ofEnum(task + OUTCOME, outcomes);
  }
}
