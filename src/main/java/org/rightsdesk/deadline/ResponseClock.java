package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out by when an answer is due. A pure function of the rule and of what happened: the same in, the same out, and
 * every step said in plain words.
 */
final class ResponseClock {

  private static final String NOTHING_MORE = "";

  private final Function<TimeRule.Holidays, WorkingDays> calendars;

  ResponseClock(Function<TimeRule.Holidays, WorkingDays> calendars) {
    this.calendars = calendars;
  }

  /**
   * The better of law and promise for the person.
   *
   * @param promise the rule of the published promise, unless it is the only one that holds
   */
  Deadline work(TimeRule law, Optional<TimeRule> promise, LocalDate receivedOn, ClockFacts facts) {
    return work(law, promise, receivedOn, Optional.of(facts));
  }

  /** The same before anybody has looked at what is needed of the person: if nothing is, the time runs from receipt. */
  Deadline workUntold(TimeRule law, Optional<TimeRule> promise, LocalDate receivedOn) {
    return work(law, promise, receivedOn, Optional.empty());
  }

  private Deadline work(
      TimeRule law, Optional<TimeRule> promise, LocalDate receivedOn, Optional<ClockFacts> facts) {
    List<DerivationStep> steps = new ArrayList<>();
    steps.add(new DerivationStep("Your request reached us.", Optional.of(receivedOn), NOTHING_MORE));
    steps.add(new DerivationStep(whyThisLaw(law), Optional.empty(), law.lawSource()));
    Optional<LocalDate> start = start(law, receivedOn, facts, steps);
    if (start.isEmpty()) {
      return new Deadline(law.regime(), law.lawName(), start, Optional.empty(), Optional.empty(), steps);
    }
    LocalDate due = lastDay(law, start.get(), steps);
    Optional<LocalDate> outer = outerLimit(law, due, steps);
    ClockFacts told = facts.orElse(ClockFacts.NOTHING_ASKED);
    Optional<LocalDate> earlier = promise.flatMap(rule -> promised(rule, receivedOn, told)).filter(due::isAfter);
    if (earlier.isPresent()) {
      steps.add(
          new DerivationStep(
              whatIsPromised(promise.get()) + " That is earlier, so we keep to it.",
              earlier,
              promise.get().source()));
      return new Deadline(law.regime(), law.lawName(), start, earlier, Optional.of(outer.orElse(due)), steps);
    }
    return new Deadline(law.regime(), law.lawName(), start, Optional.of(due), outer, steps);
  }

  private Optional<LocalDate> promised(TimeRule rule, LocalDate receivedOn, ClockFacts facts) {
    List<DerivationStep> notTold = new ArrayList<>();
    return start(rule, receivedOn, Optional.of(facts), notTold).map(day -> lastDay(rule, day, notTold));
  }

  private static Optional<LocalDate> start(
      TimeRule rule, LocalDate receivedOn, Optional<ClockFacts> told, List<DerivationStep> steps) {
    if (rule.start() == TimeRule.Start.RECEIPT) {
      steps.add(
          new DerivationStep(
              "The time runs from that day. Nothing that we ask of you stops it.", Optional.empty(), rule.source()));
      return Optional.of(receivedOn);
    }
    if (told.isEmpty()) {
      return startUntold(rule, receivedOn, steps);
    }
    ClockFacts facts = told.get();
    List<LocalDate> days = new ArrayList<>(List.of(receivedOn));
    boolean complete = true;
    if (facts.identityNeeded()) {
      complete = need(facts.identityShownOn(), "Your proof of identity", "", rule, days, steps);
    }
    if (facts.feeNeeded() && rule.start() == TimeRule.Start.IDENTITY_AND_FEE) {
      complete &= need(facts.feeClearedOn(), "The fee", " in full", rule, days, steps);
    }
    if (!complete) {
      return Optional.empty();
    }
    LocalDate latest = days.stream().max(LocalDate::compareTo).orElseThrow();
    String text =
        days.size() == 1
            ? "We needed nothing more from you, so the time runs from that day."
            : "From this day we had all that we need, so the time runs from here.";
    steps.add(new DerivationStep(text, Optional.of(latest), rule.source()));
    return Optional.of(latest);
  }

  private static Optional<LocalDate> startUntold(TimeRule rule, LocalDate receivedOn, List<DerivationStep> steps) {
    boolean feeCounts = rule.start() == TimeRule.Start.IDENTITY_AND_FEE;
    Optional<LocalDate> start = Optional.of(receivedOn).filter(day -> !feeCounts);
    String text =
        feeCounts
            ? "The time starts when we have all that we need from you. We write to you what that is."
            : "If we need nothing more from you, the time runs from that day.";
    steps.add(new DerivationStep(text, start, rule.source()));
    return start;
  }

  private static boolean need(
      Optional<LocalDate> day,
      String what,
      String whole,
      TimeRule rule,
      List<LocalDate> days,
      List<DerivationStep> steps) {
    day.ifPresent(days::add);
    String text =
        day.isPresent()
            ? what + " reached us."
            : what + " has not reached us" + whole + ". The time starts when it does.";
    steps.add(new DerivationStep(text, day, day.isPresent() ? NOTHING_MORE : rule.source()));
    return day.isPresent();
  }

  private LocalDate lastDay(TimeRule rule, LocalDate start, List<DerivationStep> steps) {
    WorkingDays calendar = calendars.apply(rule.holidays());
    LocalDate counted =
        switch (rule.unit()) {
          case DAY -> start.plusDays(rule.amount() - (rule.firstDayCounts() ? 1 : 0));
          case WORKING_DAY -> calendar.after(start, rule.amount());
          case MONTH -> start.plusMonths(rule.amount());
        };
    steps.add(new DerivationStep(period(rule, start, counted), Optional.of(counted), rule.source()));
    LocalDate last = rule.roll() == TimeRule.Roll.NEXT_WORKING_DAY ? calendar.from(counted) : counted;
    if (last.isAfter(counted)) {
      steps.add(
          new DerivationStep(
              "That is a weekend or a public holiday, so the time ends with the next working day.",
              Optional.of(last),
              rule.source()));
    }
    return last;
  }

  private static String period(TimeRule rule, LocalDate start, LocalDate counted) {
    return switch (rule.unit()) {
      case DAY ->
          rule.firstDayCounts()
              ? "%d days, that day being the first.".formatted(rule.amount())
              : "%d days, counted from the day after.".formatted(rule.amount());
      case WORKING_DAY -> "%d working days, counted from the day after.".formatted(rule.amount());
      case MONTH -> {
        String months = rule.amount() == 1 ? "One month" : rule.amount() + " months";
        yield counted.getDayOfMonth() == start.getDayOfMonth()
            ? months + ": until the same day of the month."
            : months + ": that month has no day %d, so until its last day.".formatted(start.getDayOfMonth());
      }
    };
  }

  private static String whatIsPromised(TimeRule promise) {
    return promise.unit() == TimeRule.Unit.WORKING_DAY
        ? "Our published privacy policy promises to correct promptly: for us that is %d working days from having what we need."
            .formatted(promise.amount())
        : "Our published privacy policy promises an answer within %d days of having what we need.".formatted(promise.amount());
  }

  private static Optional<LocalDate> outerLimit(TimeRule rule, LocalDate due, List<DerivationStep> steps) {
    if (rule.outerDays() == 0) {
      return Optional.empty();
    }
    Optional<LocalDate> outer = Optional.of(due.plusDays(rule.outerDays()));
    steps.add(
        new DerivationStep(
            "Some count from the day after, which ends later. We do not rely on that.", outer, rule.source()));
    return outer;
  }

  private static String whyThisLaw(TimeRule law) {
    return switch (law.regime()) {
      case RESIDENCE_UNKNOWN -> "We do not know where you live, so we keep the most protective rule of those we know.";
      case POLICY_PROMISE ->
          "We know of no privacy law of the place where you live that binds us, so we keep what our published privacy policy promises to everybody: the rights of the Data Protection Act 1998.";
      default -> "For where you live, and the day of your request, %s applies.".formatted(law.lawName());
    };
  }
}
