package org.rightsdesk.command;

/** The words behind the command cannot be understood; the message says which and why. */
final class WrongUsage extends RuntimeException {

  WrongUsage(String message) {
    super(message);
  }
}
