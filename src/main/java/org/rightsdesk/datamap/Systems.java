package org.rightsdesk.datamap;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way into the company's systems, with the data map that describes them. */
@Component
class Systems {

  private final EstateMap map;
  private final KeyedHash hash;
  private final Phones phones = new Phones();
  private final SearchLimits limits = SearchLimits.USUAL;
  private final ObjectProvider<SystemConnection> connections;
  private final ObjectProvider<SystemSwitches> switches;

  Systems(
      DataMapSettings settings, ObjectProvider<SystemConnection> connections, ObjectProvider<SystemSwitches> switches) {
    this.map = MapLoader.load(settings.dataMap());
    this.hash = new KeyedHash(settings.suppressionKey());
    this.connections = connections;
    this.switches = switches;
  }

  EstateMap map() {
    return map;
  }

  Phones phones() {
    return phones;
  }

  SearchLimits limits() {
    return limits;
  }

  KeyedHash hash() {
    return hash;
  }

  Sessions sessions() {
    return new Sessions(this::open);
  }

  Register register() {
    return new Register(map, limits);
  }

  boolean isConnected(SystemKey system) {
    return find(system).isPresent();
  }

  /** @throws SystemUnavailable if the system does not answer */
  JdbcFields fieldsToRead(SystemKey system) {
    return JdbcFields.toRead(connection(system), limits);
  }

  /** @throws SystemUnavailable if the system does not answer */
  JdbcFields fieldsToWrite(SystemKey system) {
    return JdbcFields.toWrite(connection(system), limits);
  }

  private JdbcSystem open(SystemKey system) {
    return new JdbcSystem(connection(system), limits);
  }

  private SystemConnection connection(SystemKey system) {
    List<SystemSwitches> all = switches.orderedStream().toList();
    if (all.stream().anyMatch(switchOf -> switchOf.isDown(system))) {
      throw new SystemUnavailable(system);
    }
    return find(system).orElseThrow(() -> new SystemUnavailable(system));
  }

  private Optional<SystemConnection> find(SystemKey system) {
    return connections.orderedStream().filter(connection -> connection.system().equals(system)).findFirst();
  }
}
