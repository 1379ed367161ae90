package org.rightsdesk.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The way to the databases of a map. */
public interface Connections {

  /** Asked once for each dataset of a search, which closes what it gets. Empty where there is no way to it. */
  Optional<Connection> open(String dataset) throws SQLException;
}
