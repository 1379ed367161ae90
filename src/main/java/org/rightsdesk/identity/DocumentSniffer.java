package org.rightsdesk.identity;

import java.util.Set;
import org.apache.tika.Tika;

/** Finds by its content what a file is, and refuses what nobody needs to show who they are. */
final class DocumentSniffer {

  static final int LARGEST = 10 * 1024 * 1024;

  private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");

  private DocumentSniffer() {}

  /** The media type. @throws DocumentRefused if the file is empty, too big, or of another kind */
  static String mediaType(byte[] content) {
    if (content.length == 0) {
      throw new DocumentRefused("This file is empty. Choose the picture or PDF of your document.");
    }
    if (content.length > LARGEST) {
      throw new DocumentRefused("This file is larger than 10 MB. Send a smaller picture or a PDF.");
    }
    String found = new Tika().detect(content);
    if (!TAKEN.contains(found)) {
      throw new DocumentRefused("We can read PDF, JPEG and PNG files. Send your document as one of these.");
    }
    return found;
  }
}
