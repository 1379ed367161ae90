package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.RefundCause;

/**
 * All that a letter may speak of, at the moment when it is written.
 *
 * @param today the day of writing
 * @param proofNeeded whether we wait for proof of identity
 * @param proofReason what staff wrote about the proof that was not enough; may be empty
 * @param askedOn the day on which fee or proof were first asked for; today if they were not yet
 * @param readyOn the day on which the answer was first announced; today if it was not yet
 * @param correction what is to be corrected, in a case about that
 * @param secret the code or the link of letters that carry one; else empty
 * @param until the last day, or the last minute, of that secret, or the minute until which a change waits, in words; else
 *     empty
 */
@Personal
record LetterFacts(
    CaseFile file,
    LocalDate today,
    Deadline deadline,
    FeeAccount fee,
    boolean proofNeeded,
    FreeText proofReason,
    LocalDate askedOn,
    LocalDate readyOn,
    Optional<CorrectionView> correction,
    String secret,
    String until) {

  /** Whether the request is about a correction. */
  public boolean correcting() {
    return file.right() == Right.CORRECTION;
  }

  /** Whether only a document will do, by what the person wants to have changed. */
  public boolean documentNeeded() {
    return correction.filter(asked -> asked.stake() != Stake.USUAL).isPresent();
  }

  public boolean feeNeeded() {
    return !fee.balance().isNone();
  }

  /** The payment that a bank returned last. */
  public Optional<FeeAccount.PaymentLine> bounced() {
    return fee.payments().stream().filter(p -> p.bouncedOn().isPresent()).reduce((first, last) -> last);
  }

  /** The money that went back last. */
  public Optional<FeeAccount.RefundLine> refunded() {
    return fee.refunds().stream().filter(r -> r.refundedOn().isPresent()).reduce((first, last) -> last);
  }

  /** Whether money has still to go back. */
  public boolean refundOpen() {
    return fee.refunds().stream().anyMatch(FeeAccount.RefundLine::open);
  }

  /** Whether the fee goes back, or went back, because the request was taken back. */
  public boolean feeGoesBack() {
    return fee.refunds().stream().anyMatch(refund -> refund.cause() == RefundCause.WITHDRAWN);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
