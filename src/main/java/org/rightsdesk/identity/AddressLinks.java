package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.DataMap;
import org.springframework.context.ApplicationEventPublisher;

/** Links to the address that we hold, by which somebody shows that it is theirs. */
final class AddressLinks {

  private static final int LINKS_A_DAY = 3;
  private static final Duration VALID = Duration.ofDays(7);
  private static final String LINK = "link";

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final Proofs proofs;
  private final IdentityStore store;
  private final SecretStore secrets;
  private final Hashes hashes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AddressLinks(
      CaseFiles cases,
      DataMap dataMap,
      Proofs proofs,
      IdentityStore store,
      SecretStore secrets,
      Hashes hashes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.proofs = proofs;
    this.store = store;
    this.secrets = secrets;
    this.hashes = hashes;
    this.events = events;
    this.clock = clock;
  }

  void ask(CaseRef ref) {
    boolean open = !cases.lock(ref).isClosed();
    Instant now = clock.instant();
    boolean allowed =
        open
            && store.find(ref).filter(AddressLinks::linkWillDo).isPresent()
            && Proofs.isWaiting(proofs.state(ref))
            && secrets.linksSince(ref, now.minus(Duration.ofDays(1))) < LINKS_A_DAY;
    PartRef link = secrets.addLink(ref, allowed, false, now);
    if (allowed) {
      events.publishEvent(new IdentityLinkAsked(ref, link));
    }
  }

  void askByOurselves(CaseRef ref) {
    CaseFile file = cases.lock(ref);
    if (file.isClosed() || proofs.state(ref) != ProofState.DOUBTED) {
      return;
    }
    proofs
        .assessed(ref)
        .linkAddress()
        .or(() -> dataMap.onFile(file.requester()).addressForLink())
        .ifPresent(
            address -> {
              store.setLinkAddress(ref, address);
              events.publishEvent(new IdentityLinkAsked(ref, secrets.addLink(ref, true, true, clock.instant())));
            });
  }

  String token(PartRef link) {
    if (addressFor(link).isEmpty()) {
      throw new NotAllowedNow("This link may not be sent.");
    }
    String token = hashes.newToken();
    secrets.setHash(link, hashes.of(LINK, token));
    return token;
  }

  Optional<EmailAddress> addressFor(PartRef link) {
    return secrets
        .link(link)
        .filter(SecretStore.Link::allowed)
        .flatMap(known -> store.find(known.caseRef()))
        .flatMap(ProofRecord::linkAddress);
  }

  boolean isOurQuestion(PartRef link) {
    return secrets.link(link).filter(SecretStore.Link::ourQuestion).isPresent();
  }

  /** Where a link alone is not enough, a verifier decides what it is worth beside the rest. */
  void confirm(CaseRef ref, String token) {
    boolean open = !cases.lock(ref).isClosed();
    SecretStore.Link link =
        secrets
            .linkByHash(hashes.of(LINK, token))
            .filter(known -> open && known.caseRef().equals(ref) && known.allowed())
            .filter(known -> clock.instant().isBefore(known.askedAt().plus(VALID)))
            .orElseThrow(AddressLinks::isDead);
    ProofState state = proofs.state(ref);
    if (link.used() && state == ProofState.SHOWN) {
      return;
    }
    if (link.used() || !Proofs.isWaiting(state)) {
      throw isDead();
    }
    secrets.useLink(link.id(), clock.instant());
    ProofRecord record = proofs.assessed(ref);
    if (linkWillDo(record)) {
      proofs.acceptAtOnce(ref, ProofKind.LINK, ProofWay.EMAIL, record.linkAddress());
      return;
    }
    SeenProof proof = new SeenProof(ProofKind.LINK, ProofWay.EMAIL, LocalDate.now(clock), Proofs.NOTHING_TO_SAY);
    store.addEvidence(ref, proof, Optional.empty(), Optional.empty(), Proofs.THE_PERSON);
    events.publishEvent(new ProofReceived(ref, ProofKind.LINK));
  }

  private static boolean linkWillDo(ProofRecord record) {
    return record.rule().level() == ProofLevel.LOW && record.linkAddress().isPresent();
  }

  private static NotAllowedNow isDead() {
    return new NotAllowedNow(
        "This link does not work any more. It works once, for seven days. Ask for another one on the page of your request.");
  }
}
