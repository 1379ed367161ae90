package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The days that do not count because a question was open. Questions that overlap are one; the days before the time began
 * never counted; and what was asked after the time had ended rests nothing.
 *
 * @param days from the day of asking to the day of answering: 15 to 22 March are 7
 * @param bothDays the same with the day of asking and the day of answering both taken out: 8
 * @param since the day from which the time rests now, if a question is open
 */
record Rest(
    long days,
    long bothDays,
    Optional<LocalDate> since,
    List<ClockEvent.Question> beforeTheTime,
    List<ClockEvent.Question> afterTheTime) {

  static final Rest NONE = new Rest(0, 0, Optional.empty(), List.of(), List.of());

  /** From one day to another, both given. */
  private record Stretch(LocalDate from, LocalDate to) {

    long days() {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  /** @param end the last day, if so many days do not count */
  static Rest of(List<ClockEvent.Question> questions, LocalDate start, LongFunction<LocalDate> end) {
    if (questions.isEmpty()) {
      return NONE;
    }
    List<Stretch> stretches = new ArrayList<>();
    List<ClockEvent.Question> early = new ArrayList<>();
    List<ClockEvent.Question> late = new ArrayList<>();
    Optional<LocalDate> since = Optional.empty();
    for (ClockEvent.Question question : questions) {
      LocalDate from = question.askedOn().isBefore(start) ? start : question.askedOn();
      if (from.isAfter(end.apply(days(stretches)))) {
        late.add(question);
      } else if (question.answeredOn().isEmpty()) {
        since = since.isPresent() ? since : Optional.of(from);
      } else if (endsBefore(question, start)) {
        early.add(question);
      } else {
        add(stretches, new Stretch(from, question.answeredOn().get()));
      }
    }
    return new Rest(days(stretches), days(stretches) + stretches.size(), since, early, late);
  }

  private static boolean endsBefore(ClockEvent.Question question, LocalDate start) {
    return question.askedOn().isBefore(start) && !question.answeredOn().orElseThrow().isAfter(start);
  }

  /** They come by the day of asking, so only the last one can overlap with the new one. */
  private static void add(List<Stretch> stretches, Stretch next) {
    Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
    if (last == null || next.from().isAfter(last.to())) {
      stretches.add(next);
    } else if (next.to().isAfter(last.to())) {
      stretches.set(stretches.size() - 1, new Stretch(last.from(), next.to()));
    }
  }

  private static long days(List<Stretch> stretches) {
    return stretches.stream().mapToLong(Stretch::days).sum();
  }
}
