package org.rightsdesk.casefile;

import java.util.UUID;

/** The number of a part of a case, such as one letter or one refund: a UUID, so that it says nothing about anybody. */
public record PartRef(String value) {

  public PartRef {
    value = UUID.fromString(value).toString();
  }

  public static PartRef next() {
    return new PartRef(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
