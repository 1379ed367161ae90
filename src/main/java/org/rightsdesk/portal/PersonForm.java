package org.rightsdesk.portal;

import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PhoneNumber;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.intake.Submission;

/** What stands in the fields about the person in the public forms, as it was typed. */
@Personal
record PersonForm(
    String formToken,
    String fullName,
    String email,
    String postalAddress,
    String phone,
    String country,
    String region,
    String details) {

  PersonForm {
    formToken = orEmpty(formToken);
    fullName = orEmpty(fullName);
    email = orEmpty(email);
    postalAddress = orEmpty(postalAddress);
    phone = orEmpty(phone);
    country = orEmpty(country);
    region = orEmpty(region);
    details = orEmpty(details);
  }

  /** The form with a number of its own, by which a second arrival is recognised. */
  PersonForm numbered() {
    String token = UUID.randomUUID().toString();
    return new PersonForm(token, fullName, email, postalAddress, phone, country, region, details);
  }

  /** With what the person told us in the case that they come from, where nothing is typed yet. */
  PersonForm withPersonOf(CaseFile file) {
    if (!fullName.isEmpty() || !email.isEmpty() || !postalAddress.isEmpty()) {
      return this;
    }
    Requester who = file.requester();
    return new PersonForm(
        formToken,
        who.name().value(),
        who.email().map(EmailAddress::value).orElse(""),
        who.address().map(PostalAddress::value).orElse(""),
        who.phone().map(PhoneNumber::value).orElse(""),
        file.residence().country(),
        file.residence().region(),
        details);
  }

  Submission submission() {
    return new Submission(
        formToken,
        Optional.of(Channel.FORM),
        "",
        fullName,
        email,
        postalAddress,
        phone,
        country,
        region,
        details);
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
