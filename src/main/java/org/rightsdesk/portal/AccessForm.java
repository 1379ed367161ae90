package org.rightsdesk.portal;

import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.intake.Submission;

/** What stands in the fields of the public access form, as it was typed. */
@Personal
record AccessForm(
    String formToken,
    String fullName,
    String email,
    String postalAddress,
    String phone,
    String country,
    String region,
    String details) {

  AccessForm {
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
  AccessForm numbered() {
    String token = UUID.randomUUID().toString();
    return new AccessForm(token, fullName, email, postalAddress, phone, country, region, details);
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
