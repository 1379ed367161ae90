package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.ExtensionProposal;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.RefundCause;

/**
 * All that a letter may speak of, at the moment when it is written.
 *
 * @param today the day of writing
 * @param proofNeeded whether we wait for proof of identity
 * @param proofTried whether something reached us that was to show who asks
 * @param proofReason what staff wrote about the proof that was not enough; may be empty
 * @param feeAsked when the fee was asked for last, and until when it is in time; from today if it was not yet
 * @param proofAsked when proof was asked for last, and until when it is in time; from today if it was not yet
 * @param proofUntilAnew the last day for proof, if this letter asks for it
 * @param feeTakesUpUntil the last day on which the fee takes the request up again, if it lapses or has lapsed
 * @param readyOn the day on which the answer was first announced; today if it was not yet
 * @param correction what is to be corrected, in a case about that
 * @param part the payment, or the refund, that the letter is about, if it is about one
 * @param extension that the answer takes longer, and why, if it does
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
    boolean proofTried,
    FreeText proofReason,
    Asked feeAsked,
    Asked proofAsked,
    LocalDate proofUntilAnew,
    Optional<LocalDate> feeTakesUpUntil,
    LocalDate readyOn,
    Optional<CorrectionView> correction,
    Optional<PartRef> part,
    Optional<ExtensionProposal> extension,
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

  /** The payment that the letter is about, if a bank returned it. */
  public Optional<FeeAccount.PaymentLine> bounced() {
    return fee.payments().stream().filter(p -> part.equals(Optional.of(p.id())) && p.bouncedOn().isPresent()).findFirst();
  }

  /** The refund that the letter is about, if it went back. */
  public Optional<FeeAccount.RefundLine> refunded() {
    return fee.refunds().stream().filter(r -> part.equals(Optional.of(r.id())) && r.refundedOn().isPresent()).findFirst();
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
