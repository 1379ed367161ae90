package org.rightsdesk.datamap;

import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.Change.Place;
import org.rightsdesk.datamap.MapCollection.NoteColumns;
import org.rightsdesk.datamap.MapField.Meaning;

/**
 * Single fields of a system, by SQL. Names come from the data map, which allows letters, digits and _ only; whatever
 * somebody typed is a value, never a part of a statement.
 */
final class JdbcFields implements Corrects, AutoCloseable {

  private static final int TRIES = 5;
  private static final String NOT_UNIQUE = "23505";

  private final JdbcSession session;

  private JdbcFields(JdbcSession session) {
    this.session = session;
  }

  static JdbcFields toRead(SystemConnection to, SearchLimits limits) {
    return new JdbcFields(JdbcSession.forReading(to, limits));
  }

  static JdbcFields toWrite(SystemConnection to, SearchLimits limits) {
    return new JdbcFields(JdbcSession.forWriting(to, limits));
  }

  /** @param raw as the database gives it; null where there is nothing */
  @Personal
  private record Held(Object raw, String text) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** The column as the database has it. */
  Column column(MapCollection collection, MapField field) {
    try (PreparedStatement select =
            session.prepare("select " + field.name() + " from " + collection.table() + " where 1 = 0", List.of());
        ResultSet none = select.executeQuery()) {
      return Column.of(none.getMetaData(), 1);
    } catch (SQLException failed) {
      throw session.unavailable("reading of " + collection, failed);
    }
  }

  /** What the field holds now; nothing if the row is gone. */
  Optional<String> read(Place place) {
    return held(place).map(Held::text);
  }

  private Optional<Held> held(Place place) {
    try (PreparedStatement select =
            session.prepare(
                "select " + place.field().name() + " from " + place.collection().table() + " where " + place.key().name() + " = ?",
                List.of(place.rowKey()));
        ResultSet rows = select.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      Object raw = rows.getObject(1);
      return Optional.of(new Held(raw instanceof Clob ? rows.getString(1) : raw, JdbcSession.text(rows, 1)));
    } catch (SQLException failed) {
      throw session.unavailable("reading of " + place.collection(), failed);
    }
  }

  @Override
  public WriteResult correct(Change change) {
    Place place = change.place();
    Column column = column(place.collection(), place.field());
    Optional<Object> wanted = column.typed(change.to());
    Optional<Held> held = held(place);
    Optional<WriteResult> standing = standing(change, column, held);
    if (standing.isPresent()) {
      return standing.get();
    }
    if (wanted.isEmpty()) {
      return WriteResult.NEEDS_A_PERSON;
    }
    try {
      int rows = update(change, held.orElseThrow(), wanted.get());
      if (rows == 1) {
        session.commit();
        return WriteResult.WRITTEN;
      }
      session.rollback();
      return rows > 1
          ? WriteResult.NEEDS_A_PERSON
          : standing(change, column, held(place)).orElse(WriteResult.CHANGED_MEANWHILE);
    } catch (SQLException failed) {
      SystemUnavailable unavailable = session.unavailable("writing to " + place.collection(), failed);
      if (isAboutTheValue(failed)) {
        return WriteResult.NEEDS_A_PERSON;
      }
      throw unavailable;
    }
  }

  /** What there is to say without writing; nothing if the row has the old value. */
  private static Optional<WriteResult> standing(Change change, Column column, Optional<Held> held) {
    if (held.isEmpty()) {
      return Optional.of(WriteResult.GONE);
    }
    if (column.same(held.get().text(), change.to())) {
      return Optional.of(WriteResult.ALREADY_SO);
    }
    return held.get().text().equals(change.from()) ? Optional.empty() : Optional.of(WriteResult.CHANGED_MEANWHILE);
  }

  private int update(Change change, Held held, Object wanted) throws SQLException {
    Place place = change.place();
    List<Object> values = new ArrayList<>(List.of(wanted));
    StringBuilder sql = new StringBuilder("update " + place.collection().table() + " set " + place.field().name() + " = ?");
    Optional<MapField> changed = place.collection().meaning(Meaning.CHANGED).filter(field -> field != place.field());
    if (changed.isPresent() && change.on().isPresent()) {
      sql.append(", ").append(changed.get().name()).append(" = ?");
      values.add(day(place.collection(), changed.get(), change.on().get()));
    }
    sql.append(" where ").append(place.key().name()).append(" = ? and ").append(place.field().name());
    values.add(place.rowKey());
    if (held.raw() == null) {
      sql.append(" is null");
    } else {
      sql.append(" = ?");
      values.add(held.raw());
    }
    try (PreparedStatement update = session.prepare(sql.toString(), values)) {
      return update.executeUpdate();
    }
  }

  private Object day(MapCollection collection, MapField field, LocalDate day) {
    return column(collection, field).kind() == Column.Kind.TIME ? day.atStartOfDay() : day;
  }

  /** Data exception, broken constraint, wrong type: another try would end like this one. */
  private static boolean isAboutTheValue(SQLException failed) {
    String state = String.valueOf(failed.getSQLState());
    return state.startsWith("22") || state.startsWith("23") || state.equals("42804");
  }

  /** Keeps what somebody says about a field of a row; the same statement is kept once. */
  void note(MapCollection notes, Place about, String collectionName, String statement, LocalDate day) {
    NoteColumns columns = notes.disputes().orElseThrow();
    for (int tried = 1; !isNoted(notes, about, collectionName, statement); tried++) {
      try {
        insert(
            notes, columns, List.of(next(notes), collectionName, about.rowKey(), about.field().name(), statement, day));
        session.commit();
        return;
      } catch (SQLException failed) {
        if (!NOT_UNIQUE.equals(failed.getSQLState()) || tried == TRIES) {
          throw session.unavailable("writing to " + notes, failed);
        }
        session.rollback();
      }
    }
  }

  private boolean isNoted(MapCollection notes, Place about, String collectionName, String statement) {
    NoteColumns columns = notes.disputes().orElseThrow();
    String sql =
        "select " + columns.statement() + " from " + notes.table() + " where " + columns.collection() + " = ? and "
            + columns.row() + " = ? and " + columns.field() + " = ?";
    try (PreparedStatement select = session.prepare(sql, List.of(collectionName, about.rowKey(), about.field().name()));
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        if (JdbcSession.text(rows, 1).equals(statement)) {
          return true;
        }
      }
      return false;
    } catch (SQLException failed) {
      throw session.unavailable("reading of " + notes, failed);
    }
  }

  private long next(MapCollection notes) throws SQLException {
    String key = notes.numberKey().orElseThrow().name();
    try (PreparedStatement select = session.prepare("select max(" + key + ") from " + notes.table(), List.of());
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1) + 1;
    }
  }

  private void insert(MapCollection notes, NoteColumns columns, List<Object> values) throws SQLException {
    String sql =
        "insert into " + notes.table() + " (" + notes.numberKey().orElseThrow().name() + ", "
            + String.join(", ", columns.all()) + ") values (?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = session.prepare(sql, values)) {
      insert.executeUpdate();
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
