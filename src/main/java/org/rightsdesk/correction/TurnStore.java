package org.rightsdesk.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.datamap.CopyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of turns: which case may correct which field, and who waits for whom. */
@Repository
class TurnStore {

  private final JdbcClient jdbc;

  TurnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From here until the transaction ends, nobody else takes, frees or marks a field. Whoever locks the case too does so
   * before.
   */
  void closeTheGate() {
    jdbc.sql("select id from correction_gate where id = 1 for update").query(Integer.class).single();
  }

  /** The other case that has the turn at this field, if one has. */
  Optional<CaseRef> holder(CaseRef ref, CopyKey key) {
    return jdbc.sql(
            """
            select case_ref from correction_turn
             where case_ref <> ? and system_key = ? and collection_key = ? and row_key = ? and field_key = ?
            """)
        .params(ref.value(), key.system().value(), key.collection(), key.rowKey(), key.field())
        .query((row, number) -> new CaseRef(row.getString("case_ref")))
        .optional();
  }

  void take(CaseRef ref, List<CopyKey> keys) {
    free(ref);
    for (CopyKey key : keys) {
      jdbc.sql(
              "insert into correction_turn (system_key, collection_key, row_key, field_key, case_ref)"
                  + " values (?, ?, ?, ?, ?)")
          .params(key.system().value(), key.collection(), key.rowKey(), key.field(), ref.value())
          .update();
    }
  }

  void free(CaseRef ref) {
    jdbc.sql("delete from correction_turn where case_ref = ?").param(ref.value()).update();
  }

  /** A case that waits already keeps its place in the queue. */
  void waitFor(CaseRef ref, CaseRef holder, Instant now) {
    int known =
        jdbc.sql("update correction_waiting set waits_for = ? where case_ref = ?")
            .params(holder.value(), ref.value())
            .update();
    if (known == 0) {
      jdbc.sql("insert into correction_waiting (case_ref, waits_for, since) values (?, ?, ?)")
          .params(ref.value(), holder.value(), CorrectionStore.utc(now))
          .update();
    }
  }

  void waitNoMore(CaseRef ref) {
    jdbc.sql("delete from correction_waiting where case_ref = ?").param(ref.value()).update();
  }

  Optional<CaseRef> waitsFor(CaseRef ref) {
    return jdbc.sql("select waits_for from correction_waiting where case_ref = ?")
        .param(ref.value())
        .query((row, number) -> new CaseRef(row.getString("waits_for")))
        .optional();
  }

  /** Whether the case has a turn, or waits for one. */
  boolean knows(CaseRef ref) {
    return waitsFor(ref).isPresent()
        || jdbc.sql("select count(*) from correction_turn where case_ref = ?")
                .param(ref.value())
                .query(Integer.class)
                .single()
            > 0;
  }

  /** Who waited longest stands first. */
  List<CaseRef> waiting() {
    return jdbc.sql("select case_ref from correction_waiting order by since, case_ref")
        .query((row, number) -> new CaseRef(row.getString("case_ref")))
        .list();
  }

  void forget(CaseRef ref) {
    free(ref);
    waitNoMore(ref);
  }
}
