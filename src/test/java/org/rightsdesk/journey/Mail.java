package org.rightsdesk.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A mail as {@code /demo/inbox.json} gives it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Mail(String id, String to, String subject, String text, List<String> links) {

  /** The text with its line breaks taken out, so that sentences can be found in it. */
  String words() {
    return text.replaceAll("\\s+", " ");
  }

  /** The link that carries this parameter, {@code key} or {@code token}. */
  String link(String parameter) {
    return links.stream()
        .filter(link -> link.contains(parameter + "="))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The mail \"" + subject + "\" has no link with a " + parameter + "."));
  }
}
