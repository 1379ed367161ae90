package org.rightsdesk.fee;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.PartRef;
import org.springframework.stereotype.Service;

/** Assesses the fee of a case, records what comes in and what goes back, waives, bounces and lapses. */
@Service
public class Fees implements KeepsCaseData {

  Fees() {}

  /** Asks the decision table and pins its answer; true if a fee is due. A second call changes nothing. */
  public boolean assess(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  public FeeState state(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /**
   * The day from which the fee no longer stands in the way: on which the whole of it was in, by payments that were not
   * returned; for a waived fee the day of receipt; empty while it is due, and where none is asked for.
   */
  public Optional<LocalDate> clearedOn(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** The time for paying ran out. What came in of it goes back. */
  public void lapse(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** After a withdrawal: the fee goes back if the policy says so and nobody has worked on the request. */
  public void settleWithdrawal(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** Staff write down money for the task that waits for it; decides {@link FeeEntry}. More than the balance goes back. */
  public FeeEntry record(String taskId, Payment payment, String by) {
    throw new UnsupportedOperationException();
  }

  /** Staff waive the fee for a reason; decides {@link FeeEntry#WAIVED}. What came in of it goes back. */
  public void waive(String taskId, FreeText reason, String by) {
    throw new UnsupportedOperationException();
  }

  /**
   * Staff write down money that no task asked for. If a fee is due it counts towards it (and {@link FeePaid} follows when
   * it is whole); otherwise all of it goes back.
   */
  public PartRef recordUnasked(CaseRef ref, Payment payment, String by) {
    throw new UnsupportedOperationException();
  }

  /** The bank returned a cheque: the payment is void, and the fee is due again if it is no longer covered. */
  public void bounce(CaseRef ref, PartRef payment, LocalDate returnedOn, String by) {
    throw new UnsupportedOperationException();
  }

  /** Staff sent money back; decides {@link RefundEntry#PAID_BACK}. */
  public void refund(String taskId, RefundProof proof, String by) {
    throw new UnsupportedOperationException();
  }

  /** Nothing is to go back any more, because the payment was returned by the bank; decides {@link RefundEntry#NOT_OWED}. */
  public void dropRefund(String taskId, FreeText reason, String by) {
    throw new UnsupportedOperationException();
  }

  /**
   * Pays the balance in the marked test checkout.
   *
   * @param checkoutToken made with the page; sending the same again changes nothing
   */
  public void payOnline(CaseRef ref, String checkoutToken) {
    throw new UnsupportedOperationException();
  }

  /** All amounts, for pages and letters; nothing about the person. */
  public FeeAccount account(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void forget(CaseRef ref) {
    throw new UnsupportedOperationException();
  }
}
