package org.rightsdesk.casefile;

/** A telephone number as it was given: no format is forced on the person. */
@Personal
public record PhoneNumber(String value) {

  public PhoneNumber {
    value = Text.oneLine(value, "a telephone number");
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
