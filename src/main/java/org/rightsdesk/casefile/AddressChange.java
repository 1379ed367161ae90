package org.rightsdesk.casefile;

/** What becomes of a postal address that staff write down. */
enum AddressChange {
  CHANGED
}
