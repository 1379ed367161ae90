package org.rightsdesk.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection that a search may close as often as it likes. */
final class Unclosed {

  private Unclosed() {}

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Unclosed.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("close") ? null : method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
