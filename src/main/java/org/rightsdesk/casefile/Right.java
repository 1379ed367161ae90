package org.rightsdesk.casefile;

/** The right that a person uses. */
public enum Right {
  /** To know what is held, and to have a copy: s.7 DPA 1998, Art 15 GDPR. */
  ACCESS,
  /** To have corrected or completed what is wrong: s.14 DPA 1998, Art 16 GDPR. */
  CORRECTION
}
