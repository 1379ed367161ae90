package org.rightsdesk.disclosure;

/** What happens to one item. */
public enum Treatment {
  /** The person gets all of it, but for fields that are never shown. */
  RELEASE,
  /** The person gets it without some fields or words. */
  REDACT,
  /** The person does not get it, and is told on which ground. */
  WITHHOLD,
  /** It says nothing about the person. */
  NOT_PERSONAL,
  /** We hold it for a customer: never released by us; the answer says whom to ask. Nobody can choose otherwise. */
  HELD_FOR_CUSTOMER
}
