package org.rightsdesk.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, finds, locks and closes cases, keeps the people of a case, and writes down what staff decide. All personal
 * values of the requester live here and nowhere in the process engine.
 */
@Service
public class CaseFiles implements KeepsCaseData {

  private final CaseFileStore store;
  private final PageSecrets secrets;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseFiles(CaseFileStore store, PageSecrets secrets, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a case and tells the house with {@link CaseOpened}; its process starts in the same transaction. */
  @Transactional
  public CaseRef open(NewCase request) {
    Instant now = clock.instant();
    ZoneId zone = clock.getZone();
    CaseRef ref = CaseRef.of(Year.from(now.atZone(zone)).getValue(), store.nextNumber());
    store.insert(ref, request, now);
    events.publishEvent(new CaseOpened(ref, request.right(), request.channel()));
    return ref;
  }

  public Optional<CaseFile> find(CaseRef ref) {
    return store.find(ref);
  }

  /** The case, or {@link NoSuchCase}. */
  public CaseFile get(CaseRef ref) {
    return store.find(ref).orElseThrow(() -> new NoSuchCase(ref));
  }

  /** All open cases that fit, newest first. */
  public List<CaseLine> open(CaseSearch search) {
    return store.open(search);
  }

  /** Closed cases that fit, the one that was closed last first. */
  public List<CaseLine> closed(CaseSearch search, int skipped, int atMost) {
    return store.closed(search, skipped, atMost);
  }

  public int countClosed(CaseSearch search) {
    return store.countClosed(search);
  }

  /** These cases with their people, in no order; those that are gone are left out. */
  public List<CaseFile> all(Collection<CaseRef> refs) {
    return store.all(refs);
  }

  /**
   * Locks the case's row until the transaction ends, and returns the case. Every command that publishes an event locks
   * first, and so does a process before it looks whether it has to wait: then no news is lost between look and wait.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseFile lock(CaseRef ref) {
    return store.lock(ref).orElseThrow(() -> new NoSuchCase(ref));
  }

  /** Shows the person another state; a closed case stays closed. */
  @Transactional
  public void moveTo(CaseRef ref, CaseState state) {
    if (lock(ref).isClosed()) {
      throw new NotAllowedNow("This case is closed. Open a new request, or ask a manager to look at it.");
    }
    store.setState(ref, state);
  }

  /**
   * The person told another postal address; letters go there from now on. The same again changes nothing.
   *
   * @param why how staff know that it is the person's; needed
   */
  @Transactional
  public void changeAddress(CaseRef ref, PostalAddress address, FreeText why, String by) {
    if (lock(ref).requester().address().filter(address::equals).isPresent()) {
      return;
    }
    if (why.value().isEmpty()) {
      throw new NotAllowedNow("Say how you know that this is the person's address.");
    }
    store.setAddress(ref, address);
    String change = "address-" + PartRef.next();
    openDecision(change, ref, "changeAddress");
    decide(change, AddressChange.CHANGED, why, by);
  }

  /** Ends the case; a second call changes nothing, but that an answer which nobody collected reached the person after all. */
  @Transactional
  public void close(CaseRef ref, CaseOutcome outcome) {
    CaseFile file = lock(ref);
    boolean answeredAfterAll =
        outcome == CaseOutcome.ANSWERED && file.outcome().filter(CaseOutcome.NOT_COLLECTED::equals).isPresent();
    if (file.isClosed() && !answeredAfterAll) {
      return;
    }
    store.close(ref, outcome, clock.instant());
    events.publishEvent(new CaseClosed(ref, outcome));
  }

  /**
   * Takes a closed case up again, because what it had reached does not hold; its state is {@link CaseState#IN_PROGRESS}.
   * Nothing happens to a case that is open; one that the person took back stays closed.
   */
  @Transactional
  public void reopen(CaseRef ref) {
    CaseFile file = lock(ref);
    if (!file.isClosed()) {
      return;
    }
    if (file.outcome().filter(CaseOutcome.WITHDRAWN::equals).isPresent()) {
      throw new NotAllowedNow("The person took this request back. Only a new request starts it again.");
    }
    store.reopen(ref);
    events.publishEvent(new CaseReopened(ref));
  }

  /** The person takes the request back; a second call, or one on a closed case, is refused in plain words. */
  @Transactional
  public void withdraw(CaseRef ref) {
    if (lock(ref).isClosed()) {
      throw new NotAllowedNow("This request is closed already. There is nothing to take back.");
    }
    store.close(ref, CaseOutcome.WITHDRAWN, clock.instant());
    events.publishEvent(new RequestWithdrawn(ref));
    events.publishEvent(new CaseClosed(ref, CaseOutcome.WITHDRAWN));
  }

  /** The secret that opens the person's page of this case; it stays the same for the life of the case. */
  public String pageSecret(CaseRef ref) {
    return secrets.of(ref);
  }

  /** Whether the secret opens the page of the case; takes the same time whether the case exists or not. */
  public boolean opensPage(CaseRef ref, String secret) {
    boolean right = secrets.matches(ref, secret);
    return store.find(ref).isPresent() && right;
  }

  /** As {@link #lock}, for those who must not see the people of the case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(CaseRef ref) {
    lock(ref);
  }

  /** A user task asks staff for a decision about the case. */
  @Transactional
  public void openDecision(String taskId, CaseRef ref, String question) {
    openDecision(taskId, ref, question, Optional.empty());
  }

  /** A user task asks staff for a decision about a part of the case, such as one letter. */
  @Transactional
  public void openDecision(String taskId, CaseRef ref, String question, Optional<PartRef> part) {
    store.openDecision(taskId, ref, question, part, clock.instant());
  }

  /** The name of the outcome, once the task's decision is taken. */
  public Optional<String> outcome(String taskId) {
    return store.decision(taskId).flatMap(Decision::verdict).map(Decision.Verdict::outcome);
  }

  public Optional<Decision> decision(String taskId) {
    return store.decision(taskId);
  }

  /**
   * The decision that a task still asks for, its case locked; for commands that store something of their own before they
   * {@link #decide}, so that a second click stores nothing twice.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Decision undecided(String taskId) {
    Decision open =
        store.decision(taskId).orElseThrow(() -> new NotAllowedNow("This task is gone. Go back to your list."));
    lock(open.caseRef());
    if (outcome(taskId).isPresent()) {
      throw new NotAllowedNow("This was decided already. Go back to your list to see what is next.");
    }
    return open;
  }

  /** All decisions of a case, oldest first, open ones included. */
  public List<Decision> decisions(CaseRef ref) {
    return store.decisions(ref);
  }

  /**
   * Writes down what staff decided. Rooms call this after they have checked that their own state allows it. Deciding
   * the same again changes nothing; deciding otherwise is refused.
   */
  @Transactional
  public void decide(String taskId, Enum<?> outcome, FreeText reason, String decidedBy) {
    Decision open =
        store.decision(taskId).orElseThrow(() -> new NotAllowedNow("This task is gone. Go back to your list."));
    lock(open.caseRef());
    Optional<Decision.Verdict> before = store.decision(taskId).flatMap(Decision::verdict);
    if (before.isPresent()) {
      if (before.get().outcome().equals(outcome.name())) {
        return;
      }
      throw new NotAllowedNow("This was decided already. Go back to your list to see what is next.");
    }
    store.decide(taskId, outcome.name(), reason, decidedBy, clock.instant());
    events.publishEvent(new DecisionTaken(open.caseRef(), open.question(), outcome.name(), decidedBy));
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    store.forget(ref);
  }
}
