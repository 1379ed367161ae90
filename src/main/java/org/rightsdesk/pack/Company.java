package org.rightsdesk.pack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who answers, as the settings {@code rightsdesk.company.*} say. */
@Component("packCompany")
class Company {

  private final String name;
  private final String privacyEmail;
  private final String address;

  Company(
      @Value("${rightsdesk.company.name:the company}") String name,
      @Value("${rightsdesk.company.privacy-email:}") String privacyEmail,
      @Value("${rightsdesk.company.address:}") String address) {
    this.name = name;
    this.privacyEmail = privacyEmail;
    this.address = address;
  }

  String name() {
    return name;
  }

  String privacyEmail() {
    return privacyEmail;
  }

  String address() {
    return address;
  }

  /** How to write to us, as the end of a sentence. */
  String reach() {
    if (privacyEmail.isBlank()) {
      return address.isBlank() ? "at the address that you used before" : "at " + oneLine(address);
    }
    return address.isBlank() ? "at " + privacyEmail : "at " + privacyEmail + ", or by post at " + oneLine(address);
  }

  private static String oneLine(String lines) {
    return lines.strip().replaceAll("\\s*\\R\\s*", ", ");
  }
}
