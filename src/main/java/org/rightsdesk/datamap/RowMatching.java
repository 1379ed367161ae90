package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.Finding.Way;
import org.rightsdesk.datamap.Identifiers.Hit;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Reference;
import org.rightsdesk.datamap.Spelling.Likeness;

/** How sure it is that a row of any collection but those of people is about the person. */
@Personal
final class RowMatching {

  private final EstateMap map;
  private final Person person;

  RowMatching(EstateMap map, Person person) {
    this.map = map;
    this.person = person;
  }

  /** What speaks for the row in the row itself; empty if it carries nothing of the person. */
  List<Way> carried(Row row) {
    List<Way> ways = new ArrayList<>();
    Likeness name = person.identifiers().name(row);
    Optional<LocalDate> day = row.collection().happened().flatMap(row::date);
    boolean atAddress = person.identifiers().hasAddress(row);
    for (Hit hit : person.identifiers().hits(row)) {
      if (hit.carried().kind() == Identity.NAME) {
        ways.add(byName(row, atAddress, name));
      } else {
        ways.add(byAddressOrNumber(hit, day, name));
      }
    }
    if (atAddress && !Identifiers.isAlike(name)) {
      ways.add(
          name == Likeness.OTHER
              ? new Way(Match.NOT_THIS_PERSON, "It carries the street and postcode that were given, but another name.")
              : new Way(Match.PROBABLE, "It carries the street and postcode that were given, and no name."));
    }
    return ways;
  }

  private Way byName(Row row, boolean atAddress, Likeness name) {
    if (!atAddress) {
      return new Way(Match.PROBABLE, "It carries the name; others may have the same.");
    }
    long others =
        person.records().stream()
            .filter(known -> known.match() != Match.CERTAIN && known.match() != Match.NOT_THIS_PERSON)
            .filter(known -> person.identifiers().hasAddress(known.row()))
            .count();
    boolean sure = name == Likeness.SAME && others == 0;
    return new Way(
        sure ? Match.CERTAIN : Match.PROBABLE,
        sure
            ? "It carries the name and the whole address that were given."
            : "It carries the name and address, but more than one person of that name may be there.");
  }

  private Way byAddressOrNumber(Hit hit, Optional<LocalDate> day, Likeness name) {
    boolean email = hit.carried().kind() == Identity.EMAIL;
    String what =
        (hit.field().hashed() ? "It carries the keyed hash of " : "It carries ")
            + (email ? "the e-mail address " : "the telephone number ")
            + hit.carried().origin().words();
    switch (person.tenure(hit.carried(), day)) {
      case SOMEBODY_ELSES:
        return new Way(Match.NOT_THIS_PERSON, what + ", but at a time at which it was somebody else's.");
      case OUT_OF_TIME:
        return new Way(Match.PROBABLE, what + ", but from a time at which it was not the person's as far as we know.");
      case DOUBTFUL:
        return new Way(Match.PROBABLE, what + ", which somebody else had too.");
      default:
        break;
    }
    if (name == Likeness.OTHER) {
      return new Way(Match.PROBABLE, what + ", with another name.");
    }
    boolean named = Identifiers.isAlike(name) || name == Likeness.INITIALS;
    if (!email && named && person.isOwn(hit.carried())) {
      return new Way(Match.CERTAIN, what + ", which is on file for this person alone, and the same name.");
    }
    if (!email) {
      return new Way(Match.PROBABLE, what + "; others may use the same telephone.");
    }
    if (hit.carried().shared()) {
      return new Way(Match.PROBABLE, what + ", which more than one person uses.");
    }
    return new Way(hit.field().weak() ? Match.PROBABLE : Match.CERTAIN, what + ".");
  }

  /** Whom the row names, where it refers to a record of people that decides who somebody is. */
  Optional<Match> subject(Row row) {
    MapCollection collection = row.collection();
    if (!collection.checksSubject()) {
      return Optional.empty();
    }
    List<Match> named = new ArrayList<>();
    for (MapField field : collection.fields()) {
      String value = row.value(field.name());
      boolean counts = collection.subject().map(field.name()::equals).orElse(true);
      if (!counts || value.isEmpty()) {
        continue;
      }
      for (Reference reference : field.references()) {
        MapCollection target = map.target(reference);
        if (target.identifiesPeople() && map.registerOfPeople().contains(target)) {
          named.add(person.named(target, reference.field(), value).orElse(Match.NOT_THIS_PERSON));
        }
      }
    }
    return named.stream().min(Match::compareTo);
  }

  /** A row that points at one that was found before. */
  Way pointsAt(MapCollection parent, Match match) {
    String name = "\"" + parent.description().name() + "\"";
    return new Way(
        match,
        match == Match.CERTAIN
            ? "It belongs to a row of " + name + " that is certainly this person's."
            : "It belongs to a row of " + name + " of which it is not certain that it is this person's.");
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
