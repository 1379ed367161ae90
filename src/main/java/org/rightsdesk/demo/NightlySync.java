package org.rightsdesk.demo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * A synchronisation as many companies have one: another program's copy of the contacts overwrites the application
 * database each night, and so brings back what was corrected. In the demo it runs when somebody lets it.
 */
@Service
@Profile("demo")
class NightlySync {

  private static final List<String> COLUMNS = List.of("email", "phone", "addr1", "city", "postcode");

  private final JdbcClient core;
  private final Clock clock;
  private volatile Optional<Run> last = Optional.empty();

  NightlySync(Estate estate, Clock clock) {
    this.core = JdbcClient.create(estate.dataSource("core"));
    this.clock = clock;
  }

  /** @param contacts the contacts that were overwritten */
  record Run(LocalDateTime at, List<Integer> contacts) {}

  /** The last run since the application was started. */
  Optional<Run> last() {
    return last;
  }

  synchronized void run() {
    LocalDateTime now = LocalDateTime.now(clock);
    List<Integer> overwritten = new ArrayList<>();
    for (int contact : differing()) {
      List<String> columns = COLUMNS.stream().filter(column -> differs(contact, column)).toList();
      columns.forEach(column ->
          core.sql("update core_contact set " + column + " = (select " + column + " from demo.crm_copy where id = :id) where id = :id")
              .param("id", contact)
              .update());
      note(now, contact, columns);
      overwritten.add(contact);
    }
    last = Optional.of(new Run(now, List.copyOf(overwritten)));
  }

  private List<Integer> differing() {
    String differs = COLUMNS.stream().map(column -> "c." + column + " is distinct from s." + column).collect(Collectors.joining(" or "));
    return core.sql("select c.id from core_contact c join demo.crm_copy s on s.id = c.id where " + differs + " order by c.id")
        .query(Integer.class)
        .list();
  }

  private boolean differs(int contact, String column) {
    return core.sql(
                "select count(*) from core_contact c join demo.crm_copy s on s.id = c.id where c.id = ? and c." + column
                    + " is distinct from s." + column)
            .param(contact)
            .query(Long.class)
            .single()
        > 0;
  }

  private void note(LocalDateTime now, int contact, List<String> columns) {
    core.sql(
            """
            insert into core_audit_log (id, at, action, object, detail)
            values ((select max(id) + 1 from core_audit_log), ?, 'SYNC_OVERWRITE', ?, ?)
            """)
        .params(now, "core_contact/" + contact, "crm-sync put back: " + String.join(", ", columns))
        .update();
  }
}
