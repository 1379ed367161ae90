package org.rightsdesk.casefile;

/** A person's whole name, in the order and script in which the person writes it; one line, NFC. */
@Personal
public record PersonName(String value) {

  public PersonName {
    value = Text.oneLine(value, "a name");
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
