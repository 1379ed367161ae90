package org.rightsdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

/**
 * Writes one row about each of two cases into every table that holds something about a case, has every room forget the
 * first, and looks at what is left.
 */
class ForgettingTest {

  private static final CaseRef GONE = new CaseRef("DSR-2026-000001");
  private static final CaseRef KEPT = new CaseRef("DSR-2026-000002");

  private final RoomDatabase database = RoomDatabase.inMemory();
  private final JdbcClient jdbc = database.jdbc();
  private List<String> tables;

  @BeforeEach
  void write_about_two_cases_into_every_table() {
    tables = tablesAboutCases();
    // One connection per statement: the setting is the database's, not the connection's.
    jdbc.sql("set referential_integrity false").update();
    for (String table : tables) {
      write(table, GONE);
      write(table, KEPT);
    }
  }

  @Test
  void every_room_forgets_all_that_it_keeps_about_a_case_and_nothing_else() {
    assertThat(tables).hasSizeGreaterThan(15).contains("case_file", "fee_payment", "identity_document_piece");

    rooms().forEach(room -> make(room, KeepsCaseData.class).forget(GONE));

    assertThat(tables).allSatisfy(table -> assertThat(rows(table)).as("rows left in " + table).isEqualTo(1));
  }

  @Test
  void a_room_that_does_not_forget_is_found() {
    rooms().stream()
        .filter(room -> !room.getSimpleName().equals("Fees"))
        .forEach(room -> make(room, KeepsCaseData.class).forget(GONE));

    assertThat(tables.stream().filter(table -> rows(table) > 1))
        .containsExactlyInAnyOrder("fee_account", "fee_payment", "fee_refund");
  }

  private static List<Class<?>> rooms() {
    ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(KeepsCaseData.class));
    return scan.findCandidateComponents("org.rightsdesk").stream()
        .map(BeanDefinition::getBeanClassName)
        .filter(name -> !name.startsWith("org.rightsdesk.process"))
        .sorted()
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
        .toList();
  }

  /** With a case's number in them, or pointing at a row of such a table. */
  private List<String> tablesAboutCases() {
    TreeSet<String> found =
        jdbc
            .sql("select lower(table_name) from information_schema.columns"
                + " where table_schema = 'PUBLIC' and lower(column_name) = 'case_ref'")
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.toCollection(TreeSet::new));
    found.add("case_file");
    while (found.addAll(pointingAt(found))) {
      // until nothing more is found
    }
    return List.copyOf(found);
  }

  private List<String> pointingAt(TreeSet<String> known) {
    return jdbc
        .sql("select lower(child.table_name) from information_schema.referential_constraints points"
            + " join information_schema.table_constraints child on child.constraint_name = points.constraint_name"
            + " join information_schema.table_constraints parent"
            + "   on parent.constraint_name = points.unique_constraint_name"
            + " where lower(parent.table_name) in (:known)")
        .param("known", known)
        .query(String.class)
        .list();
  }

  private void write(String table, CaseRef ref) {
    record Column(String name, String type, int length) {}
    List<Column> columns =
        jdbc
            .sql("select lower(column_name), data_type, coalesce(character_maximum_length, 0)"
                + " from information_schema.columns where table_schema = 'PUBLIC' and lower(table_name) = ?"
                + " and is_nullable = 'NO' and is_identity = 'NO' and is_generated = 'NEVER'"
                + " or table_schema = 'PUBLIC' and lower(table_name) = ? and lower(column_name) = 'case_ref'")
            .params(table, table)
            .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getInt(3)))
            .list();
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String values =
        columns.stream().map(column -> value(column.name(), column.type(), column.length(), ref)).collect(Collectors.joining(", "));
    jdbc.sql("insert into " + table + " (" + names + ") values (" + values + ")").update();
  }

  private static String value(String column, String type, int length, CaseRef ref) {
    String last = ref.value().substring(ref.value().length() - 1);
    if (column.equals("case_ref") || column.equals("ref")) {
      return "'" + ref.value() + "'";
    }
    return switch (type) {
      case "BOOLEAN" -> "false";
      case "DATE" -> "date '2026-11-24'";
      case "TIMESTAMP WITH TIME ZONE" -> "timestamp with time zone '2026-11-24 09:00:00Z'";
      case "BINARY VARYING", "BINARY LARGE OBJECT" -> "x'0" + last + "'";
      case "CHARACTER VARYING", "CHARACTER", "CHARACTER LARGE OBJECT" ->
          length >= 36 ? "'00000000-0000-4000-8000-00000000000" + last + "'" : "'" + last + "'";
      default -> last;
    };
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** A room with its real stores; everything else in it does nothing. */
  private <T> T make(Class<?> type, Class<T> as) {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    constructor.setAccessible(true);
    try {
      return as.cast(
          constructor.newInstance(Arrays.stream(constructor.getParameterTypes()).map(this::part).toArray()));
    } catch (ReflectiveOperationException unlike) {
      throw new IllegalStateException(type + " cannot be made", unlike);
    }
  }

  private Object part(Class<?> type) {
    if (type == JdbcClient.class) {
      return jdbc;
    } else if (type == DataSource.class) {
      return database.dataSource();
    } else if (type == PlatformTransactionManager.class) {
      return new DataSourceTransactionManager(database.dataSource());
    } else if (type == Clock.class) {
      return Clock.systemUTC();
    } else if (type == String.class) {
      return "P1D";
    } else if (type.getSimpleName().endsWith("Store")) {
      return make(type, Object.class);
    }
    return type.isPrimitive() ? 0 : Mockito.mock(type);
  }
}
