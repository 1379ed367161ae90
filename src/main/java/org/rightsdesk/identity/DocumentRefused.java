package org.rightsdesk.identity;

/** A file cannot be taken as a document; the message says why and what would do, for the one who sent it. */
public class DocumentRefused extends RuntimeException {

  public DocumentRefused(String message) {
    super(message);
  }
}
