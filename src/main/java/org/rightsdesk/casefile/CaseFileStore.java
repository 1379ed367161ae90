package org.rightsdesk.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the case file. */
@Repository
class CaseFileStore {

  private static final String CASE_COLUMNS =
      """
      select ref, access_right, channel, received_on, logged_at, country, region, full_name, email, postal_address,
             phone, details, state, outcome
        from case_file
      """;

  private static final String DECISION_COLUMNS =
      """
      select task_id, case_ref, question, part, opened_at, outcome, reason, decided_by, decided_at
        from case_decision
      """;

  private static final String CLOSED = quoted(CaseState.CLOSED::equals);
  private static final String OPEN = quoted(Predicate.not(CaseState.CLOSED::equals));

  private final JdbcClient jdbc;

  CaseFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long nextNumber() {
    return jdbc.sql("select nextval('case_number')").query(Long.class).single();
  }

  void insert(CaseRef ref, NewCase request, Instant now) {
    Requester who = request.requester();
    jdbc.sql(
            """
            insert into case_file (ref, access_right, channel, received_on, logged_at, country, region, full_name,
                                   email, postal_address, phone, details, state)
            values (:ref, :right, :channel, :receivedOn, :loggedAt, :country, :region, :name,
                    :email, :address, :phone, :details, :state)
            """)
        .param("ref", ref.value())
        .param("right", request.right().name())
        .param("channel", request.channel().name())
        .param("receivedOn", request.receivedOn())
        .param("loggedAt", utc(now))
        .param("country", request.residence().country())
        .param("region", request.residence().region())
        .param("name", who.name().value())
        .param("email", who.email().map(EmailAddress::value).orElse(null))
        .param("address", who.address().map(PostalAddress::value).orElse(null))
        .param("phone", who.phone().map(PhoneNumber::value).orElse(null))
        .param("details", request.details().value())
        .param("state", CaseState.RECEIVED.name())
        .update();
  }

  Optional<CaseFile> find(CaseRef ref) {
    return jdbc.sql(CASE_COLUMNS + " where ref = ?").param(ref.value()).query(CaseFileStore::caseFile).optional();
  }

  Optional<CaseFile> lock(CaseRef ref) {
    return jdbc.sql(CASE_COLUMNS + " where ref = ? for update")
        .param(ref.value())
        .query(CaseFileStore::caseFile)
        .optional();
  }

  List<CaseFile> all(Collection<CaseRef> refs) {
    return jdbc.sql(CASE_COLUMNS + " where ref = any(?)").param(values(refs)).query(CaseFileStore::caseFile).list();
  }

  List<CaseLine> open(CaseSearch search) {
    return lines(search, OPEN, " order by logged_at desc, ref desc").query(CaseFileStore::line).list();
  }

  List<CaseLine> closed(CaseSearch search, int skipped, int atMost) {
    String page = " order by closed_at desc, ref desc offset %d rows fetch next %d rows only".formatted(skipped, atMost);
    return lines(search, CLOSED, page).query(CaseFileStore::line).list();
  }

  int countClosed(CaseSearch search) {
    return statement("select count(*) from case_file", search, CLOSED, "").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec lines(CaseSearch search, String states, String order) {
    return statement("select ref, access_right, state, received_on from case_file", search, states, order);
  }

  private JdbcClient.StatementSpec statement(String select, CaseSearch search, String states, String order) {
    StringBuilder sql = new StringBuilder(select).append(" where state in (").append(states).append(")");
    Map<String, Object> values = new HashMap<>();
    String words = search.words().value().strip().toLowerCase(Locale.ROOT);
    if (!words.isEmpty()) {
      sql.append(search.alsoInNames() ? " and (lower(ref) like :words escape '!' or lower(full_name) like :words escape '!')"
          : " and lower(ref) like :words escape '!'");
      values.put("words", "%" + words.replaceAll("[!%_]", "!$0") + "%");
    }
    search.right().ifPresent(
        right -> {
          sql.append(" and access_right = :right");
          values.put("right", right.name());
        });
    search.among().ifPresent(
        refs -> {
          sql.append(" and ref = any(:among)");
          values.put("among", values(refs));
        });
    return jdbc.sql(sql + order).params(values);
  }

  private static String[] values(Collection<CaseRef> refs) {
    return refs.stream().map(CaseRef::value).toArray(String[]::new);
  }

  void setAddress(CaseRef ref, PostalAddress address) {
    jdbc.sql("update case_file set postal_address = ? where ref = ?").param(address.value()).param(ref.value()).update();
  }

  void setState(CaseRef ref, CaseState state) {
    jdbc.sql("update case_file set state = ? where ref = ?").param(state.name()).param(ref.value()).update();
  }

  void close(CaseRef ref, CaseOutcome outcome, Instant now) {
    jdbc.sql("update case_file set state = 'CLOSED', outcome = ?, closed_at = ? where ref = ?")
        .param(outcome.name())
        .param(utc(now))
        .param(ref.value())
        .update();
  }

  void reopen(CaseRef ref) {
    jdbc.sql("update case_file set state = ?, outcome = null, closed_at = null where ref = ?")
        .param(CaseState.IN_PROGRESS.name())
        .param(ref.value())
        .update();
  }

  void openDecision(String taskId, CaseRef ref, String question, Optional<PartRef> part, Instant now) {
    jdbc.sql("insert into case_decision (task_id, case_ref, question, part, opened_at) values (?, ?, ?, ?, ?)")
        .param(taskId)
        .param(ref.value())
        .param(question)
        .param(part.map(PartRef::value).orElse(null))
        .param(utc(now))
        .update();
  }

  Optional<Decision> decision(String taskId) {
    return jdbc.sql(DECISION_COLUMNS + " where task_id = ?")
        .param(taskId)
        .query(CaseFileStore::decision)
        .optional();
  }

  List<Decision> decisions(CaseRef ref) {
    return jdbc.sql(DECISION_COLUMNS + " where case_ref = ? order by opened_at, task_id")
        .param(ref.value())
        .query(CaseFileStore::decision)
        .list();
  }

  void decide(String taskId, String outcome, FreeText reason, String decidedBy, Instant now) {
    jdbc.sql(
            """
            update case_decision set outcome = ?, reason = ?, decided_by = ?, decided_at = ?
             where task_id = ? and outcome is null
            """)
        .param(outcome)
        .param(reason.value())
        .param(decidedBy)
        .param(utc(now))
        .param(taskId)
        .update();
  }

  void forget(CaseRef ref) {
    jdbc.sql("delete from case_decision where case_ref = ?").param(ref.value()).update();
    jdbc.sql("delete from case_file where ref = ?").param(ref.value()).update();
  }

  private static String quoted(Predicate<CaseState> wanted) {
    return Arrays.stream(CaseState.values()).filter(wanted).map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
  }

  private static CaseLine line(ResultSet row, int number) throws SQLException {
    return new CaseLine(
        new CaseRef(row.getString("ref")),
        Right.valueOf(row.getString("access_right")),
        CaseState.valueOf(row.getString("state")),
        row.getObject("received_on", LocalDate.class));
  }

  private static CaseFile caseFile(ResultSet row, int number) throws SQLException {
    Requester requester =
        new Requester(
            new PersonName(row.getString("full_name")),
            Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
            Optional.ofNullable(row.getString("postal_address")).map(PostalAddress::new),
            Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new));
    return new CaseFile(
        new CaseRef(row.getString("ref")),
        Right.valueOf(row.getString("access_right")),
        Channel.valueOf(row.getString("channel")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("logged_at", OffsetDateTime.class).toInstant(),
        new Residence(row.getString("country"), row.getString("region")),
        requester,
        new FreeText(row.getString("details")),
        CaseState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("outcome")).map(CaseOutcome::valueOf));
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    Optional<Decision.Verdict> verdict =
        row.getString("outcome") == null
            ? Optional.empty()
            : Optional.of(
                new Decision.Verdict(
                    row.getString("outcome"),
                    new FreeText(row.getString("reason")),
                    row.getString("decided_by"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()));
    return new Decision(
        row.getString("task_id"),
        new CaseRef(row.getString("case_ref")),
        row.getString("question"),
        Optional.ofNullable(row.getString("part")).map(PartRef::new),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        verdict);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
