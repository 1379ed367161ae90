package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The better for the person of the law and of the published promise: whichever answers earlier. */
final class BetterOfBoth {

  private final TimeRule law;
  private final WorkingDays lawDays;
  private final TimeRule promise;
  private final WorkingDays promiseDays;

  BetterOfBoth(TimeRule law, WorkingDays lawDays, TimeRule promise, WorkingDays promiseDays) {
    this.law = law;
    this.lawDays = lawDays;
    this.promise = promise;
    this.promiseDays = promiseDays;
  }

  Deadline work(History history) {
    DerivationStep why = new DerivationStep(whyThisLaw(), Optional.empty(), law.lawSource());
    Deadline lawful = Deadline.under(law, new ResponseClock(law, lawDays).work(history, why));
    Optional<LocalDate> earlier =
        law.isThePromise() || lawful.due().isEmpty()
            ? Optional.empty()
            : promised(history, why).filter(lawful.due().get()::isAfter);
    return earlier.map(day -> promiseWins(lawful, day)).orElse(lawful);
  }

  /** Before anybody has looked at what is needed, the promise is told as if nothing were. */
  private Optional<LocalDate> promised(History history, DerivationStep why) {
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
    return new ResponseClock(promise, promiseDays).work(looked, why).due();
  }

  private Deadline promiseWins(Deadline lawful, LocalDate day) {
    List<DerivationStep> steps = new ArrayList<>(lawful.steps());
    steps.add(
        new DerivationStep(
            whatIsPromised() + " That is earlier, so we keep to it.", Optional.of(day), promise.source()));
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

  private String whatIsPromised() {
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
