package org.rightsdesk.datamap;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.datamap.DataMapStore.State;
import org.rightsdesk.datamap.DataMapStore.StoredSearch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches by people: which locator has which system, what they found, and what happens if nobody looks. */
final class SearchingByHand {

  private final Systems systems;
  private final DataMapStore store;
  private final CaseFiles cases;
  private final Asking asking;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SearchingByHand(
      Systems systems,
      DataMapStore store,
      CaseFiles cases,
      Asking asking,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.systems = systems;
    this.store = store;
    this.cases = cases;
    this.asking = asking;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  SearchOutcome begin(CaseRef caseRef, SystemKey key, Optional<StoredSearch> before) {
    if (before.filter(search -> search.state() == State.SEARCHED).isPresent()) {
      return SearchOutcome.SEARCHED;
    }
    if (before.isEmpty()) {
      SearchEntry none =
          new SearchEntry(
              key, Optional.empty(), Duration.ZERO, List.of(), List.of(), List.of(), 0, 0, 0, systems.map().version(),
              Optional.empty(), Optional.empty());
      transaction.executeWithoutResult(status ->
          store.save(caseRef, new StoredSearch(key, State.WAITS_FOR_A_PERSON, Optional.empty(), Optional.empty(), none)));
    }
    return SearchOutcome.NEEDS_A_PERSON;
  }

  HandSearch handSearch(String taskId, CaseRef caseRef) {
    SystemKey system = transaction.execute(status -> assign(taskId, caseRef));
    CaseFile file = cases.get(caseRef);
    String region = file.residence().country();
    Identifiers known = asking.known(asking.given(file.requester(), region));
    return new HandSearches(systems.phones()).of(systems.map().get(system).description(), file.requester(), region, known);
  }

  private SystemKey assign(String taskId, CaseRef caseRef) {
    cases.lock(caseRef);
    List<StoredSearch> byHand = store.searches(caseRef);
    Optional<StoredSearch> mine =
        byHand.stream().filter(search -> search.taskId().filter(taskId::equals).isPresent()).findFirst();
    if (mine.isPresent()) {
      return mine.get().system();
    }
    StoredSearch free =
        byHand.stream()
            .filter(search -> search.state() == State.WAITS_FOR_A_PERSON && search.taskId().isEmpty())
            .findFirst()
            .orElseThrow(() -> new NotAllowedNow("Nothing in this case waits to be looked for. Go back to your list."));
    store.save(
        caseRef, new StoredSearch(free.system(), free.state(), Optional.of(taskId), Optional.empty(), free.entry()));
    return free.system();
  }

  void record(String taskId, CaseRef caseRef, SystemKey system, HandFinding finding, String by) {
    if (!assign(taskId, caseRef).equals(system)) {
      throw new NotAllowedNow("This task is about another system. Open it again from your list.");
    }
    HandOutcome outcome = finding.items().isEmpty() ? HandOutcome.NOTHING_FOUND : HandOutcome.FOUND;
    boolean before = store.search(caseRef, system).filter(search -> search.state() == State.SEARCHED).isPresent();
    cases.decide(taskId, outcome, new FreeText(finding.how()), by);
    if (before) {
      return;
    }
    List<StoredRow> rows = new ArrayList<>();
    finding.items().forEach(item -> rows.add(FoundRows.of(system, rows.size() + 1, item)));
    CaseFile file = cases.get(caseRef);
    String region = file.residence().country();
    List<String> lookedFor = asking.known(asking.given(file.requester(), region)).inWordsByHand();
    SearchEntry entry =
        SearchEntry.of(
            system, clock.instant(), Duration.ZERO, lookedFor, List.of(), List.of(), rows, systems.map().version(),
            Optional.of(by));
    store.replace(caseRef, system, rows);
    store.save(caseRef, new StoredSearch(system, State.SEARCHED, Optional.of(taskId), Optional.empty(), entry));
    events.publishEvent(new SystemSearched(caseRef, system, rows.size()));
  }

  void decideOverdue(String taskId, OverdueSearch verdict, FreeText reason, String by) {
    CaseRef caseRef = cases.undecided(taskId).caseRef();
    if (reason.value().isEmpty()) {
      throw new NotAllowedNow("Say why. Whoever reads the case later has only this.");
    }
    if (verdict == OverdueSearch.GO_ON_WITHOUT && waiting(caseRef).isEmpty()) {
      throw new NotAllowedNow("The search was done meanwhile. Go back to your list.");
    }
    cases.decide(taskId, verdict, reason, by);
  }

  void giveUp(CaseRef caseRef, SystemKey system) {
    cases.lock(caseRef);
    store.searches(caseRef).stream()
        .filter(search -> search.state() == State.WAITS_FOR_A_PERSON)
        .map(search -> search.system().equals(system) ? search.as(State.GIVEN_UP) : search.as(State.WAITS_FOR_A_PERSON))
        .forEach(search -> store.save(caseRef, search));
  }

  List<SystemKey> waiting(CaseRef caseRef) {
    List<SystemKey> waiting =
        store.searches(caseRef).stream()
            .filter(search -> search.state() == State.WAITS_FOR_A_PERSON)
            .map(StoredSearch::system)
            .toList();
    return systems.map().systems().stream().map(MapSystem::key).filter(waiting::contains).toList();
  }
}
