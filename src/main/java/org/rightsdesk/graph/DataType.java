package org.rightsdesk.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of the open format. */
public enum DataType {
  STRING,
  INTEGER,
  FLOAT,
  BOOLEAN,
  OBJECT_ID,
  OBJECT;

  static Optional<DataType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.word().equals(name)).findFirst();
  }

  /** As files write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
