package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.casefile.Residence;

/** Works out dates without a case. */
final class Suppositions {

  private final TimeRules rules;
  private final PublicHolidays holidays;

  Suppositions(TimeRules rules, PublicHolidays holidays) {
    this.rules = rules;
    this.holidays = holidays;
  }

  /** @throws RuleMissing if the law, its rule for the right, a calendar, or a year of it is not known */
  Derivation work(Supposition supposed) {
    LawCode code = LawCode.of(supposed.regime());
    TimeRule rule = rule(code, supposed);
    Optional<CalendarCode> named = supposed.calendar().map(CalendarCode::of);
    named.ifPresent(holidays::of);
    days(supposed).forEach(holidays::mustCover);
    DerivationStep why =
        new DerivationStep(why(rule, named), Optional.empty(), rule.source());
    return new ResponseClock(rule, calendar(rule, named))
        .work(History.of(supposed.receivedOn(), true, supposed.events()), why);
  }

  /** The same under the law that is chosen as for a case, with the published promise beside it. */
  Deadline work(LawRight right, Residence residence, LocalDate receivedOn, List<ClockEvent> events) {
    holidays.mustCover(receivedOn);
    events.forEach(event -> days(event).forEach(holidays::mustCover));
    TimeRule law = rules.ruleFor(right, receivedOn, residence);
    return new BetterOfBoth(law, rules.promise(right), rule -> holidays.of(rule, residence))
        .work(History.of(receivedOn, true, events));
  }

  private TimeRule rule(LawCode code, Supposition supposed) {
    LawRight right = code.right().or(supposed::right).orElse(LawRight.ACCESS);
    return code.acknowledgement()
        ? rules.acknowledgementOf(code.law(), right)
        : rules.ruleOf(code.law(), right, supposed.byPost(), code.recordType());
  }

  private WorkingDays calendar(TimeRule rule, Optional<CalendarCode> named) {
    if (rule.calendar().equals(TimeRule.NO_HOLIDAYS) || onlyWeekends(rule, named)) {
      return day -> false;
    }
    return named.map(holidays::of).orElseGet(() -> holidays.of(rule, Residence.UNKNOWN));
  }

  private static String why(TimeRule rule, Optional<CalendarCode> named) {
    String law = "Worked out under " + rule.lawName() + ", the law that was named.";
    return onlyWeekends(rule, named)
        ? law + " No calendar was named, so only Saturdays and Sundays move the last day."
        : law;
  }

  /** In the EU the holidays are those of a country, and none is named: without them the day is the earlier one. */
  private static boolean onlyWeekends(TimeRule rule, Optional<CalendarCode> named) {
    return named.isEmpty() && rule.regime() == Regime.EU_GDPR && rule.calendar().equals(TimeRule.OF_RESIDENCE);
  }

  private static Stream<LocalDate> days(Supposition supposed) {
    return Stream.concat(Stream.of(supposed.receivedOn()), supposed.events().stream().flatMap(event -> days(event).stream()));
  }

  private static List<LocalDate> days(ClockEvent event) {
    if (event instanceof ClockEvent.Asked asked) {
      return List.of(asked.on());
    } else if (event instanceof ClockEvent.Came came) {
      return List.of(came.on());
    } else if (event instanceof ClockEvent.FeeBounced bounced) {
      return List.of(bounced.paidOn());
    } else if (event instanceof ClockEvent.Question question) {
      return question.answeredOn().map(answer -> List.of(question.askedOn(), answer)).orElse(List.of(question.askedOn()));
    } else if (event instanceof ClockEvent.Extended extended) {
      return extended.until().map(List::of).orElse(List.of());
    }
    return List.of();
  }
}
