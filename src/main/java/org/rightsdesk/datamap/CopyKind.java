package org.rightsdesk.datamap;

/** What a copy of a value is there for, as the data map says of its collection. */
public enum CopyKind {
  /** It says what is so now: a correction changes it. */
  CURRENT,
  /** It says what was so once, as an invoice or a sent mail does: it stays as it is, and gets a note. */
  HISTORIC
}
