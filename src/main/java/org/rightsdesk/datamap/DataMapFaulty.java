package org.rightsdesk.datamap;

import java.util.List;

/** The data map cannot be used. The message lists every fault with file, line and path. */
public class DataMapFaulty extends RuntimeException {

  private final transient List<String> faults;

  DataMapFaulty(List<String> faults) {
    super("The data map has " + faults.size() + " fault(s):\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
