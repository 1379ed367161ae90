package org.rightsdesk.datamap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rightsdesk.graph.MapFault;
import org.rightsdesk.graph.MapPlace;

/** What is wrong in the files of a data map, each fault once. */
final class MapFaults implements Consumer<MapFault> {

  private final Set<MapFault> found = new LinkedHashSet<>();

  @Override
  public void accept(MapFault fault) {
    found.add(fault);
  }

  void add(MapPlace place, String what) {
    accept(place.fault(what));
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DataMapFaulty(List.copyOf(found).stream().map(MapFault::toString).toList());
    }
  }
}
