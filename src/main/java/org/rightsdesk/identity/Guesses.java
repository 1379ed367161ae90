package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts answers by the people on file whom they may be about, so that nobody guesses on by opening one request after the
 * other. Only hashes of the people's keys are kept.
 */
@Component
class Guesses {

  private static final int TRIES = 3;
  private static final Duration COUNTED = Duration.ofDays(30);
  private static final String PERSON = "person on file";
  private static final String NOBODY = "nobody on file for ";

  private final GuessStore store;
  private final Hashes hashes;
  private final Clock clock;
  private final TransactionTemplate atOnce;

  Guesses(GuessStore store, Hashes hashes, Clock clock, PlatformTransactionManager transactions) {
    this.store = store;
    this.hashes = hashes;
    this.clock = clock;
    this.atOnce = new TransactionTemplate(transactions);
    this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Counts one try, whatever becomes of the caller's transaction and before anything is told, so that tries at the same
   * time count each other; the steps are the same if nobody is on file.
   *
   * @return whether it is among the first that any of these people is allowed
   */
  boolean take(CaseRef ref, Set<String> people) {
    Set<String> hashed =
        (people.isEmpty() ? Stream.of(NOBODY + ref) : people.stream())
            .map(person -> hashes.of(PERSON, person))
            .collect(Collectors.toSet());
    atOnce.executeWithoutResult(status -> store.add(ref, hashed, clock.instant()));
    return store.since(hashed, clock.instant().minus(COUNTED)) <= TRIES;
  }

  /** The answers were right: the tries of this case stand in nobody's way any more. */
  void forgive(CaseRef ref) {
    store.remove(ref);
  }
}
