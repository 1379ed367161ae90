package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.process.RulesFromTables;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast the clock is: derivations in a second on one core, with all their steps, and how long it takes to work 10,000
 * open cases out anew after the table of holidays has changed. Not a test: run it by hand, see the README.
 */
public final class ClockBenchmark {

  private static final int DERIVATIONS = 500_000;
  private static final int CASES = 10_000;
  private static final DerivationStep WHY = new DerivationStep("Why.", Optional.empty(), "law");

  private ClockBenchmark() {}

  public static void main(String[] args) {
    for (int round = 1; round <= 5; round++) {
      derivations(round);
    }
    openCases();
  }

  private static void derivations(int round) {
    TimeRule rule = RulesFromTables.time().ruleOf("UK_GDPR", LawRight.ACCESS, false, LawCode.GENERAL);
    ResponseClock clock = new ResponseClock(rule, Holidays.OURS.of(CalendarCode.of("GB-EAW")));
    long steps = 0;
    long begin = System.nanoTime();
    for (int count = 0; count < DERIVATIONS; count++) {
      LocalDate received = LocalDate.of(2024, 1, 1).plusDays(count % 1500);
      List<ClockEvent> events = new ArrayList<>();
      events.add(new ClockEvent.Asked(ClockEvent.Wanted.IDENTITY, received.plusDays(1)));
      events.add(new ClockEvent.Came(ClockEvent.Wanted.IDENTITY, received.plusDays(count % 9)));
      events.add(new ClockEvent.Question(received.plusDays(10), Optional.of(received.plusDays(10 + count % 7))));
      steps += clock.work(History.of(received, true, events), WHY).steps().size();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("round %d: %,.0f derivations a second (%,d steps)%n", round, DERIVATIONS / seconds, steps);
  }

  private static void openCases() {
    RoomDatabase database = RoomDatabase.inMemory();
    CaseFiles cases =
        CaseFilesForTests.on(
            database, event -> {}, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London")));
    DeadlineStore store = new DeadlineStore(database.jdbc());
    Deadlines deadlines = new Deadlines(cases, store, new OneRule(), Holidays.OURS, null, event -> {});
    TransactionTemplate transaction = database.transaction();
    for (int count = 0; count < CASES; count++) {
      int days = count % 300;
      transaction.executeWithoutResult(status -> open(cases, deadlines, days));
    }
    HolidayWatch watch = new HolidayWatch(Holidays.OURS, store, deadlines, transaction);
    long begin = System.nanoTime();
    int worked = watch.lookAtTable();
    System.out.printf("%,d open cases worked out anew in %s%n", worked, Duration.ofNanos(System.nanoTime() - begin));
  }

  private static void open(CaseFiles cases, Deadlines deadlines, int days) {
    CaseRef ref =
        cases.open(
            new NewCase(
                Right.ACCESS,
                Channel.FORM,
                LocalDate.of(2026, 11, 24).minusDays(days),
                new Residence("GB", ""),
                new Requester(
                    new PersonName("Anna Example"),
                    Optional.of(new EmailAddress("anna@example.org")),
                    Optional.empty(),
                    Optional.empty()),
                new FreeText("")));
    deadlines.open(ref);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
  }

  /** Pins the same rule for every case: the tables are not what is measured. */
  private static final class OneRule implements TimeRules {

    private final TimeRule rule = RulesFromTables.time().ruleOf("UK_GDPR", LawRight.ACCESS, false, LawCode.GENERAL);

    @Override
    public TimeRule ruleFor(LawRight right, LocalDate receivedOn, Residence residence) {
      return rule;
    }

    @Override
    public Optional<TimeRule> promise(LawRight right) {
      return Optional.of(rule);
    }

    @Override
    public TimeRule ruleOf(String law, LawRight right, boolean byPost, String recordType) {
      return rule;
    }

    @Override
    public TimeRule acknowledgementOf(String law, LawRight right) {
      return rule;
    }
  }
}
