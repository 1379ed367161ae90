package org.rightsdesk.datamap;

/** Whether a copy is in use, or tells what was once true. */
public enum CopyKind {
  /** In use: a correction is written to it. */
  CURRENT,
  /** An invoice, a sent mail, a submitted form: it stays as it is and gets a note. */
  HISTORIC
}
