package org.rightsdesk.datamap;

import org.rightsdesk.casefile.Personal;

/**
 * The customer for whom we hold a row as processor.
 *
 * @param company its name
 * @param privacyContact the address for privacy questions; may be empty
 */
@Personal
public record Customer(String company, String privacyContact) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
