package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rightsdesk.deadline.ClockEvent.Wanted;

/**
 * What happened to one request, in a form in which the order of telling and telling twice leave no trace.
 *
 * @param needsKnown whether anybody has looked yet at what is needed of the person
 * @param bounced the days of payments that were not honoured
 * @param questions by the day of asking
 */
record History(
    LocalDate receivedOn,
    boolean needsKnown,
    Need identity,
    Need authority,
    Need fee,
    List<LocalDate> bounced,
    List<ClockEvent.Question> questions,
    boolean extended,
    Optional<LocalDate> extendedUntil) {

  /**
   * Something that may be needed of the person.
   *
   * @param askedOn when it was asked for first, if that is known
   * @param metOn when it was complete; empty while it is missing or not needed
   */
  record Need(boolean needed, Optional<LocalDate> askedOn, Optional<LocalDate> metOn) {

    boolean isMissing() {
      return needed && metOn.isEmpty();
    }
  }

  static History of(LocalDate receivedOn, boolean needsKnown, Collection<ClockEvent> events) {
    List<ClockEvent.Question> questions =
        all(events, ClockEvent.Question.class)
            .distinct()
            .sorted(
                Comparator.comparing(ClockEvent.Question::askedOn)
                    .thenComparing(question -> question.answeredOn().orElse(LocalDate.MAX)))
            .toList();
    List<LocalDate> bounced =
        all(events, ClockEvent.FeeBounced.class).map(ClockEvent.FeeBounced::paidOn).distinct().sorted().toList();
    return new History(
        receivedOn,
        needsKnown,
        proof(Wanted.IDENTITY, events),
        proof(Wanted.AUTHORITY, events),
        fee(bounced, events),
        bounced,
        questions,
        all(events, ClockEvent.Extended.class).findAny().isPresent(),
        all(events, ClockEvent.Extended.class)
            .flatMap(extended -> extended.until().stream())
            .max(Comparator.naturalOrder()));
  }

  /** A proof is complete with its last document, unless one more was asked for since. */
  private static Need proof(Wanted what, Collection<ClockEvent> events) {
    TreeSet<LocalDate> asked = asked(what, events);
    TreeSet<LocalDate> came = came(what, events);
    boolean oneMore = !asked.isEmpty() && !came.isEmpty() && asked.last().isAfter(came.last());
    return new Need(
        !asked.isEmpty() || !came.isEmpty(),
        asked.stream().findFirst(),
        oneMore || came.isEmpty() ? Optional.empty() : Optional.of(came.last()));
  }

  /** The fee is in with the first payment that was honoured. */
  private static Need fee(List<LocalDate> bounced, Collection<ClockEvent> events) {
    TreeSet<LocalDate> asked = asked(Wanted.FEE, events);
    TreeSet<LocalDate> came = came(Wanted.FEE, events);
    boolean needed = !asked.isEmpty() || !came.isEmpty() || !bounced.isEmpty();
    bounced.forEach(came::remove);
    return new Need(needed, asked.stream().findFirst(), came.stream().findFirst());
  }

  private static TreeSet<LocalDate> asked(Wanted what, Collection<ClockEvent> events) {
    TreeSet<LocalDate> days = new TreeSet<>();
    all(events, ClockEvent.Asked.class).filter(asked -> asked.what() == what).forEach(asked -> days.add(asked.on()));
    return days;
  }

  private static TreeSet<LocalDate> came(Wanted what, Collection<ClockEvent> events) {
    TreeSet<LocalDate> days = new TreeSet<>();
    all(events, ClockEvent.Came.class).filter(came -> came.what() == what).forEach(came -> days.add(came.on()));
    return days;
  }

  private static <T extends ClockEvent> Stream<T> all(Collection<ClockEvent> events, Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }
}
