package org.rightsdesk.correction;

/** Whose turn it is to correct a field. */
public enum Turn {
  OURS,
  /** Another case corrects one of the same fields; {@link CorrectionTurnCame} follows when it is done. */
  TAKEN
}
