package org.rightsdesk.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.PhoneNumber;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;

/** What the person told us, line by line, for a summary list; only what was given. */
final class PersonLines {

  private PersonLines() {}

  static Map<String, String> of(CaseFile file) {
    Requester person = file.requester();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Name", person.name().value());
    person.email().map(EmailAddress::value).ifPresent(value -> lines.put("E-mail", value));
    person.address().map(PostalAddress::value).ifPresent(value -> lines.put("Address", value));
    person.phone().map(PhoneNumber::value).ifPresent(value -> lines.put("Telephone", value));
    if (!file.details().value().isEmpty()) {
      lines.put("Asked for", file.details().value());
    }
    return lines;
  }
}
