package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.fail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ClockEvent.Wanted;
import org.rightsdesk.process.RulesFromTables;

/** What has to hold whatever happens: 100,000 histories for each made by chance, always the same ones. */
class ManyHistoriesTest {

  private static final int HISTORIES = 100_000;
  private static final TimeRules TABLES = RulesFromTables.time();
  private static final List<String> CALENDARS = List.of("GB-EAW", "GB-SCT", "GB-NIR", "IE", "DE", "US-FED", "NZ");
  private static final DerivationStep WHY = new DerivationStep("Why.", Optional.empty(), "law");

  /** One history by chance, under one rule by chance. */
  private record Chance(TimeRule rule, WorkingDays calendar, LocalDate receivedOn, List<ClockEvent> events) {

    Derivation work() {
      return work(events);
    }

    Derivation work(List<ClockEvent> others) {
      return new ResponseClock(rule, calendar).work(History.of(receivedOn, true, others), WHY);
    }
  }

  @Test
  void the_day_never_falls_before_the_start_and_the_start_never_before_receipt() {
    each((chance, dice) -> {
      Derivation derivation = chance.work();
      derivation.startsOn().ifPresent(start -> holds(!start.isBefore(chance.receivedOn()), chance));
      derivation.due().ifPresent(due -> holds(!due.isBefore(derivation.startsOn().orElseThrow()), chance));
      derivation.outerLimit().ifPresent(outer -> holds(outer.isAfter(derivation.due().orElseThrow()), chance));
      derivation.noticeBy().ifPresent(notice -> holds(!notice.isAfter(derivation.due().orElseThrow()), chance));
    });
  }

  @Test
  void one_more_question_never_brings_the_day_nearer() {
    each((chance, dice) -> {
      List<ClockEvent> more = new ArrayList<>(chance.events());
      more.add(answered(chance.receivedOn(), dice));
      Optional<LocalDate> before = chance.work().due();
      Optional<LocalDate> after = chance.work(more).due();
      if (before.isPresent() && after.isPresent()) {
        holds(!after.get().isBefore(before.get()), more);
      }
    });
  }

  @Test
  void in_which_order_things_are_told_and_whether_twice_never_matters() {
    each((chance, dice) -> {
      List<ClockEvent> shuffled = new ArrayList<>(chance.events());
      if (!shuffled.isEmpty()) {
        shuffled.add(shuffled.get(dice.nextInt(shuffled.size())));
      }
      Collections.shuffle(shuffled, dice);
      holds(chance.work(shuffled).equals(chance.work()), chance);
    });
  }

  @Test
  void where_the_rule_rolls_nobody_has_to_answer_on_a_day_off() {
    each((chance, dice) -> {
      Optional<LocalDate> due = chance.work().due();
      if (due.isPresent() && chance.rule().roll() == TimeRule.Roll.NEXT_WORKING_DAY) {
        holds(chance.calendar().isWorkingDay(due.get()), chance);
      } else if (due.isPresent() && chance.rule().roll() == TimeRule.Roll.NEXT_DAY_NOT_SUNDAY_OR_HOLIDAY) {
        holds(due.get().getDayOfWeek() != DayOfWeek.SUNDAY && !chance.calendar().isHoliday(due.get()), chance);
      }
    });
  }

  /** Written from Regulation 1182/71 alone, with numbers of days and months and without the classes of the clock. */
  @Test
  void a_month_agrees_with_a_second_computation() {
    TimeRule rule = TABLES.ruleOf("UK_GDPR", LawRight.ACCESS, false, "GENERAL");
    each((chance, dice) -> {
      boolean extended = dice.nextBoolean();
      List<ClockEvent> events = new ArrayList<>();
      LocalDate start = chance.receivedOn().plusDays(dice.nextInt(30));
      events.add(new ClockEvent.Came(Wanted.IDENTITY, start));
      int pause = dice.nextInt(3) * dice.nextInt(12);
      LocalDate asked = start.plusDays(dice.nextInt(20));
      if (pause > 0) {
        events.add(new ClockEvent.Question(asked, Optional.of(asked.plusDays(pause))));
      }
      if (extended) {
        events.add(new ClockEvent.Extended(Optional.empty()));
      }
      Derivation derivation =
          new ResponseClock(rule, chance.calendar()).work(History.of(chance.receivedOn(), true, events), WHY);
      LocalDate byHand = byHand(start, extended ? 3 : 1, pause, chance.calendar());
      holds(derivation.due().equals(Optional.of(byHand)), events);
    });
  }

  private static LocalDate byHand(LocalDate start, int months, int days, WorkingDays calendar) {
    int month = start.getMonthValue() - 1 + months;
    int year = start.getYear() + month / 12;
    month = month % 12;
    int[] lengths = {31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    long day = LocalDate.of(year, month + 1, 1).toEpochDay() + Math.min(start.getDayOfMonth(), lengths[month]) - 1 + days;
    // 1 January 1970 was a Thursday.
    while ((day + 3) % 7 > 4 || calendar.isHoliday(LocalDate.ofEpochDay(day))) {
      day++;
    }
    return LocalDate.ofEpochDay(day);
  }

  @Test
  void no_rule_ends_before_the_strictest() {
    TimeRule strictest = TABLES.ruleOf(TimeRules.STRICTEST, LawRight.ACCESS, false, "GENERAL");
    each((chance, dice) -> {
      Optional<LocalDate> due = chance.work().due();
      LocalDate first = new Counting(strictest, chance.calendar()).last(chance.receivedOn(), false, 0);
      due.ifPresent(day -> holds(!day.isBefore(first), chance));
    });
  }

  /** Without the library of assertions: it is asked a million times. */
  private static void holds(boolean itDoes, Object where) {
    if (!itDoes) {
      fail("does not hold for " + where);
    }
  }

  private static void each(BiConsumer<Chance, Random> holds) {
    Random dice = new Random(1998);
    List<TimeRule> rules =
        LawCode.KNOWN.stream().map(law -> TABLES.ruleOf(law, LawRight.ACCESS, false, "GENERAL")).toList();
    List<WorkingDays> calendars = CALENDARS.stream().map(code -> Holidays.OURS.of(CalendarCode.of(code))).toList();
    for (int history = 0; history < HISTORIES; history++) {
      LocalDate receivedOn = LocalDate.of(2014, 1, 1).plusDays(dice.nextInt(5500));
      holds.accept(
          new Chance(
              rules.get(dice.nextInt(rules.size())),
              calendars.get(dice.nextInt(calendars.size())),
              receivedOn,
              events(receivedOn, dice)),
          dice);
    }
  }

  private static List<ClockEvent> events(LocalDate receivedOn, Random dice) {
    List<ClockEvent> events = new ArrayList<>();
    for (int count = dice.nextInt(6); count > 0; count--) {
      LocalDate day = receivedOn.plusDays(dice.nextInt(80) - 5);
      Wanted what = Wanted.values()[dice.nextInt(Wanted.values().length)];
      switch (dice.nextInt(7)) {
        case 0 -> events.add(new ClockEvent.Asked(what, day));
        case 1, 2 -> events.add(new ClockEvent.Came(what, day));
        case 3 -> events.add(new ClockEvent.FeeBounced(day));
        case 4 -> events.add(answered(receivedOn, dice));
        case 5 -> events.add(dice.nextInt(4) == 0 ? new ClockEvent.Question(day, Optional.empty()) : answered(receivedOn, dice));
        default -> events.add(new ClockEvent.Extended(dice.nextBoolean() ? Optional.empty() : Optional.of(day)));
      }
    }
    return events;
  }

  private static ClockEvent answered(LocalDate receivedOn, Random dice) {
    LocalDate asked = receivedOn.plusDays(dice.nextInt(60) - 5);
    return new ClockEvent.Question(asked, Optional.of(asked.plusDays(dice.nextInt(25))));
  }
}
