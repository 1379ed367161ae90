package org.rightsdesk.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.SystemKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the copies of a wrong value, of the systems that hold them, and of what was changed in them. */
@Repository
class CopyStore {

  private static final String OF_COPY =
      " where case_ref = ? and system_key = ? and collection_key = ? and row_key = ? and field_key = ?";

  private final JdbcClient jdbc;

  CopyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CaseRef ref, List<Copy> copies) {
    int place = 0;
    for (Copy copy : copies) {
      CopyKey key = copy.key();
      jdbc.sql(
              """
              insert into correction_copy (case_ref, place, system_key, collection_key, row_key, field_key, label,
                                           collection_name, system_name, found, held, how_sure, kind, by_hand,
                                           chosen, contested, state, why)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 'OPEN', '')
              """)
          .params(ref.value(), place++, key.system().value(), key.collection(), key.rowKey(), key.field(), copy.label(),
              copy.collectionName(), copy.systemName(), copy.value(), copy.value(), copy.match().name(),
              copy.kind().name(), copy.byHand())
          .update();
    }
  }

  /** In the order in which they were found. */
  List<CopyLine> copies(CaseRef ref) {
    return jdbc.sql("select * from correction_copy where case_ref = ? order by place")
        .param(ref.value())
        .query(CopyStore::copy)
        .list();
  }

  /** What stands there before, and what is to stand there after; nothing was done yet. */
  void choose(CaseRef ref, CopyKey key, String held, Optional<String> newValue) {
    jdbc.sql("update correction_copy set chosen = true, held = ?, new_value = ?, held_now = null, state = 'OPEN', why = ''"
            + OF_COPY)
        .params(held, newValue.orElse(null), ref.value(), key.system().value(), key.collection(), key.rowKey(), key.field())
        .update();
  }

  void leave(CaseRef ref, CopyKey key) {
    jdbc.sql("update correction_copy set chosen = false" + OF_COPY)
        .params(ref.value(), key.system().value(), key.collection(), key.rowKey(), key.field())
        .update();
  }

  void set(CaseRef ref, CopyKey key, CopyState state, Optional<String> valueNow, String why) {
    jdbc.sql("update correction_copy set state = ?, held_now = ?, why = ?" + OF_COPY)
        .params(state.name(), valueNow.orElse(null), why, ref.value(), key.system().value(), key.collection(),
            key.rowKey(), key.field())
        .update();
  }

  /** The old value is back, and has to be replaced again. */
  void openAgain(CaseRef ref) {
    jdbc.sql("update correction_copy set state = 'OPEN', held = coalesce(held_now, held), held_now = null, why = ''"
            + " where case_ref = ? and state = 'OLD_VALUE_BACK'")
        .param(ref.value())
        .update();
  }

  /** All copies in the row. */
  void contested(CaseRef ref, CopyKey key, boolean contested) {
    jdbc.sql("update correction_copy set contested = ?"
            + " where case_ref = ? and system_key = ? and collection_key = ? and row_key = ?")
        .params(contested, ref.value(), key.system().value(), key.collection(), key.rowKey())
        .update();
  }

  /** Whether another case marked the same row and did not lift the mark. */
  boolean contestedElsewhere(CaseRef ref, CopyKey key) {
    return jdbc.sql("select count(*) from correction_copy where contested and case_ref <> ?"
                + " and system_key = ? and collection_key = ? and row_key = ?")
            .params(ref.value(), key.system().value(), key.collection(), key.rowKey())
            .query(Integer.class)
            .single()
        > 0;
  }

  record SystemToCorrect(SystemKey system, String name) {}

  void replaceSystems(CaseRef ref, List<SystemToCorrect> systems) {
    jdbc.sql("delete from correction_system where case_ref = ?").param(ref.value()).update();
    int place = 0;
    for (SystemToCorrect system : systems) {
      jdbc.sql(
              "insert into correction_system (case_ref, place, part, system_key, system_name, note)"
                  + " values (?, ?, ?, ?, ?, '')")
          .params(ref.value(), place++, PartRef.next().value(), system.system().value(), system.name())
          .update();
    }
  }

  List<CorrectionView.SystemLine> systems(CaseRef ref) {
    return jdbc.sql("select * from correction_system where case_ref = ? order by place")
        .param(ref.value())
        .query(CopyStore::system)
        .list();
  }

  void byHand(PartRef system, HandCorrection hand, String note, String by) {
    jdbc.sql("update correction_system set hand = ?, note = ?, done_by = ? where part = ?")
        .params(hand.name(), note, by, system.value())
        .update();
  }

  void addChange(CaseRef ref, Copy copy, String before, String after, CopyState how, String by, Instant now) {
    CopyKey key = copy.key();
    jdbc.sql(
            """
            insert into correction_change (id, case_ref, changed_at, system_key, collection_key, row_key, field_key,
                                           label, collection_name, system_name, before_value, after_value, how, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(PartRef.next().value(), ref.value(), CorrectionStore.utc(now), key.system().value(), key.collection(),
            key.rowKey(), key.field(), copy.label(), copy.collectionName(), copy.systemName(), before, after, how.name(),
            by)
        .update();
  }

  List<CorrectionView.Change> changes(CaseRef ref) {
    return jdbc.sql("select * from correction_change where case_ref = ? order by changed_at, id")
        .param(ref.value())
        .query(CopyStore::change)
        .list();
  }

  /** Whether another case changed the field after this one last did. */
  boolean changedLaterElsewhere(CaseRef ref, CopyKey key) {
    return jdbc.sql(
                """
                select count(*) from correction_change later
                 where later.case_ref <> ? and later.system_key = ? and later.collection_key = ? and later.row_key = ?
                   and later.field_key = ?
                   and later.changed_at >= (select max(mine.changed_at) from correction_change mine
                                             where mine.case_ref = ? and mine.system_key = later.system_key
                                               and mine.collection_key = later.collection_key
                                               and mine.row_key = later.row_key and mine.field_key = later.field_key)
                """)
            .params(ref.value(), key.system().value(), key.collection(), key.rowKey(), key.field(), ref.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  void forget(CaseRef ref) {
    for (String table : List.of("correction_change", "correction_system", "correction_copy")) {
      jdbc.sql("delete from " + table + " where case_ref = ?").param(ref.value()).update();
    }
  }

  private static CopyLine copy(ResultSet row, int number) throws SQLException {
    Copy copy =
        new Copy(
            new CopyKey(
                new SystemKey(row.getString("system_key")),
                row.getString("collection_key"),
                row.getString("row_key"),
                row.getString("field_key")),
            row.getString("label"),
            row.getString("collection_name"),
            row.getString("system_name"),
            row.getString("found"),
            Match.valueOf(row.getString("how_sure")),
            CopyKind.valueOf(row.getString("kind")),
            row.getBoolean("by_hand"));
    return new CopyLine(
        copy,
        row.getBoolean("chosen"),
        row.getBoolean("contested"),
        CopyState.valueOf(row.getString("state")),
        row.getString("held"),
        Optional.ofNullable(row.getString("new_value")),
        Optional.ofNullable(row.getString("held_now")),
        new FreeText(row.getString("why")));
  }

  private static CorrectionView.SystemLine system(ResultSet row, int number) throws SQLException {
    return new CorrectionView.SystemLine(
        new PartRef(row.getString("part")),
        new SystemKey(row.getString("system_key")),
        row.getString("system_name"),
        Optional.ofNullable(row.getString("hand")).map(HandCorrection::valueOf),
        new FreeText(row.getString("note")),
        Optional.ofNullable(row.getString("done_by")));
  }

  private static CorrectionView.Change change(ResultSet row, int number) throws SQLException {
    return new CorrectionView.Change(
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("system_name"),
        row.getString("collection_name"),
        row.getString("label"),
        row.getString("before_value"),
        row.getString("after_value"),
        CopyState.valueOf(row.getString("how")),
        row.getString("changed_by"));
  }
}
