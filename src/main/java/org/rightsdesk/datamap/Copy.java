package org.rightsdesk.datamap;

import org.rightsdesk.casefile.Personal;

/**
 * One place at which a value stands that may be wrong.
 *
 * @param label what people call the field
 * @param collectionName what people call the rows
 * @param systemName what people call the system
 * @param value all that the field held when it was searched; the wrong value may be a part of it
 * @param match how sure it is that the row is about the person
 * @param byHand no connector may change it: a person does
 */
@Personal
public record Copy(
    CopyKey key,
    String label,
    String collectionName,
    String systemName,
    String value,
    Match match,
    CopyKind kind,
    boolean byHand) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
