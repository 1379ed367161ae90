package org.rightsdesk.correction;

/** How far one copy is. */
public enum CopyState {
  /** Nothing was done to it. */
  OPEN,
  WRITTEN,
  /** The new value stood there already. */
  ALREADY_SO,
  /** A person wrote it. */
  BY_HAND,
  /** It stays as it was made, and has a note. */
  NOTED,
  /** The row is not there any more. */
  GONE,
  /** Neither the old value nor the new one stands there. */
  CHANGED_MEANWHILE,
  /** It could not be corrected; the reason is kept. */
  NOT_DONE,
  /** It was corrected, and the old value is back. */
  OLD_VALUE_BACK;

  /** Whether the new value stands there, as far as we know. */
  public boolean isCorrected() {
    return this == WRITTEN || this == ALREADY_SO || this == BY_HAND;
  }

  /** Whether nothing wrong stands there any more without a note beside it. */
  boolean isRight() {
    return isCorrected() || this == NOTED || this == GONE;
  }

  /** Whether nothing more is to do. */
  boolean isFinished() {
    return isRight() || this == NOT_DONE;
  }
}
