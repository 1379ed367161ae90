package org.rightsdesk.graph;

/** How sure it is that a row is about the person. */
public enum Sureness {
  /** It carries the person's own identifier, or belongs to a row that does. */
  CERTAIN,
  /** It was reached by something that others may share. */
  PROBABLE,
  /** It names somebody else. */
  NOT_THIS_PERSON;

  Sureness orLess(Sureness other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Sureness orMore(Sureness other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
