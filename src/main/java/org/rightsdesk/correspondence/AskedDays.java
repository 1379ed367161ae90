package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.identity.LapseVerdict;
import org.springframework.stereotype.Component;

/**
 * Since when we wait for fee and proof, and until when. Each round of asking starts the time anew, so these days follow the
 * last round.
 */
@Component
class AskedDays {

  private static final Set<LetterKind> FEE =
      Set.of(LetterKind.FEE_AND_PROOF, LetterKind.BALANCE_DUE, LetterKind.CHEQUE_RETURNED, LetterKind.TAKEN_UP);
  private static final Set<LetterKind> PROOF = Set.of(LetterKind.FEE_AND_PROOF, LetterKind.PROOF_AGAIN, LetterKind.TAKEN_UP);

  private final CaseFiles cases;
  private final LetterStore letters;
  private final Deadlines deadlines;
  private final Office office;
  private final Clock clock;

  AskedDays(CaseFiles cases, LetterStore letters, Deadlines deadlines, Office office, Clock clock) {
    this.cases = cases;
    this.letters = letters;
    this.deadlines = deadlines;
    this.office = office;
    this.clock = clock;
  }

  /** Empty until we asked. After a returned cheque the time starts when the fee is waited for, not with the letter. */
  Optional<Asked> fee(CaseRef ref) {
    Stream<Instant> waits = decisions(ref, "recordFee").map(Decision::openedAt);
    return written(ref, FEE).map(on -> new Asked(on, latest(on, waits).plus(office.periods().feeOverdue())));
  }

  /** Empty until we asked. Whoever decides to wait longer starts the time anew. */
  Optional<Asked> proof(CaseRef ref) {
    Stream<Instant> waits =
        decisions(ref, "decideLapse")
            .flatMap(decision -> decision.verdict().stream())
            .filter(verdict -> verdict.outcome().equals(LapseVerdict.KEEP_WAITING.name()))
            .map(Decision.Verdict::decidedAt);
    return written(ref, PROOF).map(on -> new Asked(on, lastForProof(ref, latest(on, waits))));
  }

  /** The last day for a proof that is waited for from that day. */
  LocalDate lastForProof(CaseRef ref, LocalDate from) {
    return deadlines.proofDays(ref, from).last();
  }

  private Stream<Decision> decisions(CaseRef ref, String question) {
    return cases.decisions(ref).stream().filter(decision -> decision.question().equals(question));
  }

  private Optional<LocalDate> written(CaseRef ref, Set<LetterKind> kinds) {
    return letters.lastWritten(ref, kinds).map(this::day);
  }

  private LocalDate latest(LocalDate letter, Stream<Instant> others) {
    return others.map(this::day).reduce(letter, (one, two) -> one.isAfter(two) ? one : two);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
