package org.rightsdesk.demo;

import java.time.Instant;
import java.util.List;
import org.rightsdesk.casefile.Personal;

/**
 * A mail that arrived in the demo's inbox.
 *
 * @param id names it in links
 * @param text what a reader sees; where the mail has only HTML, its words
 * @param links the addresses in it, each once, in their order
 */
@Personal
record Mail(String id, String from, String to, String subject, String text, List<String> links, Instant arrived) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
