package org.rightsdesk.correspondence;

/** What became of a letter that the mail room was given. */
public enum Posting {
  POSTED
}
