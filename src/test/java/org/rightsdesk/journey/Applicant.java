package org.rightsdesk.journey;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who sends one request and does not rest before it is acknowledged: when the connection breaks, the same form
 * is sent again, as a person does who presses the button a second time.
 */
final class Applicant {

  private static final String FORM = "/requests/new/access";
  private static final Pattern REFERENCE = Pattern.compile("DSR-\\d{4}-\\d{6}");

  private final String name;
  private final String email;
  private String formToken = "";
  private Optional<String> reference = Optional.empty();

  Applicant(String name, String email) {
    this.name = name;
    this.email = email;
  }

  String name() {
    return name;
  }

  String email() {
    return email;
  }

  /** The number under which the request was acknowledged. */
  Optional<String> reference() {
    return reference;
  }

  /** Sends the form; returns whether it was acknowledged. */
  boolean send(String address) {
    try {
      PlainForm form = new PlainForm(address);
      String page = form.get(FORM);
      if (formToken.isEmpty()) {
        formToken = PlainForm.hidden(page, "formToken");
      }
      PlainForm.Fields fields =
          PlainForm.Fields.of("formToken", formToken).and("fullName", name).and("email", email).and("country", "GB");
      Matcher received = REFERENCE.matcher(form.post(page, FORM, fields).location());
      reference = received.find() ? Optional.of(received.group()) : Optional.empty();
    } catch (IOException cut) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
    return reference.isPresent();
  }
}
