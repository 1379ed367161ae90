package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.datamap.MapField.AddressPart;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Meaning;

/** What a field can hold, and the sentence that says why a value is none of it. The sentences quote no value. */
final class FieldForm {

  private static final String POSTCODE = "(?=.*\\d)[\\p{L}\\p{N}][\\p{L}\\p{N} -]{1,14}";

  private final Phones phones;
  private final LocalDate today;

  FieldForm(Phones phones, LocalDate today) {
    this.phones = phones;
    this.today = today;
  }

  /** Why the field cannot hold this, whatever the database says; nothing if it can. */
  Optional<String> fault(MapField field, String value) {
    String label = "\"" + field.description().label() + "\"";
    if (value.isBlank()) {
      return Optional.of("There is no value for " + label + ".");
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      return Optional.of("The value has characters that cannot be kept in " + label + ".");
    }
    List<String> categories = field.description().categories();
    if (all(categories, "user.contact.email") && EmailAddress.parse(value).isEmpty()) {
      return Optional.of(label + " takes an e-mail address, like name@example.com.");
    }
    boolean phone = field.identity().filter(Identity.PHONE_NUMBER::equals).isPresent();
    if ((phone || all(categories, "user.contact.phone_number") || all(categories, "user.contact.fax_number"))
        && !phones.isPossible(value)) {
      return Optional.of(label + " takes a telephone number, like 020 7946 0000 or +1 614 555 0100.");
    }
    boolean postcode =
        all(categories, "user.contact.address.postal_code")
            || field.identity().filter(Identity.POSTAL_ADDRESS::equals).isPresent() && field.addressPart() == AddressPart.POSTCODE;
    if (postcode && !value.matches(POSTCODE)) {
      return Optional.of(label + " takes a postcode: letters, digits and blanks, at most 15, and at least one digit.");
    }
    if (field.meaning().filter(Meaning.BIRTH_DATE::equals).isPresent()
        && Dates.only(value).filter(day -> day.isAfter(today)).isPresent()) {
      return Optional.of(label + " cannot be in the future.");
    }
    if (!field.description().codes().isEmpty() && !field.description().codes().containsKey(value)) {
      return Optional.of(label + " takes one of: " + String.join(", ", field.description().codes().keySet()) + ".");
    }
    return Optional.empty();
  }

  private static boolean all(List<String> categories, String category) {
    return !categories.isEmpty() && categories.stream().allMatch(category::equals);
  }

  /** Why the column of the database cannot hold this; nothing if it can. */
  Optional<String> fault(MapField field, Column column, String value) {
    String label = "\"" + field.description().label() + "\"";
    if (column.kind() == Column.Kind.TEXT) {
      return column.length() > 0 && value.length() > column.length()
          ? Optional.of(
              "The value has %,d characters; %s takes at most %,d.".formatted(value.length(), label, column.length()))
          : Optional.empty();
    }
    return column.typed(value).isPresent() ? Optional.empty() : Optional.of(label + words(column));
  }

  private static String words(Column column) {
    return switch (column.kind()) {
      case WHOLE_NUMBER -> " takes a whole number, and not a very big one.";
      case DECIMAL ->
          " takes a number of at most %d digits, %d of them behind the point.".formatted(column.length(), column.decimals());
      case YES_OR_NO -> " takes yes or no.";
      case DATE -> " takes a day, like 3 April 1980.";
      case TIME -> " takes a day and time, like 2026-11-24T10:15.";
      default -> " can only be changed by a person.";
    };
  }
}
