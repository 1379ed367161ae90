package org.rightsdesk.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The invented company's systems, each a database of its own. Opening them creates and fills what is missing: a system
 * is filled in one transaction that ends with a mark, so one that was left half filled is done again, and one that is
 * full is left alone.
 */
final class Estate implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Estate.class);

  /** Raised whenever the tables or what fills them change; then all systems are filled anew. */
  private static final int EDITION = 2;

  private final EstateSettings settings;
  private final LocalDate today;
  private final List<CompanySystem> systems;
  private final Map<String, JdbcConnectionPool> pools = new LinkedHashMap<>();
  private final String memory = UUID.randomUUID().toString();

  Estate(EstateSettings settings, String suppressionKey, LocalDate today) {
    this.settings = settings;
    this.today = today;
    this.systems =
        List.of(
            new CoreSystem(), new TelephoneSystem(), new MarketingSystem(new SuppressionMark(suppressionKey)),
            new WebSystem(), new BillingSystem(), new PublicSite(), new SupportDesk(), new Personnel());
  }

  /** Opens all systems and fills those that are not full. */
  Estate open() {
    long start = System.nanoTime();
    Lazy<Company> company = new Lazy<>(() -> Company.invent(today, settings.scale()));
    int filled = 0;
    for (CompanySystem system : systems) {
      JdbcConnectionPool pool = JdbcConnectionPool.create(url(system.key()), "sa", "");
      pools.put(system.key(), pool);
      filled += fillUnlessFull(system, pool, company) ? 1 : 0;
    }
    if (filled > 0) {
      log.info("The invented company's systems were filled in {} s.", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
    return this;
  }

  /** The short names of the systems, in their order. */
  List<String> keys() {
    return systems.stream().map(CompanySystem::key).toList();
  }

  DataSource dataSource(String key) {
    return pools.get(key);
  }

  @Override
  public void close() {
    pools.values().forEach(JdbcConnectionPool::dispose);
  }

  private String url(String key) {
    return settings.inMemory()
        ? "jdbc:h2:mem:" + memory + "-" + key + ";DB_CLOSE_DELAY=-1"
        : "jdbc:h2:file:" + settings.directory().resolve("estate").resolve(key).toAbsolutePath()
            + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
  }

  private boolean fillUnlessFull(CompanySystem system, DataSource database, Lazy<Company> company) {
    try (Connection connection = database.getConnection()) {
      if (isFull(connection)) {
        return false;
      }
      log.info("Filling the invented company's system {} …", system.key());
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop all objects");
        statement.execute("create schema demo");
        statement.execute("create table demo.filled (edition integer, scale integer, filled_on date)");
      }
      String schema = "estate/schema/" + system.key() + ".sql";
      ScriptUtils.executeSqlScript(
          connection, new EncodedResource(new ClassPathResource(schema), StandardCharsets.UTF_8));
      connection.setAutoCommit(false);
      system.fill(connection, company.get());
      mark(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("The demo's system " + system.key() + " could not be filled.", e);
    }
  }

  private boolean isFull(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery(
              "select 1 from information_schema.tables where table_schema = 'DEMO' and table_name = 'FILLED'")) {
        if (!tables.next()) {
          return false;
        }
      }
      try (ResultSet marks = statement.executeQuery("select edition, scale from demo.filled")) {
        return marks.next() && marks.getInt(1) == EDITION && marks.getInt(2) == settings.scale();
      }
    }
  }

  private void mark(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into demo.filled values (?, ?, ?)")) {
      insert.setInt(1, EDITION);
      insert.setInt(2, settings.scale());
      insert.setObject(3, today);
      insert.executeUpdate();
    }
  }

  /** Something that is made when it is first wanted. */
  private static final class Lazy<T> {

    private final Supplier<T> maker;
    private T made;

    Lazy(Supplier<T> maker) {
      this.maker = maker;
    }

    T get() {
      if (made == null) {
        made = maker.get();
      }
      return made;
    }
  }
}
