package org.rightsdesk.datamap;

/** What a locator found in a system that is searched by hand. */
public enum HandOutcome {
  FOUND,
  /** Looked, and found nothing: signed by the one who looked. */
  NOTHING_FOUND
}
