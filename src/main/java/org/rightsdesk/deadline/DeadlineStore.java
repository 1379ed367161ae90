package org.rightsdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the deadlines. */
@Repository
class DeadlineStore {

  /** Which of the two rules of a case a row holds. */
  enum Kind {
    LAW,
    PROMISE
  }

  private final JdbcClient jdbc;

  DeadlineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void pin(CaseRef ref, Kind kind, TimeRule rule) {
    jdbc.sql(
            """
            insert into deadline_rule (case_ref, kind, regime, law, law_name, law_source, amount, unit, start_rule,
                                       first_day_counts, roll, holidays, outer_days, extension, extension_amount,
                                       extension_unit, extension_grounds, extension_source, extension_confidence,
                                       pause, pause_source, pause_confidence, source, as_at, confidence)
            values (:ref, :kind, :regime, :law, :lawName, :lawSource, :amount, :unit, :start,
                    :firstDayCounts, :roll, :holidays, :outerDays, :extension, :extensionAmount,
                    :extensionUnit, :extensionGrounds, :extensionSource, :extensionConfidence,
                    :pause, :pauseSource, :pauseConfidence, :source, :asAt, :confidence)
            """)
        .param("ref", ref.value())
        .param("kind", kind.name())
        .param("regime", rule.regime().name())
        .param("law", rule.law())
        .param("lawName", rule.lawName())
        .param("lawSource", rule.lawSource())
        .param("amount", rule.amount())
        .param("unit", rule.unit().name())
        .param("start", rule.start().name())
        .param("firstDayCounts", rule.firstDayCounts())
        .param("roll", rule.roll().name())
        .param("holidays", rule.calendar())
        .param("outerDays", rule.outerDays())
        .param("extension", rule.extension().kind().name())
        .param("extensionAmount", rule.extension().amount())
        .param("extensionUnit", rule.extension().unit().name())
        .param("extensionGrounds", rule.extension().grounds().name())
        .param("extensionSource", rule.extension().source())
        .param("extensionConfidence", rule.extension().confidence())
        .param("pause", rule.pause().kind().name())
        .param("pauseSource", rule.pause().source())
        .param("pauseConfidence", rule.pause().confidence())
        .param("source", rule.source())
        .param("asAt", rule.asAt())
        .param("confidence", rule.confidence())
        .update();
  }

  Optional<TimeRule> rule(CaseRef ref, Kind kind) {
    return jdbc.sql("select * from deadline_rule where case_ref = ? and kind = ?")
        .param(ref.value())
        .param(kind.name())
        .query(DeadlineStore::rule)
        .optional();
  }

  void set(CaseRef ref, ClockFacts facts, Optional<LocalDate> due) {
    int changed =
        clock(
            "update deadline_clock set identity_needed = :identityNeeded, identity_shown_on = :identityShownOn, "
                + "fee_needed = :feeNeeded, fee_cleared_on = :feeClearedOn, due = :due where case_ref = :ref",
            ref,
            facts,
            due);
    if (changed == 0) {
      clock(
          "insert into deadline_clock (case_ref, identity_needed, identity_shown_on, fee_needed, fee_cleared_on, due) "
              + "values (:ref, :identityNeeded, :identityShownOn, :feeNeeded, :feeClearedOn, :due)",
          ref,
          facts,
          due);
    }
  }

  private int clock(String sql, CaseRef ref, ClockFacts facts, Optional<LocalDate> due) {
    return jdbc.sql(sql)
        .param("ref", ref.value())
        .param("identityNeeded", facts.identityNeeded())
        .param("identityShownOn", facts.identityShownOn().orElse(null))
        .param("feeNeeded", facts.feeNeeded())
        .param("feeClearedOn", facts.feeClearedOn().orElse(null))
        .param("due", due.orElse(null))
        .update();
  }

  Optional<ClockFacts> facts(CaseRef ref) {
    return jdbc.sql("select * from deadline_clock where case_ref = ?")
        .param(ref.value())
        .query(
            (row, number) ->
                new ClockFacts(
                    row.getBoolean("identity_needed"),
                    day(row, "identity_shown_on"),
                    row.getBoolean("fee_needed"),
                    day(row, "fee_cleared_on")))
        .optional();
  }

  /** The day that was told last; empty if none was. */
  Optional<LocalDate> toldDue(CaseRef ref) {
    return jdbc.sql("select due from deadline_clock where case_ref = ?")
        .param(ref.value())
        .query((row, number) -> day(row, "due"))
        .optional()
        .flatMap(due -> due);
  }

  /** The heaviest warning that was given for that day of the answer. */
  Optional<Warning> warned(CaseRef ref, LocalDate due) {
    return jdbc.sql("select warned from deadline_clock where case_ref = ? and warned_for = ?")
        .param(ref.value())
        .param(due)
        .query(String.class)
        .optional()
        .map(Warning::valueOf);
  }

  void rememberWarning(CaseRef ref, Warning warning, LocalDate due) {
    jdbc.sql("update deadline_clock set warned = ?, warned_for = ? where case_ref = ?")
        .param(warning.name())
        .param(due)
        .param(ref.value())
        .update();
  }

  /** Cases whose clock was set, in the order of their numbers. */
  List<CaseRef> withClock(String after, int atMost) {
    return jdbc.sql("select case_ref from deadline_clock where case_ref > ? order by case_ref limit " + atMost)
        .param(after)
        .query((row, number) -> new CaseRef(row.getString("case_ref")))
        .list();
  }

  /** Which table of holidays the dates were worked out with; empty before the first start. */
  Optional<String> holidaysOfLastStart() {
    return jdbc.sql("select fingerprint from deadline_holidays").query(String.class).optional();
  }

  void rememberHolidays(String fingerprint) {
    jdbc.sql("delete from deadline_holidays").update();
    jdbc.sql("insert into deadline_holidays (fingerprint) values (?)").param(fingerprint).update();
  }

  Map<CaseRef, LocalDate> toldDues(Collection<CaseRef> refs) {
    Map<CaseRef, LocalDate> dues = new HashMap<>();
    jdbc.sql("select case_ref, due from deadline_clock where case_ref = any(?) and due is not null")
        .param(refs.stream().map(CaseRef::value).toArray(String[]::new))
        .query(row -> {
          dues.put(new CaseRef(row.getString("case_ref")), row.getObject("due", LocalDate.class));
        });
    return dues;
  }

  Optional<ExtensionProposal> extension(CaseRef ref) {
    return jdbc.sql("select * from deadline_extension where case_ref = ?")
        .param(ref.value())
        .query(
            (row, number) ->
                new ExtensionProposal(
                    ExtensionGround.valueOf(row.getString("ground")),
                    new FreeText(row.getString("reason")),
                    row.getString("proposed_by"),
                    row.getObject("proposed_on", LocalDate.class),
                    day(row, "extended_on")))
        .optional();
  }

  /** In the place of one that was not agreed to. */
  void propose(CaseRef ref, ExtensionProposal proposal) {
    jdbc.sql("delete from deadline_extension where case_ref = ?").param(ref.value()).update();
    jdbc.sql("insert into deadline_extension (case_ref, ground, reason, proposed_by, proposed_on) values (?, ?, ?, ?, ?)")
        .param(ref.value())
        .param(proposal.ground().name())
        .param(proposal.reason().value())
        .param(proposal.proposedBy())
        .param(proposal.proposedOn())
        .update();
  }

  void extend(CaseRef ref, LocalDate on) {
    jdbc.sql("update deadline_extension set extended_on = ? where case_ref = ?").param(on).param(ref.value()).update();
  }

  void changeLaw(CaseRef ref, TimeRule to, LawChange change) {
    jdbc.sql("delete from deadline_rule where case_ref = ? and kind = ?").param(ref.value()).param(Kind.LAW.name()).update();
    pin(ref, Kind.LAW, to);
    jdbc.sql("insert into deadline_law_change (case_ref, at, by_whom, law_from, law_to, reason) values (?, ?, ?, ?, ?, ?)")
        .param(ref.value())
        .param(change.at().atOffset(ZoneOffset.UTC))
        .param(change.by())
        .param(change.from())
        .param(change.to())
        .param(change.reason().value())
        .update();
  }

  List<LawChange> lawChanges(CaseRef ref) {
    return jdbc.sql("select * from deadline_law_change where case_ref = ? order by id")
        .param(ref.value())
        .query(
            (row, number) ->
                new LawChange(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("by_whom"),
                    row.getString("law_from"),
                    row.getString("law_to"),
                    new FreeText(row.getString("reason"))))
        .list();
  }

  void forget(CaseRef ref) {
    jdbc.sql("delete from deadline_law_change where case_ref = ?").param(ref.value()).update();
    jdbc.sql("delete from deadline_extension where case_ref = ?").param(ref.value()).update();
    jdbc.sql("delete from deadline_clock where case_ref = ?").param(ref.value()).update();
    jdbc.sql("delete from deadline_rule where case_ref = ?").param(ref.value()).update();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static TimeRule rule(ResultSet row, int number) throws SQLException {
    return new TimeRule(
        Regime.valueOf(row.getString("regime")),
        row.getString("law"),
        row.getString("law_name"),
        row.getString("law_source"),
        row.getInt("amount"),
        TimeRule.Unit.valueOf(row.getString("unit")),
        TimeRule.Start.valueOf(row.getString("start_rule")),
        row.getBoolean("first_day_counts"),
        TimeRule.Roll.valueOf(row.getString("roll")),
        row.getString("holidays"),
        row.getInt("outer_days"),
        new ExtensionRule(
            ExtensionRule.Kind.valueOf(row.getString("extension")),
            row.getInt("extension_amount"),
            TimeRule.Unit.valueOf(row.getString("extension_unit")),
            ExtensionRule.Grounds.valueOf(row.getString("extension_grounds")),
            row.getString("extension_source"),
            row.getString("extension_confidence")),
        new PauseRule(
            PauseRule.Kind.valueOf(row.getString("pause")),
            row.getString("pause_source"),
            row.getString("pause_confidence")),
        row.getString("source"),
        row.getString("as_at"),
        row.getString("confidence"));
  }
}
