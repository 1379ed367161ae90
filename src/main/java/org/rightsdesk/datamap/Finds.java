package org.rightsdesk.datamap;

import java.util.List;

/** A connector that can look for rows. */
interface Finds {

  /**
   * The rows of the collection that meet at least one of the conditions, in the order of their keys.
   *
   * @throws SystemUnavailable if the system does not answer
   */
  Rows find(MapCollection collection, List<Condition> anyOf);
}
