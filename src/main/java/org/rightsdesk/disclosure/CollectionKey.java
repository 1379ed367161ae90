package org.rightsdesk.disclosure;

import org.rightsdesk.datamap.SystemKey;

/** One collection of one system; it says nothing about a person. */
public record CollectionKey(SystemKey system, String collection) {

  /** The two parts with a colon between them, for the fields of a form. */
  @Override
  public String toString() {
    return system + ":" + collection;
  }
}
