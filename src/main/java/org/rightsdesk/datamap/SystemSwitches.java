package org.rightsdesk.datamap;

/** Lets the demo make a system fail, so that one can see what happens then. */
@FunctionalInterface
public interface SystemSwitches {

  /** Whether a search of the system has to fail now. */
  boolean isDown(SystemKey system);
}
