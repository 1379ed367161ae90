package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The better for the person of the law and of the published promise: whichever answers earlier. */
final class BetterOfBoth {

  private final TimeRule law;
  private final Optional<TimeRule> promise;
  private final Function<TimeRule, WorkingDays> calendars;

  BetterOfBoth(TimeRule law, Optional<TimeRule> promise, Function<TimeRule, WorkingDays> calendars) {
    this.law = law;
    this.promise = law.isThePromise() ? Optional.empty() : promise;
    this.calendars = calendars;
  }

  Deadline work(History history) {
    DerivationStep why = new DerivationStep(whyThisLaw(), Optional.empty(), law.lawSource());
    Deadline lawful = Deadline.under(law, new ResponseClock(law, calendars.apply(law)).work(history, why));
    if (promise.isEmpty() || lawful.due().isEmpty()) {
      return lawful;
    }
    return promised(promise.get(), history, why)
        .filter(lawful.due().get()::isAfter)
        .map(day -> promiseWins(promise.get(), lawful, day))
        .orElse(lawful);
  }

  /** Before anybody has looked at what is needed, the promise is told as if nothing were. */
  private Optional<LocalDate> promised(TimeRule rule, History history, DerivationStep why) {
    History looked =
        new History(
            history.receivedOn(),
            true,
            history.identity(),
            history.authority(),
            history.fee(),
            history.bounced(),
            history.questions(),
            history.extended(),
            history.extendedUntil());
    return new ResponseClock(rule, calendars.apply(rule)).work(looked, why).due();
  }

  private static Deadline promiseWins(TimeRule rule, Deadline lawful, LocalDate day) {
    List<DerivationStep> steps = new ArrayList<>(lawful.steps());
    steps.add(
        new DerivationStep(
            whatIsPromised(rule) + " That is earlier, so we keep to it.", Optional.of(day), rule.source()));
    return new Deadline(
        lawful.regime(),
        lawful.lawName(),
        lawful.startsOn(),
        Optional.of(day),
        Optional.of(lawful.outerLimit().orElse(lawful.due().orElseThrow())),
        lawful.noticeBy(),
        Optional.empty(),
        steps);
  }

  private static String whatIsPromised(TimeRule promise) {
    return promise.unit() == TimeRule.Unit.WORKING_DAY
        ? "Our published privacy policy promises to correct promptly: for us that is %d working days from having what we need."
            .formatted(promise.amount())
        : "Our published privacy policy promises an answer within %d days of having what we need."
            .formatted(promise.amount());
  }

  private String whyThisLaw() {
    return switch (law.regime()) {
      case RESIDENCE_UNKNOWN ->
          law.law().equals(TimeRules.STRICTEST)
              ? "We could not find out which rule applies, so we keep the strictest of those we know until somebody has looked."
              : "We do not know where you live, so we keep the most protective rule of those we know.";
      case POLICY_PROMISE ->
          "We know of no privacy law of the place where you live that binds us, so we keep what our published privacy policy promises to everybody: the rights of the Data Protection Act 1998.";
      default -> "For where you live, and the day of your request, %s applies.".formatted(law.lawName());
    };
  }
}
