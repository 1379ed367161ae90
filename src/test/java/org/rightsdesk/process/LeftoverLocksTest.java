package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Postgres;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeftoverLocksTest {

  @Test
  void steps_of_a_start_that_was_killed_are_free_for_the_next_one() {
    assertThat(lockedAfterAStartOn(RoomDatabase.inMemory().dataSource())).isZero();
  }

  @Test
  void on_a_server_where_another_one_may_work_nothing_is_taken_away() {
    assertThat(lockedAfterAStartOn(Postgres.empty())).isEqualTo(1);
  }

  private static int lockedAfterAStartOn(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("create table ACT_RU_JOB (ID_ varchar(64), LOCK_OWNER_ varchar(255), LOCK_EXP_TIME_ timestamp)").update();
    jdbc.sql("insert into ACT_RU_JOB values ('1', 'killed', timestamp '2026-11-24 10:00:00'), ('2', null, null)").update();

    new LeftoverLocks(database, jdbc).release();

    return jdbc.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null or LOCK_EXP_TIME_ is not null")
        .query(Integer.class)
        .single();
  }
}
