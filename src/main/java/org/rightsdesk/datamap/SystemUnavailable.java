package org.rightsdesk.datamap;

/** A system did not answer. The message names the system and nothing else; the cause is in the log, not here. */
public class SystemUnavailable extends RuntimeException {

  private final transient SystemKey system;

  public SystemUnavailable(SystemKey system) {
    super("The system " + system + " does not answer.");
    this.system = system;
  }

  public SystemKey system() {
    return system;
  }
}
