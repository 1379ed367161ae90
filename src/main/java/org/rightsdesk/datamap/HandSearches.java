package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.datamap.HandSearch.LookFor;
import org.rightsdesk.datamap.MapField.Identity;

/** What somebody who searches by hand has to look for. */
@Personal
final class HandSearches {

  private final Phones phones;

  HandSearches(Phones phones) {
    this.phones = phones;
  }

  HandSearch of(DataSystem system, Requester who, String region, Identifiers identifiers) {
    List<LookFor> lookFor = new ArrayList<>();
    add(lookFor, "Name", identifiers.of(Identity.NAME).map(Identifier::value));
    add(lookFor, "E-mail address", identifiers.of(Identity.EMAIL).map(Identifier::value));
    add(lookFor, "Telephone number", identifiers.of(Identity.PHONE_NUMBER).map(Identifier::value)
        .flatMap(number -> Stream.concat(Stream.of(number), phones.spellings(number, region).stream())));
    add(lookFor, "Postal address", who.address().map(PostalAddress::value).stream().map(a -> a.replace("\n", ", ")));
    String query =
        lookFor.stream()
            .filter(kind -> !kind.kind().equals("Postal address"))
            .flatMap(kind -> kind.spellings().stream())
            .map(spelling -> "\"" + spelling.replace("\"", "") + "\"")
            .collect(Collectors.joining(" OR "));
    return new HandSearch(system, lookFor, query);
  }

  private static void add(List<LookFor> lookFor, String kind, Stream<String> spellings) {
    Set<String> different = spellings.filter(s -> !s.isBlank()).collect(Collectors.toCollection(LinkedHashSet::new));
    if (!different.isEmpty()) {
      lookFor.add(new LookFor(kind, List.copyOf(different)));
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
