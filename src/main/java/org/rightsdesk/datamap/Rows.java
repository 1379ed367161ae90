package org.rightsdesk.datamap;

import java.util.List;
import org.rightsdesk.casefile.Personal;

/**
 * What a connector found.
 *
 * @param queries what it asked, without values
 * @param notes what it could not do, in plain words without values
 */
@Personal
record Rows(List<Row> rows, List<String> queries, List<String> notes) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
