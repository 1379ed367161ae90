package org.rightsdesk.datamap;

import java.util.List;
import org.rightsdesk.casefile.Personal;

/**
 * One value of a found row.
 *
 * @param name the column
 * @param label what people call it
 * @param value as text: dates and times as ISO 8601, numbers and booleans as the system writes them; empty where there
 *     is none, or where it is never disclosed
 * @param categories fideslang categories of the field and its collection, such as {@code user.contact.email}
 * @param neverDisclose the field is described; its value is not kept
 * @param explanation what the value means, codes included; may be empty
 * @param needsCare it may speak of somebody else, may be of a special category, or is free text: somebody has to read it
 */
@Personal
public record FoundField(
    String name,
    String label,
    String value,
    List<String> categories,
    boolean neverDisclose,
    String explanation,
    boolean needsCare) {

  public FoundField {
    categories = List.copyOf(categories);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
