package org.rightsdesk.datamap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.datamap.DataMapStore.State;
import org.rightsdesk.datamap.DataMapStore.StoredSearch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches by connector: the foreign system is asked first, and what it has is stored after. */
final class Searching {

  private static final Asking.Found NOTHING = new Asking.Found(List.of(), List.of(), List.of(), List.of());

  private final Systems systems;
  private final DataMapStore store;
  private final CaseFiles cases;
  private final Asking asking;
  private final SearchingByHand byHand;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;

  Searching(
      Systems systems,
      DataMapStore store,
      CaseFiles cases,
      Asking asking,
      SearchingByHand byHand,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.systems = systems;
    this.store = store;
    this.cases = cases;
    this.asking = asking;
    this.byHand = byHand;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  SearchOutcome search(CaseRef caseRef, SystemKey key) {
    MapSystem system = systems.map().get(key);
    CaseFile file = cases.get(caseRef);
    Optional<StoredSearch> before = store.search(caseRef, key);
    if (system.description().byHand()) {
      return byHand.begin(caseRef, key, before);
    }
    if (before.filter(search -> search.state() == State.SEARCHED).isPresent() && store.isSettled(caseRef)) {
      return SearchOutcome.SEARCHED;
    }
    Instant start = clock.instant();
    long nanos = System.nanoTime();
    Asking.Found found;
    try {
      found = asking.ask(system, file);
    } catch (SystemUnavailable unavailable) {
      SearchEntry entry = entry(key, start, nanos, NOTHING);
      boolean goodBefore = before.filter(search -> search.state() == State.SEARCHED).isPresent();
      if (!goodBefore) {
        StoredSearch failed =
            new StoredSearch(key, State.FAILED, Optional.empty(), Optional.of(unavailable.system()), entry);
        ownTransaction.executeWithoutResult(status -> store.save(caseRef, failed));
      }
      throw unavailable;
    }
    SearchEntry entry = entry(key, start, nanos, found);
    transaction.executeWithoutResult(status -> {
      cases.lock(caseRef);
      store.replace(caseRef, key, found.rows());
      store.save(caseRef, new StoredSearch(key, State.SEARCHED, Optional.empty(), Optional.empty(), entry));
      events.publishEvent(new SystemSearched(caseRef, key, found.rows().size()));
    });
    return SearchOutcome.SEARCHED;
  }

  private SearchEntry entry(SystemKey key, Instant start, long nanos, Asking.Found found) {
    return SearchEntry.of(
        key, start, Duration.ofNanos(System.nanoTime() - nanos), found.lookedFor(), found.queries(), found.notes(),
        found.rows(), systems.map().version(), Optional.empty());
  }
}
