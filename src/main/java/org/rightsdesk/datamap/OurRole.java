package org.rightsdesk.datamap;

/** In which role the company holds a row (UK and EU GDPR Art. 4(7) and (8)). */
public enum OurRole {
  /** We decide why and how it is used: we answer for it. */
  CONTROLLER,
  /** We hold it for a customer, who decides: we say whom to ask, and release nothing. */
  PROCESSOR
}
