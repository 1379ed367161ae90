package org.rightsdesk.demo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.SystemSwitches;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The switches that make one of the company's systems fail; a restart sets all of them back. */
@Component
@Profile("demo")
class Switches implements SystemSwitches {

  private final Set<String> down = ConcurrentHashMap.newKeySet();

  @Override
  public boolean isDown(SystemKey system) {
    return isDown(system.value());
  }

  boolean isDown(String system) {
    return down.contains(system);
  }

  void set(String system, boolean fails) {
    if (fails) {
      down.add(system);
    } else {
      down.remove(system);
    }
  }
}
