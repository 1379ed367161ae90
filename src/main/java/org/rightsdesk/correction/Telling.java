package org.rightsdesk.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.CorrectionView.RecipientLine;
import org.rightsdesk.datamap.DataMap;

/** Who was given the data, and whether they were told of the correction (UK and EU GDPR Art. 19). */
final class Telling {

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final CorrectionStore store;
  private final Clock clock;

  Telling(CaseFiles cases, DataMap dataMap, CorrectionStore store, Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.store = store;
    this.clock = clock;
  }

  /** How many there are, who are looked for once; none when all of them know of the value that is written now. */
  int count(CaseRef ref, StoredCorrection correction) {
    if (correction.recipientsAt().isEmpty()) {
      store.insertRecipients(ref, dataMap.recipients(ref), clock.instant());
    }
    store.toldOfAnother(ref, correction.right());
    List<RecipientLine> lines = store.recipients(ref);
    return lines.stream().allMatch(line -> line.told().isPresent()) ? 0 : lines.size();
  }

  void record(String taskId, RecipientTold told, FreeText reason, String by) {
    Decision open = cases.undecided(taskId);
    PartRef recipient =
        open.part()
            .filter(part -> open.question().equals("notifyRecipient"))
            .filter(part -> store.recipients(open.caseRef()).stream().anyMatch(line -> line.part().equals(part)))
            .orElseThrow(() -> new NotAllowedNow("This task asks for something else. Go back to your list."));
    if (told != RecipientTold.TOLD && reason.value().isEmpty()) {
      throw new NotAllowedNow("Say why they cannot be told. Without a reason nobody can understand this later.");
    }
    Words.refuseLong(reason);
    String value = store.find(open.caseRef()).orElseThrow().right();
    store.told(recipient, told, value, reason.value(), by, LocalDate.now(clock));
    cases.decide(taskId, told, reason, by);
  }
}
