package org.rightsdesk.datamap;

import java.time.Clock;
import java.util.List;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The room on test databases, for the tests of other rooms. */
public final class DataMapForTests {

  private DataMapForTests() {}

  /** With the map at this location pattern. */
  public static DataMap on(
      String location,
      RoomDatabase database,
      CaseFiles cases,
      List<SystemConnection> connections,
      SystemSwitches switches,
      String suppressionKey,
      ApplicationEventPublisher events,
      Clock clock) {
    return new DataMap(
        systems(location, connections, switches, suppressionKey),
        new DataMapStore(database.jdbc()),
        cases,
        events,
        new DataSourceTransactionManager(database.dataSource()),
        clock);
  }

  static Systems systems(
      String location, List<SystemConnection> connections, SystemSwitches switches, String suppressionKey) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    connections.forEach(connection -> beans.addBean(connection.system().value(), connection));
    beans.addBean("switches", switches);
    return new Systems(
        new DataMapSettings(location, suppressionKey),
        beans.getBeanProvider(SystemConnection.class),
        beans.getBeanProvider(SystemSwitches.class));
  }
}
