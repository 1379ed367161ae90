package org.rightsdesk.datamap;

import java.util.regex.Pattern;

/**
 * One field of one row; it says nothing about a person.
 *
 * @param collection the collection's name in the data map; {@link FoundRow#BY_HAND} for what a locator found
 * @param rowKey the row's primary key, a whole number
 * @param field the column
 */
public record CopyKey(SystemKey system, String collection, String rowKey, String field) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  public CopyKey {
    if (!isRowKey(rowKey)) {
      throw new IllegalArgumentException("Only a row that a whole number names can be told without saying whose it is.");
    }
  }

  static boolean isRowKey(String key) {
    return NUMBER.matcher(key).matches();
  }
}
