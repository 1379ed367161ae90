package org.rightsdesk.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The script that Tasklist runs with every staff form; it carries no data. */
@Component
class StaffFormScript {

  private final String text;

  StaffFormScript() {
    try {
      this.text = new ClassPathResource("desk/staff-form.js").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The script of the staff forms is missing from the jar.", e);
    }
  }

  String text() {
    return text;
  }
}
