package org.rightsdesk.datamap;

import org.rightsdesk.casefile.Personal;

/**
 * One place in which a value of a person was found.
 *
 * @param label what people call the field
 * @param collectionName what people call the rows of the collection
 * @param systemName what people call the system
 * @param value as it was found
 * @param match how sure it is that the row is about the person
 * @param byHand no connector can write to the system: a person has to
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
    return key.toString();
  }
}
