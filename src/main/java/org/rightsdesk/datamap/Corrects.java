package org.rightsdesk.datamap;

/** A connector that can change one field of one row. */
interface Corrects {

  /**
   * Changes the row that has this key and this old value, in one transaction; whatever else comes of it, nothing is
   * changed.
   *
   * @throws SystemUnavailable if the system does not answer
   */
  WriteResult correct(Change change);
}
