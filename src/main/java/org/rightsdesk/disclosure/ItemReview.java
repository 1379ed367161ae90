package org.rightsdesk.disclosure;

/** How the review of items ends. */
public enum ItemReview {
  REVIEWED
}
