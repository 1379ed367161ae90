package org.rightsdesk.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.rightsdesk.graph.Connections;

/** Databases by their JDBC addresses; who signs in stands in the address or in the environment. */
final class UrlConnections implements Connections {

  private static final int SIGN_IN_SECONDS = 10;

  private final Map<String, String> urls;
  private final Map<String, String> environment;

  UrlConnections(Map<String, String> urls, Map<String, String> environment) {
    this.urls = urls;
    this.environment = environment;
  }

  @Override
  public Optional<Connection> open(String dataset) throws SQLException {
    String url = urls.get(dataset);
    if (url == null) {
      return Optional.empty();
    }
    DriverManager.setLoginTimeout(SIGN_IN_SECONDS);
    Properties who = new Properties();
    setting("USER", dataset).ifPresent(user -> who.setProperty("user", user));
    setting("PASSWORD", dataset).ifPresent(password -> who.setProperty("password", password));
    return Optional.of(DriverManager.getConnection(url, who));
  }

  private Optional<String> setting(String what, String dataset) {
    String name = "DATAMAP_" + what;
    String own = name + "_" + dataset.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(environment.getOrDefault(own, environment.get(name)));
  }
}
