package org.rightsdesk.datamap;

/** How sure it is that a row is about the person who asks. */
public enum Match {
  /** It carries an identifier that is theirs alone, or points at a row that does. */
  CERTAIN,
  /** Only something weak or shared speaks for it: a member of staff has to decide. */
  PROBABLE,
  /** It carries one of the identifiers, but names somebody else: not disclosed without a person's decision. */
  NOT_THIS_PERSON;

  Match weaker(Match other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
