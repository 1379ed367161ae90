package org.rightsdesk.correspondence;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes the letters, as configured under {@code rightsdesk}.
 *
 * @param baseUrl where the pages of this application are reached from outside, without a slash at the end
 * @param testCheckout whether the fee can be paid in the test checkout, in which no money moves
 */
@ConfigurationProperties("rightsdesk")
record Office(String baseUrl, Company company, @DefaultValue Periods periods, boolean testCheckout) {

  /**
   * @param address the postal address of the privacy office, line by line
   * @param privacyEmail the sender of mails, and where answers to them go
   * @param complaints who looks again at what was decided: a name or an e-mail address; the sender's if not set
   * @param bankAccount for transfers, in one line; empty if none is taken
   */
  record Company(
      String name, String address, String privacyEmail, String complaints, @DefaultValue("") String bankAccount) {

    Company {
      address = address == null ? "" : address.strip();
      complaints = complaints == null ? privacyEmail : complaints;
    }

    /** As it stands inside a sentence. */
    public String addressLine() {
      return address.replaceAll("\\s*\\R\\s*", ", ");
    }
  }

  /** How long we wait before a request is closed, or a change of details written, and how long an answer can be collected. */
  record Periods(
      @DefaultValue("P30D") Period feeOverdue,
      @DefaultValue("P28D") Period accessExpiry,
      @DefaultValue("P3D") Period correctionHold,
      @DefaultValue("P10D") Period correctionHoldByPost) {}

  Office {
    if (company == null || company.name() == null || company.address().isEmpty() || company.privacyEmail() == null) {
      throw new IllegalStateException(
          "Set rightsdesk.company.name, .address, .privacy-email and .complaints: letters need them.");
    }
  }

  String pageOf(String ref, String secret) {
    return baseUrl + "/requests/" + ref + "?key=" + secret;
  }

  /** The right-hand side of message ids. */
  String mailDomain() {
    return company.privacyEmail().substring(company.privacyEmail().indexOf('@') + 1);
  }
}
