package org.rightsdesk.casefile;

/** A postal address as lines of text, NFC. */
@Personal
public record PostalAddress(String value) {

  public PostalAddress {
    value = Text.lines(value, "an address");
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
