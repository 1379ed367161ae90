package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightlySyncTest {

  private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 21, 2, 15);

  @Test
  void what_was_corrected_is_brought_back_and_written_down() {
    try (Estate estate = InventedCompany.fresh()) {
      JdbcClient core = JdbcClient.create(estate.dataSource("core"));
      NightlySync sync = new NightlySync(estate, Clock.fixed(NIGHT.toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
      core.sql("update core_contact set postcode = 'BS3 2KM', company = 'Hallam & Co' where id = 35").update();
      core.sql("update core_contact set phone = null where id = 101").update();

      assertThat(sync.last()).isEmpty();
      sync.run();

      assertThat(sync.last().orElseThrow().contacts()).containsExactly(25, 35, 101);
      assertThat(core.sql("select postcode from core_contact where id = 35").query(String.class).single()).isEqualTo("BS8 2KM");
      assertThat(core.sql("select company from core_contact where id = 35").query(String.class).single()).isEqualTo("Hallam & Co");
      assertThat(core.sql("select email from core_contact where id = 25").query(String.class).single())
          .isEqualTo("bronwen.hargreave@example.com");
      assertThat(core.sql("select detail from core_audit_log where at = ? order by id").param(NIGHT).query(String.class).list())
          .containsExactly("crm-sync put back: email", "crm-sync put back: postcode", "crm-sync put back: phone");
      sync.run();
      assertThat(sync.last().orElseThrow().contacts()).isEmpty();
    }
  }
}
