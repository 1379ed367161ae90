package org.rightsdesk.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;

/**
 * Marks rows as contested while somebody looks at them (UK and EU GDPR Art. 18(1)(a)), sets the person's own words beside
 * them, and takes the marks away again. A mark that another case needs too stays.
 */
final class Marks {

  private final DataMap dataMap;
  private final CopyStore copies;
  private final TurnStore gate;

  Marks(DataMap dataMap, CopyStore copies, TurnStore gate) {
    this.dataMap = dataMap;
    this.copies = copies;
    this.gate = gate;
  }

  void contest(CaseRef ref) {
    gate.closeTheGate();
    for (CopyKey row : rows(ref, line -> !line.contested() && !line.isHistoric() && isTheirs(line))) {
      if (dataMap.contest(row, true)) {
        copies.contested(ref, row, true);
      }
    }
  }

  void lift(CaseRef ref) {
    gate.closeTheGate();
    for (CopyKey row : rows(ref, CopyLine::contested)) {
      if (!copies.contestedElsewhere(ref, row)) {
        dataMap.contest(row, false);
      }
      copies.contested(ref, row, false);
    }
  }

  /** Beside every record with the value that was left as it is. */
  void attach(CaseRef ref, CorrectionView.Disagreement disagreement) {
    copies.copies(ref).stream()
        .filter(line -> line.state() != CopyState.GONE && (line.chosen() || isTheirs(line)))
        .filter(line -> !line.copy().key().collection().equals(FoundRow.BY_HAND))
        .forEach(line -> dataMap.note(line.copy().key(), disagreement.words().value(), disagreement.on()));
  }

  private static boolean isTheirs(CopyLine line) {
    return line.copy().match() == Match.CERTAIN;
  }

  /** One key for each row. */
  private List<CopyKey> rows(CaseRef ref, Predicate<CopyLine> which) {
    Map<String, CopyKey> rows = new LinkedHashMap<>();
    copies.copies(ref).stream()
        .filter(which)
        .map(line -> line.copy().key())
        .filter(key -> !key.collection().equals(FoundRow.BY_HAND))
        .forEach(key -> rows.putIfAbsent(key.system() + " " + key.collection() + " " + key.rowKey(), key));
    return List.copyOf(rows.values());
  }
}
