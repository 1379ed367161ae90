package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.OldContact;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.Evidence;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.identity.ProofVerdict;
import org.springframework.stereotype.Component;

/** Gathers from the other rooms what a letter speaks of. */
@Component
class FactsOfCase {

  private final Deadlines deadlines;
  private final Fees fees;
  private final IdentityChecks identity;
  private final Corrections corrections;
  private final LetterStore letters;
  private final AskedDays asked;
  private final Office office;
  private final Clock clock;

  FactsOfCase(
      Deadlines deadlines,
      Fees fees,
      IdentityChecks identity,
      Corrections corrections,
      LetterStore letters,
      AskedDays asked,
      Office office,
      Clock clock) {
    this.deadlines = deadlines;
    this.fees = fees;
    this.identity = identity;
    this.corrections = corrections;
    this.letters = letters;
    this.asked = asked;
    this.office = office;
    this.clock = clock;
  }

  LetterFacts of(CaseFile file, String secret, String until) {
    return of(file, Optional.empty(), secret, until);
  }

  /** @param part the payment, or the refund, that the letter is about, if it is about one */
  LetterFacts of(CaseFile file, Optional<PartRef> part, String secret, String until) {
    CaseRef ref = file.ref();
    ProofState proof = identity.state(ref);
    LocalDate today = LocalDate.now(clock);
    Office.Periods periods = office.periods();
    return new LetterFacts(
        file,
        today,
        deadlines.of(ref),
        fees.account(ref),
        proof == ProofState.AWAITED || proof == ProofState.TO_BE_LOOKED_AT || proof == ProofState.DOUBTED,
        !identity.file(ref).evidence().isEmpty(),
        lastReason(ref),
        asked.fee(ref).orElseGet(() -> new Asked(today, today.plus(periods.feeOverdue()))),
        asked.proof(ref).orElseGet(() -> new Asked(today, asked.lastForProof(ref, today))),
        asked.lastForProof(ref, today),
        fees.takesUpUntil(ref),
        firstDay(ref, LetterKind.ANSWER_READY),
        corrections.of(ref),
        part,
        deadlines.extension(ref),
        secret,
        until);
  }

  /** Where the person could be reached before the correction. */
  OldContact oldContact(CaseRef ref) {
    return corrections.oldContact(ref);
  }

  /** What was written about the latest proof that was not enough. */
  private FreeText lastReason(CaseRef ref) {
    return identity.file(ref).evidence().stream()
        .filter(e -> e.result().filter(ProofVerdict.ASK_AGAIN::equals).isPresent())
        .map(Evidence::reason)
        .reduce((first, last) -> last)
        .orElse(new FreeText(""));
  }

  private LocalDate firstDay(CaseRef ref, LetterKind kind) {
    return letters
        .firstWritten(ref, kind)
        .map(at -> LocalDate.ofInstant(at, clock.getZone()))
        .orElse(LocalDate.now(clock));
  }
}
