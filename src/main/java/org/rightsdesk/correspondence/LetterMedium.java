package org.rightsdesk.correspondence;

/** How a letter travels. */
public enum LetterMedium {
  EMAIL,
  POST
}
