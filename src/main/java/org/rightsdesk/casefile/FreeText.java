package org.rightsdesk.casefile;

/** What somebody wrote in their own words; may be empty, NFC, line breaks kept. */
@Personal
public record FreeText(String value) {

  public FreeText {
    value = Text.tidy(value);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
