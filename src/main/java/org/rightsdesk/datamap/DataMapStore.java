package org.rightsdesk.datamap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what searches found, and of their log. */
@Repository
class DataMapStore {

  private static final int ROWS_AT_ONCE = 50;
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json = new ObjectMapper();

  DataMapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum State {
    SEARCHED,
    FAILED,
    WAITS_FOR_A_PERSON,
    GIVEN_UP
  }

  /** One search as it is stored. @param failed the system that did not answer, where it failed */
  record StoredSearch(
      SystemKey system, State state, Optional<String> taskId, Optional<SystemKey> failed, SearchEntry entry) {

    /** In another state, and no task's any more. */
    StoredSearch as(State other) {
      return new StoredSearch(system, other, Optional.empty(), Optional.empty(), entry);
    }
  }

  List<StoredSearch> searches(CaseRef ref) {
    return jdbc.sql("select * from datamap_search where case_ref = ? order by system_key")
        .param(ref.value())
        .query(this::search)
        .list();
  }

  Optional<StoredSearch> search(CaseRef ref, SystemKey system) {
    return searches(ref).stream().filter(search -> search.system().equals(system)).findFirst();
  }

  void save(CaseRef ref, StoredSearch search) {
    SearchEntry entry = search.entry();
    delete("datamap_search", ref, search.system());
    jdbc.sql(
            """
            insert into datamap_search (case_ref, system_key, state, task_id, tried_at, took_ms, looked_for, queries,
                                        notes, certain, probable, not_this_person, map_version, signed_by, failed_system)
            values (:ref, :system, :state, :task, :at, :took, :lookedFor, :queries,
                    :notes, :certain, :probable, :not, :version, :signedBy, :failed)
            """)
        .param("ref", ref.value())
        .param("system", search.system().value())
        .param("state", search.state().name())
        .param("task", search.taskId().orElse(null))
        .param("at", entry.at().map(DataMapStore::utc).orElse(null))
        .param("took", entry.took().toMillis())
        .param("lookedFor", write(entry.lookedFor()))
        .param("queries", write(fitting(entry.queries(), 190_000)))
        .param("notes", write(fitting(entry.notes(), 19_000)))
        .param("certain", entry.certain())
        .param("probable", entry.probable())
        .param("not", entry.notThisPerson())
        .param("version", entry.mapVersion())
        .param("signedBy", entry.signedBy().orElse(null))
        .param("failed", search.failed().map(SystemKey::value).orElse(null))
        .update();
  }

  private void delete(String table, CaseRef ref, SystemKey system) {
    jdbc.sql("delete from " + table + " where case_ref = ? and system_key = ?")
        .params(ref.value(), system.value())
        .update();
  }

  /** Puts these rows in the place of all that this system had; a row that was there keeps its number. */
  void replace(CaseRef ref, SystemKey system, List<StoredRow> rows) {
    Map<List<String>, String> numbers = new HashMap<>();
    jdbc.sql("select id, collection, row_key from datamap_found where case_ref = ? and system_key = ?")
        .params(ref.value(), system.value())
        .query((row, n) -> numbers.put(List.of(row.getString("collection"), row.getString("row_key")), row.getString("id")))
        .list();
    delete("datamap_found", ref, system);
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      insert(ref, system, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)), from, numbers);
    }
  }

  private void insert(CaseRef ref, SystemKey system, List<StoredRow> rows, int place, Map<List<String>, String> numbers) {
    List<Object> values = new ArrayList<>();
    for (StoredRow row : rows) {
      String number = numbers.getOrDefault(List.of(row.collection(), row.rowKey()), PartRef.next().value());
      Collections.addAll(
          values, number, ref.value(), system.value(), row.collection(), row.rowKey(), place++, row.match().name(),
          write(row.reasons()), row.role().name(), write(row.values()), row.customer().map(Customer::company).orElse(null),
          row.customer().map(Customer::privacyContact).orElse(null), row.happenedOn().orElse(null));
    }
    jdbc.sql(
            """
            insert into datamap_found (id, case_ref, system_key, collection, row_key, place, certainty, reasons, our_role,
                                       row_values, customer_name, customer_contact, happened_on)
            values
            """
                + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
        .params(values)
        .update();
  }

  /** By systems in alphabetical order; within one, as the search found them. */
  List<StoredRow> found(CaseRef ref) {
    return jdbc.sql("select * from datamap_found where case_ref = ? order by system_key, place")
        .param(ref.value())
        .query(this::row)
        .list();
  }

  void settle(CaseRef ref, Instant now) {
    if (!isSettled(ref)) {
      jdbc.sql("insert into datamap_settled (case_ref, settled_at) values (?, ?)").params(ref.value(), utc(now)).update();
    }
  }

  boolean isSettled(CaseRef ref) {
    return jdbc.sql("select count(*) from datamap_settled where case_ref = ?").param(ref.value()).query(Long.class).single() > 0;
  }

  void forget(CaseRef ref) {
    for (String table : List.of("datamap_found", "datamap_search", "datamap_settled")) {
      jdbc.sql("delete from " + table + " where case_ref = ?").param(ref.value()).update();
    }
  }

  private StoredSearch search(ResultSet row, int number) throws SQLException {
    SystemKey system = new SystemKey(row.getString("system_key"));
    OffsetDateTime at = row.getObject("tried_at", OffsetDateTime.class);
    State state = State.valueOf(row.getString("state"));
    SearchEntry entry =
        new SearchEntry(
            system,
            Optional.ofNullable(at).map(OffsetDateTime::toInstant),
            Duration.ofMillis(row.getLong("took_ms")),
            read(row.getString("looked_for"), TEXTS),
            read(row.getString("queries"), TEXTS),
            read(row.getString("notes"), TEXTS),
            row.getInt("certain"),
            row.getInt("probable"),
            row.getInt("not_this_person"),
            row.getString("map_version"),
            Optional.ofNullable(row.getString("signed_by")),
            Optional.empty());
    return new StoredSearch(
        system,
        state,
        Optional.ofNullable(row.getString("task_id")),
        Optional.ofNullable(row.getString("failed_system")).map(SystemKey::new),
        entry);
  }

  private StoredRow row(ResultSet row, int number) throws SQLException {
    Optional<String> company = Optional.ofNullable(row.getString("customer_name"));
    String contact = Optional.ofNullable(row.getString("customer_contact")).orElse("");
    return new StoredRow(
        Optional.of(new PartRef(row.getString("id"))),
        new SystemKey(row.getString("system_key")),
        row.getString("collection"),
        row.getString("row_key"),
        Match.valueOf(row.getString("certainty")),
        read(row.getString("reasons"), TEXTS),
        OurRole.valueOf(row.getString("our_role")),
        read(row.getString("row_values"), VALUES),
        company.map(name -> new Customer(name, contact)),
        Optional.ofNullable(row.getObject("happened_on", LocalDate.class)));
  }

  private static List<String> fitting(List<String> texts, int characters) {
    List<String> kept = new ArrayList<>();
    int left = characters;
    for (String text : texts) {
      left -= text.length() + 20;
      if (left < 0) {
        kept.add("There is more than can be shown here.");
        break;
      }
      kept.add(text);
    }
    return kept;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException never) {
      throw new IllegalStateException("A finding cannot be written.");
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException never) {
      throw new IllegalStateException("A finding cannot be read.");
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
