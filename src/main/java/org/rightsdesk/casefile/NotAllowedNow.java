package org.rightsdesk.casefile;

/**
 * A room refuses what its state forbids. The message is for the person who asked: what happened, what is safe, and what
 * to do next, without personal data.
 */
public class NotAllowedNow extends RuntimeException {

  public NotAllowedNow(String message) {
    super(message);
  }
}
