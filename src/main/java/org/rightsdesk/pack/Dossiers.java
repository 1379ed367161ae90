package org.rightsdesk.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.SearchEntry;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.disclosure.Answer;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Disclosures;
import org.springframework.stereotype.Component;

/** Gathers from the rooms below all that goes into an answer. */
@Component
class Dossiers {

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final Deadlines deadlines;
  private final Disclosures disclosures;
  private final ZoneId zone;

  Dossiers(CaseFiles cases, DataMap dataMap, Deadlines deadlines, Disclosures disclosures, Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.deadlines = deadlines;
    this.disclosures = disclosures;
    this.zone = clock.getZone();
  }

  Dossier gather(CaseRef ref, Instant madeAt) {
    Answer answer = disclosures.answer(ref);
    Map<CollectionKey, Described> described = new LinkedHashMap<>();
    Stream.concat(
            answer.released().stream().map(Answer.ReleasedCollection::key),
            answer.heldForCustomers().stream().map(Answer.HeldForCustomer::key))
        .forEach(key -> described.computeIfAbsent(key, any -> Described.of(dataMap, key)));
    List<Dossier.Search> searches = dataMap.searchLog(ref).stream().map(this::search).toList();
    return new Dossier(
        cases.get(ref), deadlines.of(ref), answer, searches, described, madeAt, LocalDate.ofInstant(madeAt, zone));
  }

  private Dossier.Search search(SearchEntry entry) {
    DataSystem system = dataMap.describe(entry.system());
    return new Dossier.Search(
        system.name(),
        system.byHand(),
        entry.at().map(at -> LocalDate.ofInstant(at, zone)),
        entry.lookedFor(),
        entry.whyNot());
  }
}
