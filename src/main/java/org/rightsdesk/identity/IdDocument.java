package org.rightsdesk.identity;

import org.rightsdesk.casefile.Personal;

/**
 * A copy of a document that waits to be looked at.
 *
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}, found by looking at the content
 */
@Personal
public record IdDocument(String mediaType, byte[] content) {

  @Override
  public String toString() {
    return mediaType;
  }
}
