package org.rightsdesk.datamap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.datamap.MapField.AddressPart;

/** A postal address that somebody typed in lines, as it is compared with one that a system keeps in columns. */
@Personal
final class PostalSpelling {

  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\b([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{5}(-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{4} ?[A-Z]{2}|\\d{4,6})\\b");

  private final String capitals;
  private final String folded;
  private final String street;
  private final String postcode;

  PostalSpelling(PostalAddress address) {
    capitals = Spelling.squash(address.value());
    folded = " " + Spelling.fold(address.value()) + " ";
    List<String> lines = Arrays.stream(address.value().split("[\\n,;]")).map(String::strip).filter(line -> !line.isEmpty()).toList();
    street = Spelling.fold(lines.stream().filter(line -> line.matches(".*\\d.*")).findFirst().orElse(lines.get(0)));
    String afterStreet = String.join("\n", lines.size() > 1 ? lines.subList(1, lines.size()) : lines);
    Matcher matcher = POSTCODE.matcher(afterStreet.toUpperCase(Locale.ROOT));
    String last = "";
    while (matcher.find()) {
      last = Spelling.squash(matcher.group());
    }
    postcode = last;
  }

  /** What to look for in a collection, if it holds addresses in a way that can be compared. */
  Optional<Condition> condition(MapCollection collection) {
    Optional<MapField> code = collection.address(AddressPart.POSTCODE);
    Optional<MapField> line = collection.address(AddressPart.STREET);
    Optional<MapField> whole = collection.address(AddressPart.WHOLE);
    if (code.isPresent() && line.isPresent()) {
      return Optional.of(new Condition.StandsIn(code.get(), capitals));
    }
    if (whole.isPresent() && !street.isEmpty()) {
      String piece = postcode.isEmpty() ? Spelling.squash(street) : postcode;
      return Optional.of(new Condition.HasText(whole.get(), java.util.Set.of(piece)));
    }
    return Optional.empty();
  }

  /** Street and postcode are the same; a postcode alone is shared by too many. */
  boolean isIn(Row row) {
    MapCollection collection = row.collection();
    Optional<MapField> code = collection.address(AddressPart.POSTCODE);
    Optional<MapField> line = collection.address(AddressPart.STREET);
    if (code.isPresent() && line.isPresent()) {
      String heldLine = Spelling.fold(row.value(line.get().name()));
      return hasPostcode(row.value(code.get().name())) && !heldLine.isEmpty() && folded.contains(" " + heldLine + " ");
    }
    return collection.address(AddressPart.WHOLE).map(field -> isWithin(row.value(field.name()))).orElse(false);
  }

  boolean hasPostcode(String held) {
    String squashed = Spelling.squash(held);
    return squashed.length() >= 3 && capitals.contains(squashed);
  }

  private boolean isWithin(String held) {
    boolean sameStreet = street.length() >= 5 && (" " + Spelling.fold(held) + " ").contains(" " + street + " ");
    return sameStreet && (postcode.isEmpty() || Spelling.squash(held).contains(postcode));
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
