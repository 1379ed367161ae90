package org.rightsdesk.pack;

import org.rightsdesk.casefile.Personal;

/**
 * A pack as it is handed over.
 *
 * @param fileName says nothing about the person
 * @param sha256 of the content, 64 hexadecimal digits
 */
@Personal
public record PackDownload(String fileName, String sha256, byte[] content) {

  @Override
  public String toString() {
    return fileName;
  }
}
