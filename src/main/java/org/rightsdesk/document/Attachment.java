package org.rightsdesk.document;

import org.rightsdesk.casefile.Personal;

/**
 * A file that travels inside a PDF (PDF/A-3, ISO 19005-3).
 *
 * @param name the file's name with its ending, such as {@code data.json}
 * @param mediaType such as {@code application/json}
 * @param description one line that says what the file is
 */
@Personal
public record Attachment(String name, String mediaType, String description, byte[] content) {

  @Override
  public String toString() {
    return name;
  }
}
