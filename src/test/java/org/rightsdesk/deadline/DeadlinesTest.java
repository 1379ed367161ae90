package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.process.RulesFromTables;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.core.io.ByteArrayResource;

class DeadlinesTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 24);
  private static final ProofTime PROOF_TIME = new ProofTime(Period.ofDays(7), Period.ofDays(14), Period.ofDays(30));

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London"));
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases = CaseFilesForTests.on(database, event -> {}, clock);
  private final TimeRules tables = RulesFromTables.time();
  private final Deadlines deadlines = deadlines(tables);

  @Test
  void the_law_is_chosen_once_and_stays_when_the_tables_change() {
    CaseRef ref = open("GB", "");

    assertThat(deadlines.open(ref)).isEqualTo(Regime.UK_GDPR);

    TimeRules changed =
        new OtherRules(tables) {
          @Override
          public TimeRule ruleFor(LawRight right, LocalDate receivedOn, Residence residence) {
            return tables.promise(right).orElseThrow();
          }
        };
    assertThat(deadlines(changed).open(ref)).isEqualTo(Regime.UK_GDPR);
    assertThat(deadlines(changed).of(ref).lawName()).isEqualTo("the UK GDPR");
    assertThat(news).containsExactly(new RegimeChosen(ref, Regime.UK_GDPR));
  }

  @Test
  void the_house_hears_of_the_date_only_when_it_moves() {
    CaseRef ref = open("GB", "");
    deadlines.open(ref);
    news.clear();

    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    assertThat(news).containsExactly(new DeadlineMoved(ref, Optional.of(LocalDate.of(2026, 12, 24))));

    deadlines.set(ref, new ClockFacts(true, Optional.of(RECEIVED.plusDays(6)), false, Optional.empty()));
    assertThat(news).endsWith(new DeadlineMoved(ref, Optional.of(LocalDate.of(2026, 12, 30))));
    assertThat(deadlines.of(ref).due()).contains(LocalDate.of(2026, 12, 30));
  }

  @Test
  void where_the_time_starts_with_the_proof_it_is_waited_for_as_long_as_usual() {
    CaseRef ref = open("GB", "");
    deadlines.open(ref);
    deadlines.set(ref, new ClockFacts(true, Optional.empty(), false, Optional.empty()));

    assertThat(deadlines.proofDays(ref, RECEIVED))
        .isEqualTo(new ProofDays(RECEIVED.plusDays(7), RECEIVED.plusDays(14), RECEIVED.plusDays(30)));
  }

  @Test
  void where_the_time_runs_from_receipt_closing_is_proposed_while_three_working_days_are_left() {
    CaseRef ref = open("DE", "");
    deadlines.open(ref);
    deadlines.set(ref, new ClockFacts(true, Optional.empty(), false, Optional.empty()));
    LocalDate due = LocalDate.of(2026, 12, 24);
    assertThat(deadlines.of(ref).due()).contains(due);

    assertThat(deadlines.proofDays(ref, RECEIVED))
        .describedAs("decided from Monday 21 December on")
        .isEqualTo(new ProofDays(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6), LocalDate.of(2026, 12, 20)));
    assertThat(deadlines.proofDays(ref, LocalDate.of(2026, 12, 21)).last())
        .describedAs("kept waiting: asked once more on the last day")
        .isEqualTo(due.minusDays(1));
    assertThat(deadlines.proofDays(ref, due).last()).describedAs("and then now and again").isEqualTo(due.plusDays(30));
  }

  @Test
  void working_days_are_counted_back_from_the_day_of_the_answer() {
    CaseRef ref = open("DE", "");
    assertThat(deadlines.workingDayBefore(open("US", "OH"), 5)).isEmpty();
    deadlines.open(ref);
    deadlines.set(ref, new ClockFacts(false, Optional.empty(), false, Optional.empty()));

    assertThat(deadlines.of(ref).due()).contains(LocalDate.of(2026, 12, 24));
    assertThat(deadlines.workingDayBefore(ref, 5)).contains(LocalDate.of(2026, 12, 17));
    assertThat(deadlines.workingDayBefore(ref, 8)).contains(LocalDate.of(2026, 12, 14));
  }

  @Test
  void short_times_bring_the_reminders_close_together() {
    CaseRef ref = open("KR", "");
    deadlines.open(ref);
    deadlines.set(ref, new ClockFacts(true, Optional.empty(), false, Optional.empty()));
    LocalDate due = deadlines.of(ref).due().orElseThrow();

    ProofDays days = deadlines.proofDays(ref, RECEIVED);
    assertThat(due).isBeforeOrEqualTo(RECEIVED.plusDays(11));
    assertThat(days.last()).isBefore(due.minusDays(3));
    assertThat(days.firstReminder()).isAfter(RECEIVED).isBefore(days.secondReminder());
    assertThat(days.secondReminder()).isBefore(days.last());
  }

  @Test
  void a_bounced_cheque_stops_the_promised_clock_and_its_replacement_starts_it_anew() {
    CaseRef ref = open("US", "OH");
    deadlines.open(ref);
    news.clear();

    deadlines.set(ref, new ClockFacts(false, Optional.empty(), true, Optional.of(RECEIVED)));
    deadlines.set(ref, new ClockFacts(false, Optional.empty(), true, Optional.empty()));
    deadlines.set(ref, new ClockFacts(false, Optional.empty(), true, Optional.of(RECEIVED.plusDays(10))));

    assertThat(news)
        .containsExactly(
            new DeadlineMoved(ref, Optional.of(LocalDate.of(2027, 1, 2))),
            new DeadlineMoved(ref, Optional.empty()),
            new DeadlineMoved(ref, Optional.of(LocalDate.of(2027, 1, 12))));
    assertThat(deadlines.of(ref).outerLimit()).contains(LocalDate.of(2027, 1, 13));
  }

  @Test
  void before_anything_is_known_the_law_can_be_told_and_a_promised_time_has_no_end_yet() {
    assertThat(deadlines.of(open("US", "OH")).due()).isEmpty();
    assertThat(deadlines.of(open("GB", "")).due()).contains(LocalDate.of(2026, 12, 24));
  }

  @Test
  void before_anything_is_known_nothing_is_said_to_be_missing_or_not_needed() {
    assertThat(deadlines.of(open("US", "OH")).steps())
        .extracting(DerivationStep::text)
        .endsWith("The time starts when we have all that we need from you. We write to you what that is.")
        .noneMatch(text -> text.contains("fee") || text.contains("proof"));
    assertThat(deadlines.of(open("GB", "")).steps())
        .extracting(DerivationStep::text)
        .contains("If we need nothing more from you, the time runs from that day.")
        .noneMatch(text -> text.contains("We needed nothing"));
  }

  @Test
  void an_unknown_country_falls_to_the_strictest_rule_and_a_manager_chooses_the_law() {
    CaseRef ref = open("ZZ", "");
    assertThat(deadlines.open(ref)).isEqualTo(Regime.RESIDENCE_UNKNOWN);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);

    assertThat(news)
        .containsExactly(
            new RuleMissed(ref),
            new RegimeChosen(ref, Regime.RESIDENCE_UNKNOWN),
            new DeadlineMoved(ref, Optional.of(RECEIVED.plusDays(10))));
    assertThat(deadlines.of(ref).steps()).extracting(DerivationStep::text)
        .anyMatch(text -> text.contains("we keep the strictest of those we know until somebody has looked"));

    cases.openDecision("task", ref, "reviewLaw", Optional.empty());
    deadlines.decideLaw("task", Optional.of("UK_GDPR"), new FreeText("Lives in Leeds."), "mara", clock.instant());
    assertThat(deadlines.law(ref)).contains("UK_GDPR");
    assertThat(news).endsWith(new LawChanged(ref, Regime.UK_GDPR), new DeadlineMoved(ref, Optional.of(LocalDate.of(2026, 12, 24))));
    assertThat(cases.outcome("task")).contains("CHOOSE_LAW");
    assertThat(deadlines.lawChanges(ref))
        .containsExactly(new LawChange(clock.instant(), "mara", "STRICTEST", "UK_GDPR", new FreeText("Lives in Leeds.")));
  }

  @Test
  void a_table_without_a_rule_leaves_no_case_without_a_date() {
    TimeRules gap =
        new OtherRules(tables) {
          @Override
          public TimeRule ruleFor(LawRight right, LocalDate receivedOn, Residence residence) {
            throw new RuleMissing("Nothing fits.");
          }
        };
    CaseRef ref = open("GB", "");

    assertThat(deadlines(gap).open(ref)).isEqualTo(Regime.RESIDENCE_UNKNOWN);
    assertThat(deadlines(gap).of(ref).due()).contains(RECEIVED.plusDays(10));
    assertThat(news).contains(new RuleMissed(ref));
  }

  @Test
  void a_manager_changes_the_law_with_a_reason_and_of_an_open_case_only() {
    CaseRef ref = open("GB", "");
    assertThatThrownBy(() -> deadlines.changeLaw(ref, "KR", new FreeText("Seoul"), "mara", clock.instant()))
        .isInstanceOf(NotAllowedNow.class);
    deadlines.open(ref);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    deadlines.changeLaw(ref, "KR", new FreeText("Moved to Seoul before asking."), "mara", clock.instant());

    assertThat(deadlines.of(ref).due()).contains(RECEIVED.plusDays(10));
    assertThatThrownBy(() -> deadlines.changeLaw(ref, "US_OH", new FreeText("?"), "mara", clock.instant()))
        .isInstanceOf(RuleMissing.class);
    cases.close(ref, CaseOutcome.ANSWERED);
    assertThatThrownBy(() -> deadlines.changeLaw(ref, "UK_GDPR", new FreeText("?"), "mara", clock.instant()))
        .isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void edge_42_a_longer_time_needs_a_ground_of_the_law_a_second_person_and_the_first_period() {
    CaseRef ref = open("DE", "");
    deadlines.open(ref);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    FreeText why = new FreeText("Twelve systems and four thousand pages.");
    LocalDate last = LocalDate.of(2026, 12, 24);

    for (ExtensionGround ours : List.of(ExtensionGround.WORKLOAD, ExtensionGround.FAILED_SYSTEM, ExtensionGround.CONSULTATION)) {
      assertThatThrownBy(() -> deadlines.proposeExtension(ref, ours, why, "rita", last))
          .isInstanceOf(NotAllowedNow.class).hasMessageContaining("is no reason under this law");
    }
    assertThatThrownBy(() -> deadlines.proposeExtension(ref, ExtensionGround.COMPLEXITY, why, "rita", last.plusDays(1)))
        .isInstanceOf(NotAllowedNow.class).hasMessageContaining("The first period ended");
    news.clear();
    deadlines.proposeExtension(ref, ExtensionGround.COMPLEXITY, why, "rita", last);
    assertThat(news).containsExactly(new ExtensionProposed(ref, ExtensionGround.COMPLEXITY));
    assertThat(deadlines.of(ref).due()).describedAs("until somebody agreed").contains(last);

    cases.openDecision("task", ref, "approveExtension", Optional.empty());
    assertThatThrownBy(() -> deadlines.decideExtension("task", ExtensionVerdict.EXTEND, why, "rita", last))
        .isInstanceOf(NotAllowedNow.class).hasMessageContaining("You proposed this yourself");
    assertThatThrownBy(() -> deadlines.decideExtension("task", ExtensionVerdict.EXTEND, why, "paul", last.plusDays(1)))
        .isInstanceOf(NotAllowedNow.class);
    deadlines.decideExtension("task", ExtensionVerdict.EXTEND, why, "paul", last);
    deadlines.extend(ref, last);

    assertThat(deadlines.of(ref).due()).describedAs("the promise of 40 days is earlier than three months").contains(LocalDate.of(2027, 1, 2));
    assertThat(deadlines.of(ref).outerLimit()).contains(LocalDate.of(2027, 2, 24));
    assertThat(news).endsWith(new DeadlineExtended(ref), new DeadlineMoved(ref, Optional.of(LocalDate.of(2027, 1, 2))));
  }

  @Test
  void a_warning_is_given_once_for_a_day_and_anew_for_another() {
    CaseRef ref = open("GB", "");
    deadlines.open(ref);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    news.clear();
    LocalDate late = LocalDate.of(2026, 12, 28);

    assertThat(deadlines.nextWarning(ref, RECEIVED)).contains(new NextWarning(Warning.HALF_OVER, LocalDate.of(2026, 12, 9)));
    assertThat(deadlines.warn(ref, RECEIVED)).describedAs("before its day").isEmpty();
    assertThat(deadlines.warn(ref, late)).contains(Warning.OVERDUE);
    assertThat(deadlines.warn(ref, late)).isEmpty();
    assertThat(news)
        .containsExactly(new DeadlineNear(ref, Warning.OVERDUE), new DeadlineAtRisk(ref, Warning.OVERDUE));

    deadlines.set(ref, new ClockFacts(true, Optional.of(late), false, Optional.empty()));
    assertThat(deadlines.nextWarning(ref, late)).map(NextWarning::warning).contains(Warning.HALF_OVER);
  }

  @Test
  void once_the_answer_is_out_nobody_is_warned() {
    CaseRef ref = open("GB", "");
    deadlines.open(ref);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    cases.moveTo(ref, CaseState.SENT);

    assertThat(deadlines.nextWarning(ref, LocalDate.of(2027, 2, 1))).isEmpty();
    assertThat(deadlines.isOver(ref)).isFalse();
    cases.close(ref, CaseOutcome.ANSWERED);
    assertThat(deadlines.isOver(ref)).isTrue();
  }

  @Test
  void a_holiday_that_is_proclaimed_moves_the_dates_of_open_cases_and_of_no_closed_one() {
    CaseRef open = open("GB", "");
    CaseRef closed = open("GB", "");
    for (CaseRef ref : List.of(open, closed)) {
      deadlines.open(ref);
      deadlines.set(ref, ClockFacts.NOTHING_ASKED);
    }
    cases.close(closed, CaseOutcome.ANSWERED);
    DeadlineStore store = new DeadlineStore(database.jdbc());
    store.rememberHolidays(Holidays.OURS.fingerprint());
    assertThat(new HolidayWatch(Holidays.OURS, store, deadlines, database.transaction()).lookAtTable()).isZero();
    news.clear();

    PublicHolidays oneMore =
        new PublicHolidays(new ByteArrayResource("GB,2026-12-24,holiday,proclaimed,ours,C".getBytes(StandardCharsets.UTF_8)), 2040);
    Deadlines after = new Deadlines(cases, store, tables, oneMore, PROOF_TIME, news::add);
    HolidayWatch watch = new HolidayWatch(oneMore, store, after, database.transaction());

    assertThat(watch.lookAtTable()).isEqualTo(2);
    assertThat(news).containsExactly(new DeadlineMoved(open, Optional.of(LocalDate.of(2026, 12, 29))));
    assertThat(watch.lookAtTable()).describedAs("and only once").isZero();
  }

  @Test
  void no_facts_are_taken_before_the_law_is_chosen() {
    CaseRef ref = open("GB", "");

    assertThatThrownBy(() -> deadlines.set(ref, ClockFacts.NOTHING_ASKED)).isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind() {
    CaseRef ref = open("GB", "");
    deadlines.open(ref);
    deadlines.set(ref, ClockFacts.NOTHING_ASKED);

    deadlines.forget(ref);

    for (String table : List.of("deadline_rule", "deadline_clock", "deadline_law_change")) {
      assertThat(database.jdbc().sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }
  }

  private Deadlines deadlines(TimeRules rules) {
    return new Deadlines(cases, new DeadlineStore(database.jdbc()), rules, Holidays.OURS, PROOF_TIME, news::add);
  }

  @Test
  void a_correction_is_promised_within_ten_working_days_where_the_law_takes_longer() {
    for (String country : List.of("GB", "DE", "TD")) {
      CaseRef ref = open(Right.CORRECTION, country, "");
      deadlines.open(ref);
      deadlines.set(ref, ClockFacts.NOTHING_ASKED);

      assertThat(deadlines.of(ref).due()).as(country).contains(LocalDate.of(2026, 12, 8));
      assertThat(deadlines.of(ref).steps().toString()).doesNotContain("fee", "40 days");
    }
    CaseRef british = open(Right.CORRECTION, "GB", "");
    assertThat(deadlines.of(british)).as("before the law is pinned").isEqualTo(pinned(british));
    assertThat(deadlines.of(british).steps()).extracting(DerivationStep::text)
        .anyMatch(text -> text.contains("promises to correct promptly: for us that is 10 working days"));
    assertThat(deadlines.of(british).outerLimit()).contains(LocalDate.of(2026, 12, 24));
  }

  private Deadline pinned(CaseRef ref) {
    deadlines.open(ref);
    return deadlines.of(ref);
  }

  @Test
  void a_list_is_told_the_days_that_were_worked_out_last_and_none_where_the_clock_stands() {
    CaseRef running = open("GB", "");
    CaseRef untold = open("GB", "");
    CaseRef other = open("GB", "");
    for (CaseRef ref : List.of(running, other)) {
      deadlines.open(ref);
      deadlines.set(ref, new ClockFacts(false, Optional.empty(), false, Optional.empty()));
    }

    assertThat(deadlines.dues(List.of(running, untold))).isEqualTo(Map.of(running, deadlines.of(running).due().orElseThrow()));
    assertThat(deadlines.dues(List.of())).isEmpty();
  }

  private CaseRef open(String country, String region) {
    return open(Right.ACCESS, country, region);
  }

  private CaseRef open(Right right, String country, String region) {
    return cases.open(
        new NewCase(
            right,
            Channel.FORM,
            RECEIVED,
            new Residence(country, region),
            new Requester(
                new PersonName("Anna Example"),
                Optional.of(new EmailAddress("anna@example.org")),
                Optional.empty(),
                Optional.empty()),
            new FreeText("")));
  }

  /** The tables, but for what a test says otherwise. */
  private static class OtherRules implements TimeRules {

    private final TimeRules tables;

    OtherRules(TimeRules tables) {
      this.tables = tables;
    }

    @Override
    public TimeRule ruleFor(LawRight right, LocalDate receivedOn, Residence residence) {
      return tables.ruleFor(right, receivedOn, residence);
    }

    @Override
    public Optional<TimeRule> promise(LawRight right) {
      return tables.promise(right);
    }

    @Override
    public TimeRule ruleOf(String law, LawRight right, boolean byPost, String recordType) {
      return tables.ruleOf(law, right, byPost, recordType);
    }

    @Override
    public TimeRule acknowledgementOf(String law, LawRight right) {
      return tables.acknowledgementOf(law, right);
    }
  }
}
