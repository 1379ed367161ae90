package org.rightsdesk.disclosure;

/** How the review of doubtful matches ends. */
public enum MatchReview {
  MATCHES_DECIDED
}
