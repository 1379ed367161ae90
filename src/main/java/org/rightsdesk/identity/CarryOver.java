package org.rightsdesk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;

/** Lets identity that somebody showed in one case count for another one of theirs, for a while. */
final class CarryOver {

  private static final int DAYS = 28;

  private final IdentityStore store;
  private final Clock clock;

  CarryOver(IdentityStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps it for when the case is assessed, if the person is the same and it was shown not too long ago. */
  boolean carry(CaseFile to, CaseFile from) {
    if (store.find(to.ref()).isPresent() || store.carried(to.ref()).isPresent()) {
      return false;
    }
    Optional<ProofRecord> shown = store.find(from.ref()).filter(known -> !known.refused() && known.shownOn().isPresent());
    Optional<LocalDate> last =
        shown.stream()
            .flatMap(known -> Stream.of(known.shownOn(), known.seenAgainOn()))
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo)
            .filter(day -> !day.isBefore(LocalDate.now(clock).minusDays(DAYS)));
    if (last.isEmpty() || !isSame(to.requester(), from.requester())) {
      return false;
    }
    Optional<EmailAddress> proven = shown.flatMap(ProofRecord::provenAddress);
    store.carry(to.ref(), new IdentityStore.Carried(from.ref(), last.get(), proven));
    return true;
  }

  /** Whether identity that was carried over is enough for the rule; it is written down as a proof then. */
  boolean isEnough(CaseFile file, ProofRule rule, String by) {
    Optional<IdentityStore.Carried> carried = store.carried(file.ref());
    if (carried.isEmpty() || rule.level() == ProofLevel.HIGH || rule.level() == ProofLevel.NONE) {
      return false;
    }
    FreeText note = new FreeText("Shown in " + carried.get().from() + ".");
    SeenProof proof = new SeenProof(ProofKind.CARRIED_OVER, ProofWay.CASE_PAGE, file.receivedOn(), note);
    store.decide(
        store.addEvidence(file.ref(), proof, Optional.empty(), Optional.empty(), by), ProofKind.CARRIED_OVER, ProofVerdict.ACCEPTED,
        LocalDate.now(clock), new FreeText(""), by);
    store.shown(file.ref(), file.receivedOn(), carried.get().provenAddress());
    return true;
  }

  /** Whether it was, when the case was assessed. */
  boolean wasEnough(CaseRef ref) {
    return store.evidence(ref).stream().anyMatch(proof -> proof.kind() == ProofKind.CARRIED_OVER);
  }

  /** The name, and the e-mail address, or where there is none the postal address, without regard to capitals and blanks. */
  private static boolean isSame(Requester one, Requester other) {
    if (!plain(one.name().value()).equals(plain(other.name().value()))) {
      return false;
    }
    if (one.email().isPresent() || other.email().isPresent()) {
      return one.email().map(EmailAddress::normalised).equals(other.email().map(EmailAddress::normalised));
    }
    return one.address().map(PostalAddress::value).map(CarryOver::plain)
        .equals(other.address().map(PostalAddress::value).map(CarryOver::plain));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
