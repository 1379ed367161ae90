package org.rightsdesk.casefile;

/** How a request reached the company. */
public enum Channel {
  FORM,
  EMAIL,
  LETTER,
  PHONE,
  IN_PERSON
}
