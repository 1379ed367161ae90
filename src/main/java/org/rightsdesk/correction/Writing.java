package org.rightsdesk.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.correction.CorrectionView.SystemLine;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.WriteResult;

/**
 * Writes what was decided to the systems, one after the other, reads it back, and looks again later. Doing any of it
 * twice changes nothing more.
 */
final class Writing {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final int LONGEST_QUOTE = 1500;
  /** Who changes what no person changes. */
  private static final String BY_ITSELF = "rightsdesk";

  private static final String NO_PLACE = "There is no place for a note beside this record.";

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final CopyStore copies;
  private final Clock clock;

  Writing(CaseFiles cases, DataMap dataMap, CopyStore copies, Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.copies = copies;
    this.clock = clock;
  }

  WriteOutcome write(CaseRef ref, StoredCorrection correction, SystemLine system) {
    boolean changed = false;
    boolean byHand = false;
    for (CopyLine line : chosen(ref)) {
      if (!line.copy().key().system().equals(system.system()) || line.state().isFinished()) {
        continue;
      }
      if (line.isHistoric()) {
        note(ref, correction, line);
        continue;
      }
      WriteResult result =
          line.copy().byHand() ? WriteResult.NEEDS_A_PERSON : dataMap.write(key(line), line.held(), newValue(line));
      keep(ref, line, result);
      changed |= result == WriteResult.CHANGED_MEANWHILE;
      byHand |= result == WriteResult.NEEDS_A_PERSON;
    }
    if (changed) {
      return WriteOutcome.CHANGED_MEANWHILE;
    }
    return byHand ? WriteOutcome.NEEDS_A_PERSON : WriteOutcome.DONE;
  }

  private void keep(CaseRef ref, CopyLine line, WriteResult result) {
    switch (result) {
      case WRITTEN -> corrected(ref, line, CopyState.WRITTEN, BY_ITSELF);
      case ALREADY_SO -> corrected(ref, line, CopyState.ALREADY_SO, BY_ITSELF);
      case GONE -> copies.set(ref, key(line), CopyState.GONE, Optional.empty(), "");
      case CHANGED_MEANWHILE ->
          copies.set(ref, key(line), CopyState.CHANGED_MEANWHILE, dataMap.read(key(line)), "");
      case NEEDS_A_PERSON -> copies.set(ref, key(line), CopyState.OPEN, Optional.empty(), "");
    }
  }

  private void corrected(CaseRef ref, CopyLine line, CopyState how, String by) {
    copies.set(ref, key(line), how, Optional.empty(), "");
    copies.addChange(ref, line.copy(), line.held(), newValue(line), how, by, clock.instant());
  }

  /** What tells what was once true stays as it was made; a note beside it says what is right. */
  private void note(CaseRef ref, StoredCorrection correction, CopyLine line) {
    LocalDate day = LocalDate.ofInstant(correction.decision().orElseThrow().at(), clock.getZone());
    String note =
        "This record stays as it was made. On %s we corrected what it says about the person: “%s” is wrong; right is “%s” (%s)."
            .formatted(DAY.format(day), quote(correction.wrong()), quote(correction.right()), ref);
    if (dataMap.note(key(line), note, day)) {
      copies.set(ref, key(line), CopyState.NOTED, Optional.empty(), "");
      copies.addChange(ref, line.copy(), line.copy().value(), note, CopyState.NOTED, BY_ITSELF, clock.instant());
    } else {
      copies.set(ref, key(line), CopyState.NOT_DONE, Optional.empty(), NO_PLACE);
    }
  }

  void recordByHand(String taskId, HandCorrection hand, FreeText how, String by) {
    Decision open = cases.undecided(taskId);
    CaseRef ref = open.caseRef();
    SystemLine system =
        copies.systems(ref).stream()
            .filter(line -> open.question().equals("correctByHand") && open.part().filter(line.part()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new NotAllowedNow("This task asks for something else. Go back to your list."));
    if (how.value().isEmpty()) {
      throw new NotAllowedNow(
          hand == HandCorrection.DONE ? "Say where and how you corrected it." : "Say why it cannot be corrected.");
    }
    Words.refuseLong(how);
    for (CopyLine line : chosen(ref)) {
      boolean mine = key(line).system().equals(system.system()) && !line.isHistoric() && !line.state().isFinished();
      if (mine && hand == HandCorrection.DONE) {
        corrected(ref, line, CopyState.BY_HAND, by);
      } else if (mine) {
        copies.set(ref, key(line), CopyState.NOT_DONE, Optional.empty(), how.value());
      }
    }
    copies.byHand(system.part(), hand, how.value(), by);
    cases.decide(taskId, hand, how, by);
  }

  ReadBack compare(CaseRef ref) {
    boolean changed = false;
    boolean missing = false;
    for (CopyLine line : chosen(ref)) {
      if (line.isHistoric() || line.state() == CopyState.GONE) {
        continue;
      }
      CopyState state = dataMap.canRead(key(line)) ? readBack(ref, line) : line.state();
      changed |= state == CopyState.CHANGED_MEANWHILE;
      missing |= !state.isCorrected() && state != CopyState.GONE;
    }
    if (changed) {
      return ReadBack.CHANGED_MEANWHILE;
    }
    return missing ? ReadBack.NOT_EVERYWHERE : ReadBack.ALL_DONE;
  }

  private CopyState readBack(CaseRef ref, CopyLine line) {
    Optional<String> now = dataMap.read(key(line));
    if (now.isEmpty()) {
      copies.set(ref, key(line), CopyState.GONE, Optional.empty(), "");
      return CopyState.GONE;
    }
    if (dataMap.holds(key(line), newValue(line))) {
      if (!line.state().isCorrected()) {
        corrected(ref, line, CopyState.ALREADY_SO, BY_ITSELF);
        return CopyState.ALREADY_SO;
      }
      return line.state();
    }
    if (dataMap.holds(key(line), line.held())) {
      String why = line.why().value().isEmpty() ? "The old value still stands there." : line.why().value();
      copies.set(ref, key(line), CopyState.NOT_DONE, Optional.empty(), why);
      return CopyState.NOT_DONE;
    }
    copies.set(ref, key(line), CopyState.CHANGED_MEANWHILE, now, "");
    return CopyState.CHANGED_MEANWHILE;
  }

  /** Whether a value that was corrected is the old one again, and no other case wanted it so. */
  Recheck recheck(CaseRef ref) {
    boolean back = false;
    for (CopyLine line : chosen(ref)) {
      if (line.state() == CopyState.OLD_VALUE_BACK) {
        back = true;
      } else if (line.state().isCorrected() && dataMap.canRead(key(line)) && isBack(ref, line)) {
        copies.set(ref, key(line), CopyState.OLD_VALUE_BACK, dataMap.read(key(line)), "");
        back = true;
      }
    }
    return back ? Recheck.OLD_VALUE_BACK : Recheck.STILL_RIGHT;
  }

  private boolean isBack(CaseRef ref, CopyLine line) {
    if (dataMap.holds(key(line), newValue(line)) || copies.changedLaterElsewhere(ref, key(line))) {
      return false;
    }
    return dataMap.holds(key(line), line.held()) || dataMap.holds(key(line), line.copy().value());
  }

  private List<CopyLine> chosen(CaseRef ref) {
    return copies.copies(ref).stream().filter(CopyLine::chosen).toList();
  }

  private static CopyKey key(CopyLine line) {
    return line.copy().key();
  }

  private static String newValue(CopyLine line) {
    return line.newValue().orElseThrow();
  }

  private static String quote(String value) {
    return value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
  }
}
