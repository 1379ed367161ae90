package org.rightsdesk.identity;

/** How sure we have to be of who asks. */
public enum ProofLevel {
  /** There is no reasonable doubt. */
  NONE,
  /** A link to an address that we hold is enough. */
  LOW,
  /** Two answers that others do not know, or a document. */
  STANDARD,
  /** A document, seen by a person. */
  HIGH
}
