package org.rightsdesk.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.disclosure.Disclosures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Builds the answer as a ZIP, seals it, and hands it over at most five times within the time for collecting it (28 days
 * unless {@code rightsdesk.periods.access-expiry} says otherwise). Who may have it is checked by the caller.
 */
@Service
public class ResponsePacks implements KeepsCaseData {

  static final int DOWNLOADS = 5;

  private final CaseFiles cases;
  private final Disclosures disclosures;
  private final Dossiers dossiers;
  private final AnswerFiles answerFiles;
  private final PackFiles files;
  private final PackStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Period collection;

  ResponsePacks(
      CaseFiles cases,
      Disclosures disclosures,
      Dossiers dossiers,
      AnswerFiles answerFiles,
      PackFiles files,
      PackStore store,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${rightsdesk.periods.access-expiry:P28D}") Period collection) {
    this.cases = cases;
    this.disclosures = disclosures;
    this.dossiers = dossiers;
    this.answerFiles = answerFiles;
    this.files = files;
    this.store = store;
    this.events = events;
    this.clock = clock;
    this.collection = collection;
  }

  /**
   * Builds the pack of an approved answer. A second call changes nothing; if the file was lost meanwhile it is made again
   * with the date of the first.
   *
   * @throws NotAllowedNow if the answer is not approved
   * @throws PackNotWritten if the disk does not take it; then nothing is left behind
   */
  @Transactional
  public void build(CaseRef ref) {
    if (!disclosures.isApproved(ref)) {
      throw new NotAllowedNow("The answer is not approved yet, so it cannot be made ready.");
    }
    Optional<PackStore.Pack> before = store.find(ref);
    if (before.isPresent() && (before.get().shreddedAt().isPresent() || isWhole(ref, before.get()))) {
      return;
    }
    // An approved answer stays as it is, so the long work is done before the case is locked.
    Instant builtAt = before.map(PackStore.Pack::builtAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    byte[] zip = PackZip.of(answerFiles.of(dossiers.gather(ref, builtAt)), builtAt);
    cases.hold(ref);
    if (before.isPresent()) {
      files.write(ref, zip);
      store.reseal(ref, zip.length, PackZip.sha256(zip));
    } else if (store.find(ref).isEmpty()) {
      files.write(ref, zip);
      store.insert(ref, builtAt, zip.length, PackZip.sha256(zip));
      events.publishEvent(new PackBuilt(ref));
    }
  }

  @Transactional(readOnly = true)
  public DeliveryState delivery(CaseRef ref) {
    return store.find(ref).map(PackStore.Pack::state).orElse(DeliveryState.NOT_BUILT);
  }

  /** The pack as it stands; empty until it is built. */
  @Transactional(readOnly = true)
  public Optional<PackView> of(CaseRef ref) {
    return store
        .find(ref)
        .map(
            pack ->
                new PackView(
                    pack.state(), pack.builtAt(), pack.bytes(), pack.sha256(), pack.downloads(),
                    Math.max(0, DOWNLOADS - pack.downloads().size()), lastDay(pack), pack.postedAt()));
  }

  /** Hands the pack over, once more; the first time tells the house with {@link PackCollected}. */
  @Transactional
  public PackDownload download(CaseRef ref) {
    cases.hold(ref);
    PackStore.Pack pack = handedOver(ref);
    int times = pack.downloads().size() + 1;
    if (LocalDate.now(clock).isAfter(lastDay(pack)) || pack.state() == DeliveryState.EXPIRED) {
      throw new NotAllowedNow(
          "The time for downloading your answer is over. Write to us, and we send it to you by post.");
    }
    if (times > DOWNLOADS) {
      throw new NotAllowedNow(
          "Your answer was downloaded " + DOWNLOADS + " times, which is as often as we allow. Write to us if you need it"
              + " again.");
    }
    byte[] content = content(ref, pack);
    store.insertDownload(ref, times, clock.instant());
    events.publishEvent(new PackDownloaded(ref, times));
    if (times == 1) {
      events.publishEvent(new PackCollected(ref));
    }
    return new PackDownload("answer-" + ref + ".zip", pack.sha256(), content);
  }

  /** The answer to read, out of the built pack: what is printed for the post. */
  @Transactional(readOnly = true)
  public byte[] pdf(CaseRef ref) {
    return entry(content(ref, handedOver(ref)), AnswerFiles.PDF);
  }

  /** The answer as it would go out, before it is approved: marked as a draft. Refused while the review is not done. */
  @Transactional(readOnly = true)
  public byte[] preview(CaseRef ref) {
    return answerFiles.pdf(dossiers.gather(ref, clock.instant()));
  }

  /** The printed answer is in the post; a second call changes nothing. */
  @Transactional
  public void markPosted(CaseRef ref) {
    cases.hold(ref);
    if (handedOver(ref).postedAt().isEmpty()) {
      store.setPosted(ref, clock.instant());
      events.publishEvent(new PackPosted(ref));
    }
  }

  /** Whether there is an answer that {@link #askForPost} would send. */
  @Transactional(readOnly = true)
  public boolean canBePosted(CaseRef ref) {
    return store.find(ref).filter(PackStore.Pack::isNowhereInThePost).filter(pack -> pack.shreddedAt().isEmpty()).isPresent();
  }

  /**
   * Staff write down that the person wants the answer on paper, because the time for collecting it is over or it cannot be
   * opened. A second call changes nothing.
   */
  @Transactional
  public void askForPost(CaseRef ref, String by) {
    if (cases.get(ref).requester().address().isEmpty()) {
      throw new NotAllowedNow("We have no postal address of the person. Write it down first.");
    }
    cases.hold(ref);
    PackStore.Pack pack = handedOver(ref);
    content(ref, pack);
    if (pack.isNowhereInThePost()) {
      store.setPostingAsked(ref, clock.instant());
      String wish = "post-" + PartRef.next();
      cases.openDecision(wish, ref, "askForPost");
      cases.decide(wish, PostingWish.ON_PAPER, new FreeText(""), by);
      events.publishEvent(new PostingAsked(ref));
    }
  }

  /** Destroys the files of the answer when they were kept long enough. A second call changes nothing. */
  @Transactional
  public void shred(CaseRef ref) {
    cases.hold(ref);
    Optional<PackStore.Pack> pack = store.find(ref);
    if (pack.isEmpty() || pack.get().shreddedAt().isPresent()) {
      return;
    }
    files.delete(ref);
    store.setShredded(ref, clock.instant());
    events.publishEvent(new PackShredded(ref));
  }

  /** The time for collecting it is over; nothing happens to a pack that reached the person already. */
  @Transactional
  public void expire(CaseRef ref) {
    cases.hold(ref);
    if (handedOver(ref).state() == DeliveryState.AWAITED) {
      store.setExpired(ref, clock.instant());
      events.publishEvent(new PackExpired(ref));
    }
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    files.delete(ref);
    store.forget(ref);
  }

  private PackStore.Pack handedOver(CaseRef ref) {
    if (cases.get(ref).outcome().filter(outcome -> outcome == CaseOutcome.WITHDRAWN).isPresent()) {
      throw new NotAllowedNow("You took this request back, so there is no answer to hand over.");
    }
    return store.find(ref).orElseThrow(() -> new NotAllowedNow("The answer is not ready yet."));
  }

  private boolean isWhole(CaseRef ref, PackStore.Pack pack) {
    return files.read(ref).filter(content -> PackZip.sha256(content).equals(pack.sha256())).isPresent();
  }

  private byte[] content(CaseRef ref, PackStore.Pack pack) {
    if (pack.shreddedAt().isPresent()) {
      throw new NotAllowedNow("The answer was kept for as long as we promise and is destroyed by now. Ask again.");
    }
    return files
        .read(ref)
        .filter(content -> PackZip.sha256(content).equals(pack.sha256()))
        .orElseThrow(
            () -> new NotAllowedNow("The answer has to be made ready again before it can be handed over. Write to us."));
  }

  private LocalDate lastDay(PackStore.Pack pack) {
    return LocalDate.ofInstant(pack.builtAt(), clock.getZone()).plus(collection);
  }

  private static byte[] entry(byte[] zip, String name) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
      throw new IllegalStateException("The pack has no " + name + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
