package org.rightsdesk.datamap;

/** Something that the person knows and that we may hold; asked of everybody alike, whether known or not. */
public enum KnowledgeQuestion {
  POSTCODE,
  /** As the person writes it; ISO 8601, or day, month, year. */
  DATE_OF_BIRTH,
  COMPANY,
  /** The last four digits of a telephone number, or more. */
  PHONE_LAST_DIGITS
}
