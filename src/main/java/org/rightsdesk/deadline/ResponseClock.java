package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Works out by when an answer is due. A pure function of the rule, the calendar and what happened: the same in, the same
 * out, and every step said in plain words. Where the law is doubtful it takes the side that is better for the person.
 */
final class ResponseClock {

  private final TimeRule rule;
  private final Counting counting;

  ResponseClock(TimeRule rule, WorkingDays calendar) {
    this.rule = rule;
    this.counting = new Counting(rule, calendar);
  }

  /** @param why says which law applies, and is the second step */
  Derivation work(History history, DerivationStep why) {
    Steps steps = new Steps();
    steps.say("Your request reached us.", history.receivedOn());
    steps.say(why.text(), why.source());
    Optional<LocalDate> start = StartOfTime.of(rule, history, steps);
    if (start.isEmpty()) {
      return open(start, Optional.empty(), steps);
    }
    boolean extended = history.extended() && rule.extension().isPossible();
    Rest rest = rest(history, start.get(), extended);
    if (rest.since().isPresent()) {
      sayIgnored(rest, steps);
      steps.say(
          "We asked you what you want us to look for. The time rests until your answer reaches us.",
          rest.since().get(),
          rule.pause().source());
      return open(start, rest.since(), steps);
    }
    return closed(history, start.get(), extended, rest, steps);
  }

  private Derivation closed(History history, LocalDate start, boolean extended, Rest rest, Steps steps) {
    LocalDate due = due(history, start, extended, rest, steps);
    Optional<LocalDate> outer = outerLimit(history, start, extended, rest, due, steps);
    Optional<LocalDate> noticeBy = noticeBy(history, start);
    if (extended) {
      noticeBy.ifPresent(
          day ->
              steps.say(
                  "We have to tell you of the longer time, with the reason, by this day: inside the first period.",
                  day,
                  rule.extension().source()));
    }
    return new Derivation(Optional.of(start), Optional.of(due), outer, noticeBy, Optional.empty(), steps.all());
  }

  private static Derivation open(Optional<LocalDate> start, Optional<LocalDate> pausedSince, Steps steps) {
    return new Derivation(start, Optional.empty(), Optional.empty(), Optional.empty(), pausedSince, steps.all());
  }

  private Rest rest(History history, LocalDate start, boolean extended) {
    return rule.pause().kind() == PauseRule.Kind.CLARIFICATION
        ? Rest.of(history.questions(), start, days -> counting.last(start, extended, days))
        : Rest.NONE;
  }

  private LocalDate due(History history, LocalDate start, boolean extended, Rest rest, Steps steps) {
    LocalDate counted = counting.counted(start, false, 0);
    steps.say(PeriodWords.inWords(rule, start, counted), counted, rule.source());
    if (rule.confidence().equals("?") && rule.outerDays() == 0) {
      steps.say("The law is doubtful here. We keep to the reading that is better for you.", rule.source());
    }
    counted = extension(history, start, extended, counted, steps);
    sayIgnored(rest, steps);
    sayQuestionsThatRestNothing(history, steps);
    if (rest.days() > 0) {
      counted = counted.plusDays(rest.days());
      steps.say(
          (rest.days() == 1 ? "One day does" : rest.days() + " days do")
              + " not count, because we asked you what you want us to look for and waited for your answer.",
          counted,
          rule.pause().source());
    }
    LocalDate last = counting.roll(counted);
    if (last.isAfter(counted)) {
      steps.say(PeriodWords.rolled(rule), last, rule.source());
    }
    return last;
  }

  private LocalDate extension(History history, LocalDate start, boolean extended, LocalDate counted, Steps steps) {
    ExtensionRule extension = rule.extension();
    if (history.extended() && !extended) {
      steps.say("This law knows no longer time, so the day stays.", extension.source());
    } else if (extended && extension.kind() == ExtensionRule.Kind.FIXED) {
      LocalDate longer = counting.counted(start, true, 0);
      steps.say(PeriodWords.extension(rule), longer, extension.source());
      return longer;
    } else if (extended && history.extendedUntil().filter(counted::isBefore).isPresent()) {
      steps.say("We told you that we need longer, until this day.", history.extendedUntil().get(), extension.source());
      return history.extendedUntil().get();
    } else if (extended) {
      steps.say(
          "This law lets us take longer until the day that we name to you. None is named, so the day stays.",
          extension.source());
    }
    return counted;
  }

  private Optional<LocalDate> noticeBy(History history, LocalDate start) {
    if (!rule.extension().isPossible()) {
      return Optional.empty();
    }
    Rest rest = rest(history, start, false);
    return Optional.of(counting.last(start, false, rest.days()));
  }

  private Optional<LocalDate> outerLimit(
      History history, LocalDate start, boolean extended, Rest rest, LocalDate due, Steps steps) {
    if (rule.outerDays() > 0) {
      LocalDate outer = due.plusDays(rule.outerDays());
      steps.say("Some count from the day after, which ends later. We do not rely on that.", outer, rule.source());
      return Optional.of(outer);
    }
    if (rule.pause().kind() == PauseRule.Kind.OUTER_LIMIT_ONLY) {
      return guidanceOnly(history, start, extended, due, steps);
    }
    LocalDate outer = counting.last(start, extended, rest.bothDays());
    if (rest.days() == rest.bothDays() || !outer.isAfter(due)) {
      return Optional.empty();
    }
    steps.say(
        "The law is doubtful here: with the day of asking and the day of your answer both taken out, %d days do not count. We do not rely on that."
            .formatted(rest.bothDays()),
        outer,
        rule.pause().source());
    return Optional.of(outer);
  }

  /** Guidance lets the time rest while we wait for a proof or for an answer; the text of the law does not. */
  private Optional<LocalDate> guidanceOnly(
      History history, LocalDate start, boolean extended, LocalDate due, Steps steps) {
    List<ClockEvent.Question> waits = new ArrayList<>(history.questions());
    if (history.identity().needed()) {
      LocalDate asked = history.identity().askedOn().orElse(start);
      waits.add(new ClockEvent.Question(asked, history.identity().metOn().filter(met -> !met.isBefore(asked))));
    }
    waits.sort(Comparator.comparing(ClockEvent.Question::askedOn));
    Rest rest = Rest.of(waits, start, days -> counting.last(start, extended, days));
    LocalDate outer = counting.last(start, extended, rest.days());
    if (rest.since().isPresent() || !outer.isAfter(due)) {
      return Optional.empty();
    }
    steps.say(
        "Guidance lets the time rest while we wait for you, which ends later. We do not rely on that.",
        outer,
        rule.pause().source());
    return Optional.of(outer);
  }

  private void sayQuestionsThatRestNothing(History history, Steps steps) {
    boolean asked = !history.questions().isEmpty();
    if (asked && rule.pause().kind() == PauseRule.Kind.NONE) {
      steps.say("Asking you what you want does not stop the time under this law.", rule.pause().source());
    }
  }

  private void sayIgnored(Rest rest, Steps steps) {
    rest.beforeTheTime()
        .forEach(
            question ->
                steps.say(
                    "Our question was answered before the time began, so it changes nothing.",
                    question.askedOn(),
                    rule.pause().source()));
    rest.afterTheTime()
        .forEach(
            question ->
                steps.say(
                    "We asked when the time had ended already, so the question changes nothing.",
                    question.askedOn(),
                    rule.pause().source()));
  }
}
