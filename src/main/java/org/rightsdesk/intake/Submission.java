package org.rightsdesk.intake;

import java.util.Optional;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * A request as it was typed, nothing checked yet. Every text is tidied on the way in: NFC, line breaks kept, control
 * characters and surrounding blanks gone; what is missing is the empty text.
 *
 * @param formToken the random token of the form that was filled in; empty if there was none, and then a second arrival
 *     cannot be recognised
 * @param channel how it reached the company; empty where staff did not choose
 * @param receivedOn the day on which it reached anybody in the company, as {@code yyyy-mm-dd}; only read where staff
 *     enter a letter, call or mail, since a form arrives on the day on which it is sent
 * @param country ISO 3166-1 alpha-2, any case
 * @param region a state, province or part of the country: its short code, or its English name where we know it
 */
@Personal
public record Submission(
    String formToken,
    Optional<Channel> channel,
    String receivedOn,
    String fullName,
    String email,
    String postalAddress,
    String phone,
    String country,
    String region,
    String details) {

  public Submission {
    formToken = line(formToken);
    receivedOn = line(receivedOn);
    fullName = line(fullName);
    email = line(email);
    postalAddress = tidy(postalAddress);
    phone = line(phone);
    country = line(country);
    region = line(region);
    details = tidy(details);
  }

  /** Whether the person typed it; otherwise staff did. */
  boolean isForm() {
    return channel.filter(Channel.FORM::equals).isPresent();
  }

  private static String line(String typed) {
    return tidy(typed).replaceAll("\\s+", " ");
  }

  private static String tidy(String typed) {
    return new FreeText(typed).value();
  }

  @Override
  public String toString() {
    return channel.map(Channel::name).orElse("") + " " + Personal.MASK;
  }
}
