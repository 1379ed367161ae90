package org.rightsdesk.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.CopyStore.SystemToCorrect;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.SystemUnavailable;

/** Staff decide about a correction, and a second person about what was refused or accepted in part. */
final class Verdicts {

  /** Put in place of a value to see what is left of the field around it. */
  private static final String MARKER = "\u25a0";

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final CorrectionStore store;
  private final CopyStore copies;
  private final Clock clock;

  Verdicts(CaseFiles cases, DataMap dataMap, CorrectionStore store, CopyStore copies, Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.store = store;
    this.copies = copies;
    this.clock = clock;
  }

  void decide(String taskId, CorrectionChoice choice, Stake stake, String by) {
    CaseRef ref = task(taskId, "decideCorrection").caseRef();
    StoredCorrection correction = store.find(ref).filter(StoredCorrection::searched).orElseThrow(Verdicts::tooEarly);
    Words.refuseLong(choice.reason());
    if (choice.verdict() != CorrectionVerdict.ACCEPTED && choice.reason().value().isEmpty()) {
      throw new NotAllowedNow("Say why. The person reads it in our letter.");
    }
    List<CopyLine> found = copies.copies(ref);
    if (choice.verdict() == CorrectionVerdict.REFUSED) {
      refuse(ref, found);
    } else {
      accept(ref, correction, found, choice, stake);
    }
    String value = valueOf(correction, choice);
    store.decided(ref, choice.verdict(), choice.reason().value(), value, by, clock.instant());
    cases.decide(taskId, choice.verdict(), choice.reason(), by);
  }

  void approve(String taskId, CorrectionApproval verdict, FreeText reason, String by) {
    CaseRef ref = task(taskId, "approveCorrection").caseRef();
    StoredCorrection correction = store.find(ref).orElseThrow(Verdicts::tooEarly);
    if (correction.decision().isEmpty()) {
      throw new NotAllowedNow("Nobody has decided about this correction yet.");
    }
    if (store.deciders(ref).contains(by)) {
      throw new NotAllowedNow("You decided about this correction, so somebody else has to approve it.");
    }
    Words.refuseLong(reason);
    if (verdict == CorrectionApproval.SENT_BACK) {
      if (reason.value().isEmpty()) {
        throw new NotAllowedNow("Say what should be decided differently.");
      }
      store.sentBack(ref, reason.value());
    } else {
      store.approved(ref, by);
    }
    cases.decide(taskId, verdict, reason, by);
  }

  /**
   * @param waits whether the decision holds and waits to be written
   * @return whether this is news
   */
  boolean object(CaseRef ref, FreeText what, String by, boolean waits) {
    StoredCorrection correction = store.find(ref).orElseThrow(Verdicts::tooEarly);
    boolean known = correction.decision().filter(CorrectionView.Decided::overtaken).isPresent();
    if (known && correction.objection().filter(before -> before.words().equals(what)).isPresent()) {
      return false;
    }
    if (!waits || !correction.mayBeWritten()) {
      throw new NotAllowedNow("No change waits to be written in this case, so there is nothing to stop.");
    }
    if (what.value().isEmpty()) {
      throw new NotAllowedNow("Write down what was said, and by whom.");
    }
    Words.refuseLong(what);
    store.objected(ref, what.value(), by, clock.instant());
    return true;
  }

  private void refuse(CaseRef ref, List<CopyLine> found) {
    if (found.stream().anyMatch(line -> line.state().isCorrected())) {
      throw new NotAllowedNow("Some systems have the new value already. Accept the correction in part, and say why.");
    }
    found.forEach(line -> copies.leave(ref, line.copy().key()));
    copies.replaceSystems(ref, List.of());
  }

  private void accept(
      CaseRef ref, StoredCorrection correction, List<CopyLine> found, CorrectionChoice choice, Stake stake) {
    String value = valueOf(correction, choice);
    if (value.length() > CorrectionProposal.LONGEST) {
      throw new NotAllowedNow("Shorten the value to 2,000 characters or fewer.");
    }
    if (Stakes.of(value).compareTo(stake) > 0) {
      throw new NotAllowedNow(
          "To write such a value, more proof of identity is needed than this request asked for. Ask the person for a request"
              + " of its own.");
    }
    Set<CopyKey> known = found.stream().map(line -> line.copy().key()).collect(Collectors.toSet());
    if (!known.containsAll(choice.chosen())) {
      throw new NotAllowedNow("One of the places that you chose is not part of this case. Load the form again.");
    }
    if (choice.chosen().isEmpty()) {
      throw new NotAllowedNow("Choose at least one place in which the value is corrected, or refuse the correction.");
    }
    if (choice.verdict() == CorrectionVerdict.ACCEPTED) {
      refuseUnlessWhole(correction, found, choice, value);
    }
    for (CopyLine line : found) {
      if (choice.chosen().contains(line.copy().key())) {
        choose(ref, correction, line, value, stake);
      } else {
        refuseIfCorrected(line);
        copies.leave(ref, line.copy().key());
      }
    }
    copies.replaceSystems(ref, systems(copies.copies(ref)));
  }

  private void choose(CaseRef ref, StoredCorrection correction, CopyLine line, String value, Stake stake) {
    Copy copy = line.copy();
    if (line.isHistoric()) {
      if (line.state() != CopyState.NOTED) {
        copies.choose(ref, copy.key(), copy.value(), Optional.empty());
      }
      return;
    }
    String place = place(copy) + ", " + copy.label();
    if (Stakes.ofCategories(categories(copy.key())).compareTo(stake) > 0) {
      throw new NotAllowedNow(
          place + ": to change it, more proof of identity is needed than this request asked for. Leave it out, and ask"
              + " the person for a request of its own.");
    }
    String held = standsThere(line);
    String after = after(correction, line, held, value).orElseThrow(() -> new NotAllowedNow(
        place + ": what stands there now does not have the wrong value in it any more. Leave it out."));
    if (line.state().isCorrected() && line.newValue().filter(after::equals).isPresent()) {
      return;
    }
    fault(copy.key(), after).ifPresent(fault -> {
      throw new NotAllowedNow(place + ": " + fault);
    });
    copies.choose(ref, copy.key(), held, Optional.of(after));
  }

  /** What we know to stand there now: what was read when it had changed, what we wrote, or what was found. */
  private static String standsThere(CopyLine line) {
    if (line.valueNow().isPresent()) {
      return line.valueNow().get();
    }
    return line.state().isCorrected() ? line.newValue().orElse(line.held()) : line.held();
  }

  /** Where the wrong value is a part of more, the rest stays as it is now; nothing if the part is gone. */
  private Optional<String> after(StoredCorrection correction, CopyLine line, String held, String value) {
    boolean changed = line.valueNow().isPresent();
    if (!changed || isAll(line.copy(), correction)) {
      return Optional.of(dataMap.corrected(line.copy(), correction.wrong(), value));
    }
    Copy now = with(line.copy(), held);
    return isAll(now, correction) ? Optional.empty() : Optional.of(dataMap.corrected(now, correction.wrong(), value));
  }

  /** Whether the whole field would be replaced. */
  private boolean isAll(Copy copy, StoredCorrection correction) {
    return dataMap.corrected(copy, correction.wrong(), MARKER).equals(MARKER);
  }

  private static Copy with(Copy copy, String value) {
    return new Copy(
        copy.key(), copy.label(), copy.collectionName(), copy.systemName(), value, copy.match(), copy.kind(),
        copy.byHand());
  }

  private static void refuseIfCorrected(CopyLine line) {
    if (line.state().isCorrected()) {
      throw new NotAllowedNow(
          place(line.copy()) + ": the new value stands there already, so it cannot be left out any more.");
    }
  }

  /** As a sentence begins. */
  private static String place(Copy copy) {
    String system = copy.systemName();
    return system.substring(0, 1).toUpperCase(Locale.ROOT) + system.substring(1) + ", " + copy.collectionName();
  }

  /** Where a system does not answer, its columns are looked at when it is written to. */
  private Optional<String> fault(CopyKey key, String value) {
    try {
      return dataMap.faultOf(key, value);
    } catch (SystemUnavailable down) {
      return Optional.empty();
    }
  }

  private static void refuseUnlessWhole(
      StoredCorrection correction, List<CopyLine> found, CorrectionChoice choice, String value) {
    if (!bare(value).equals(bare(correction.proposal().rightValue().value()))) {
      throw new NotAllowedNow(
          "That is another value than the person asked for. Accept the correction in part, and say why.");
    }
    boolean leftOut =
        found.stream()
            .filter(line -> !line.isHistoric() && line.copy().match() == Match.CERTAIN)
            .anyMatch(line -> !choice.chosen().contains(line.copy().key()));
    if (leftOut) {
      throw new NotAllowedNow(
          "You left out a place that is certainly about this person. Choose it too, or accept the correction in part and"
              + " say why.");
    }
  }

  /** Capitals, blanks and signs between the letters make no other value. */
  private static String bare(String value) {
    String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    return letters.isEmpty() ? value : letters;
  }

  private List<SystemToCorrect> systems(List<CopyLine> lines) {
    Set<SystemToCorrect> hit = new LinkedHashSet<>();
    lines.stream()
        .filter(CopyLine::chosen)
        .forEach(line -> hit.add(new SystemToCorrect(line.copy().key().system(), line.copy().systemName())));
    List<SystemToCorrect> ordered = new ArrayList<>();
    for (DataSystem system : dataMap.systems()) {
      hit.stream().filter(one -> one.system().equals(system.key())).forEach(ordered::add);
    }
    hit.removeAll(ordered);
    ordered.addAll(hit);
    return ordered;
  }

  private List<String> categories(CopyKey key) {
    return dataMap.describe(key.system(), key.collection()).stream()
        .flatMap(collection -> collection.fields().stream())
        .filter(field -> field.name().equals(key.field()))
        .flatMap(field -> field.categories().stream())
        .toList();
  }

  /** Of a refusal too it is kept what would have been right. */
  private static String valueOf(StoredCorrection correction, CorrectionChoice choice) {
    boolean own = choice.valueToWrite().value().isEmpty() || choice.verdict() == CorrectionVerdict.REFUSED;
    return own ? correction.proposal().rightValue().value() : choice.valueToWrite().value();
  }

  private Decision task(String taskId, String question) {
    Decision open = cases.undecided(taskId);
    if (!open.question().equals(question)) {
      throw new NotAllowedNow("This task asks for something else. Go back to your list.");
    }
    return open;
  }

  private static NotAllowedNow tooEarly() {
    return new NotAllowedNow("What has to be corrected was not looked for yet. Try again in a minute.");
  }
}
