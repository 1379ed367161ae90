package org.rightsdesk.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PhoneNumber;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;

/** Looks through one submission, field by field, and collects what the person has to put right. */
final class SubmissionCheck {

  static final int NAME_MAX = 200;
  static final int EMAIL_MAX = 254;
  static final int ADDRESS_MAX = 1000;
  static final int PHONE_MAX = 60;
  static final int DETAILS_MAX = 5000;

  /** The Data Protection Act 1998 came into force; nobody can have sent a request under it before. */
  static final LocalDate FIRST_DAY = LocalDate.of(2000, 3, 1);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Submission typed;
  private final LocalDate today;
  private final Map<String, String> faults = new LinkedHashMap<>();

  SubmissionCheck(Submission typed, LocalDate today) {
    this.typed = typed;
    this.today = today;
    channel();
    receivedOn();
    name();
    email();
    address();
    phone();
    String country = country();
    region(country);
    details();
  }

  Map<String, String> faults() {
    return faults;
  }

  /** Only to be asked where there are no faults. */
  NewCase request(Right right) {
    String country = typed.country().toUpperCase(Locale.ROOT);
    String region = typed.region().isEmpty() ? "" : Places.part(country, typed.region()).orElseThrow();
    return new NewCase(
        right,
        typed.channel().orElseThrow(),
        typed.isForm() ? today : day().orElseThrow(),
        new Residence(country, region),
        new Requester(
            new PersonName(typed.fullName()),
            given(typed.email()).map(EmailAddress::new),
            given(typed.postalAddress()).map(PostalAddress::new),
            given(typed.phone()).map(PhoneNumber::new)),
        new FreeText(typed.details()));
  }

  private void channel() {
    if (typed.channel().isEmpty()) {
      faults.put("channel", "Choose how the request reached us.");
    }
  }

  private void receivedOn() {
    if (typed.isForm()) {
      return;
    }
    Optional<LocalDate> day = day();
    if (day.isEmpty()) {
      faults.put("receivedOn", "Enter the day on which it reached us, like " + today + ".");
    } else if (day.get().isAfter(today)) {
      faults.put("receivedOn", "That day is still to come. Enter today, " + DAY.format(today) + ", or an earlier day.");
    } else if (day.get().isBefore(FIRST_DAY)) {
      faults.put("receivedOn", "Check the year. The earliest day we can take is " + DAY.format(FIRST_DAY) + ".");
    }
  }

  private void name() {
    if (typed.fullName().isEmpty()) {
      faults.put(
          "fullName",
          toPersonOrStaff(
              "Enter your full name, so that we can find what we hold about you.", "Enter the person's full name."));
    } else {
      atMost("fullName", typed.fullName(), NAME_MAX, "name");
    }
  }

  private void email() {
    if (typed.email().isEmpty()) {
      if (typed.postalAddress().isEmpty()) {
        faults.put("email", toPersonOrStaff(
                "Enter an e-mail address, or a postal address below. We need one of them to answer you.",
                "Enter an e-mail address, or a postal address below. We need one of them for the answer."));
      }
    } else if (atMost("email", typed.email(), EMAIL_MAX, "e-mail address")
        && EmailAddress.parse(typed.email()).isEmpty()) {
      faults.put(
          "email",
          "Enter an e-mail address like name@example.com, or leave it empty and give a postal address.");
    }
  }

  private void address() {
    atMost("postalAddress", typed.postalAddress(), ADDRESS_MAX, "postal address");
  }

  private void phone() {
    if (!typed.phone().isEmpty()
        && atMost("phone", typed.phone(), PHONE_MAX, "telephone number")
        && typed.phone().chars().noneMatch(Character::isDigit)) {
      faults.put("phone", "Enter the number in digits, like +44 20 7946 0123, or leave it empty.");
    }
  }

  private String country() {
    String country = typed.country().toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && !Places.isCountry(country)) {
      faults.put("country", "Choose a country from the list, or leave it open if you would rather not say.");
    }
    return country;
  }

  private void region(String country) {
    if (typed.region().isEmpty()) {
      return;
    }
    if (country.isEmpty()) {
      faults.put("region", "Choose the country as well, or leave the state or region open.");
    } else if (Places.isCountry(country) && Places.part(country, typed.region()).isEmpty()) {
      faults.put("region", "That state or region does not belong to the country above. Choose another, or leave it open.");
    }
  }

  private void details() {
    atMost("details", typed.details(), DETAILS_MAX, "text");
  }

  private boolean atMost(String field, String value, int limit, String what) {
    if (value.length() <= limit) {
      return true;
    }
    faults.put(
        field,
        "Shorten the %s to %,d characters or fewer. It has %,d now."
            .formatted(what, limit, value.length())
            .replace('\u00a0', ' '));
    return false;
  }

  private String toPersonOrStaff(String toPerson, String toStaff) {
    return typed.isForm() ? toPerson : toStaff;
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(typed.receivedOn()));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
