package org.rightsdesk.casefile;

/**
 * Something outside our own database did not do its part: a system of the company, the mail server, the disk. The
 * message is read by managers in Cockpit: plain words, no personal data, nothing quoted from the other side.
 */
public abstract class OutsideFault extends RuntimeException {

  protected OutsideFault(String message, Throwable cause) {
    super(message, cause);
  }
}
