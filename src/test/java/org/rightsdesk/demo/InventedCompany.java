package org.rightsdesk.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented company's systems in memory, filled once for all tests that only read. */
final class InventedCompany {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final String SUPPRESSION_KEY = "a key for tests";

  private static final Estate ESTATE = fresh();

  private InventedCompany() {}

  static Estate estate() {
    return ESTATE;
  }

  static Estate fresh() {
    return new Estate(new EstateSettings(Path.of("target"), true, 1, 0), SUPPRESSION_KEY, TODAY).open();
  }

  static JdbcClient system(String key) {
    return JdbcClient.create(ESTATE.dataSource(key));
  }

  static long count(String key, String from, Object... params) {
    return system(key).sql("select count(*) from " + from).params(List.of(params)).query(Long.class).single();
  }

  static List<Map<String, Object>> rows(String key, String sql, Object... params) {
    return system(key).sql(sql).params(List.of(params)).query().listOfRows();
  }

  static List<String> texts(String key, String sql, Object... params) {
    return system(key).sql(sql).params(List.of(params)).query(String.class).list();
  }
}
