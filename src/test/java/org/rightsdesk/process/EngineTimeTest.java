package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class EngineTimeTest {

  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void back() {
    TimeZone.setDefault(before);
  }

  @Test
  void the_hour_that_comes_twice_in_october_is_written_down_as_two() {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    assertThat(inTheDatabase("2026-10-25T00:30:00Z")).as("without us").isEqualTo(inTheDatabase("2026-10-25T01:30:00Z"));

    new EngineTime().postProcessBeanFactory(new DefaultListableBeanFactory());

    assertThat(inTheDatabase("2026-10-25T00:30:00Z")).isLessThan(inTheDatabase("2026-10-25T01:30:00Z"));
  }

  private static String inTheDatabase(String moment) {
    return Timestamp.from(Instant.parse(moment)).toString();
  }
}
