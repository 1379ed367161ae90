package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in the files of a data map: file, line, path and a sentence each. */
final class MapFaults {

  private final List<String> found = new ArrayList<>();
  private String file = "";

  void inFile(String name) {
    file = name;
  }

  void add(int line, String path, String what) {
    found.add(file + (line > 0 ? ":" + line : "") + " " + path + ": " + what);
  }

  void add(MapPlace place, String what) {
    found.add(place.file() + " " + place.path() + ": " + what);
  }

  List<String> all() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DataMapFaulty(found);
    }
  }
}
