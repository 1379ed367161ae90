package org.rightsdesk.correction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseClosed;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has one case at a time correct a field. A case gets all of its fields or none, so that no two wait for each other; who
 * waited longest comes first. All of it happens behind one gate, so that no news gets lost between look and wait.
 */
@Component
class Turns {

  private final TurnStore store;
  private final CopyStore copies;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Turns(TurnStore store, CopyStore copies, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.copies = copies;
    this.events = events;
    this.clock = clock;
  }

  Turn claim(CaseRef ref) {
    store.closeTheGate();
    Optional<CaseRef> other = inTheWay(ref);
    if (other.isPresent()) {
      store.waitFor(ref, other.get(), clock.instant());
      return Turn.TAKEN;
    }
    store.take(ref, fields(ref));
    store.waitNoMore(ref);
    return Turn.OURS;
  }

  /** Whether another case has the turn at one of the fields. */
  boolean isTaken(CaseRef ref) {
    return inTheWay(ref).isPresent();
  }

  /** Frees the fields of the case and hands them on to those who waited for them. */
  void free(CaseRef ref) {
    store.closeTheGate();
    store.forget(ref);
    for (CaseRef waiting : store.waiting()) {
      Optional<CaseRef> other = inTheWay(waiting);
      if (other.isPresent()) {
        store.waitFor(waiting, other.get(), clock.instant());
        continue;
      }
      store.take(waiting, fields(waiting));
      store.waitNoMore(waiting);
      events.publishEvent(new CorrectionTurnCame(waiting));
    }
  }

  /** However a case ended: it does not hold up others any longer. */
  @EventListener
  void on(CaseClosed closed) {
    if (store.knows(closed.caseRef())) {
      free(closed.caseRef());
    }
  }

  private Optional<CaseRef> inTheWay(CaseRef ref) {
    return fields(ref).stream().map(key -> store.holder(ref, key)).flatMap(Optional::stream).findFirst();
  }

  private List<CopyKey> fields(CaseRef ref) {
    return copies.copies(ref).stream()
        .filter(line -> !line.isHistoric())
        .map(CopyLine::copy)
        .map(Copy::key)
        .toList();
  }
}
