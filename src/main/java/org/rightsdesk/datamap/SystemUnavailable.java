package org.rightsdesk.datamap;

import java.util.Locale;
import org.rightsdesk.casefile.OutsideFault;

/** A system did not answer. The message names the system and nothing else; the cause is in the log, not here. */
public class SystemUnavailable extends OutsideFault {

  private final transient SystemKey system;

  public SystemUnavailable(SystemKey system) {
    this(system, "the system " + system);
  }

  /**
   * @param name as people call it, such as {@code the telephone system}
   */
  SystemUnavailable(SystemKey system, String name) {
    super(capital(name) + " does not answer. Nothing is lost, and the other systems are not held up.", null);
    this.system = system;
  }

  public SystemKey system() {
    return system;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
