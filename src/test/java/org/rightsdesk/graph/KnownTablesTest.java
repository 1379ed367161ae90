package org.rightsdesk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTablesTest {

  private final DataGraph graph =
      DataGraph.read(
          List.of(
              new MapFile(
                  "map.yaml",
                  """
                  dataset:
                  - fides_key: s
                    collections:
                    - name: people
                      fields: [{name: email, fides_meta: {identity: email}}, {name: nickname}]
                    - name: guests
                      fields: [{name: email, fides_meta: {identity: email}}]
                  """)),
          fault -> {
            throw new IllegalStateException(fault.toString());
          });
  private final List<ReachedRow> rows = new ArrayList<>();

  @Test
  void a_column_that_vanishes_between_two_searches_is_named_and_the_others_go_on() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = database.createStatement()) {
      statement.execute("create table people (email varchar, nickname varchar); create table guests (email varchar);"
          + "insert into people values ('a', 'b'); insert into guests values ('a')");
      assertThat(search(database)).extracting(CollectionLog::state).containsOnly(CollectionLog.State.SEARCHED);

      database.setAutoCommit(true);
      statement.execute("alter table people drop column nickname");

      assertThat(search(database))
          .extracting(CollectionLog::state, CollectionLog::why)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(CollectionLog.State.FAILED, "The table \"people\" has no column \"nickname\", which the map names."),
              org.assertj.core.groups.Tuple.tuple(CollectionLog.State.SEARCHED, ""));
      assertThat(rows).extracting(row -> row.collection().collection()).containsExactlyInAnyOrder("people", "guests", "guests");
    }
  }

  private List<CollectionLog> search(Connection database) {
    return graph.search(
        new SearchRequest(Map.of("email", List.of("a")), Set.of(), false, 30, 1_000),
        dataset -> Optional.of(Unclosed.of(database)), rows::add).collections();
  }
}
