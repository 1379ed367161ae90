package org.rightsdesk.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.intake.Submission;

/** What stands in the fields of the form in which staff enter a request that came by letter, call, mail or in person. */
@Personal
record NewRequestForm(
    String formToken,
    String channel,
    String receivedOn,
    String fullName,
    String email,
    String postalAddress,
    String phone,
    String country,
    String region,
    String details) {

  private static final List<Channel> BY_STAFF =
      List.of(Channel.LETTER, Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON);

  NewRequestForm {
    formToken = orEmpty(formToken);
    channel = orEmpty(channel);
    receivedOn = orEmpty(receivedOn);
    fullName = orEmpty(fullName);
    email = orEmpty(email);
    postalAddress = orEmpty(postalAddress);
    phone = orEmpty(phone);
    country = orEmpty(country);
    region = orEmpty(region);
    details = orEmpty(details);
  }

  static NewRequestForm empty() {
    return new NewRequestForm(UUID.randomUUID().toString(), "", "", "", "", "", "", "", "", "");
  }

  Submission submission() {
    Optional<Channel> chosen = BY_STAFF.stream().filter(one -> one.name().equals(channel)).findFirst();
    return new Submission(
        formToken, chosen, receivedOn, fullName, email, postalAddress, phone, country, region, details);
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
