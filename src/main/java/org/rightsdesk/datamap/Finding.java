package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.Personal;

/** A row that was found, all the ways that led to it, and whom it names itself. */
@Personal
final class Finding {

  private final Row row;
  private final Optional<Match> subject;
  private final List<Way> ways = new ArrayList<>();

  /** @param subject how sure it is that the one whom the row names is the person; nothing if it names nobody */
  Finding(Row row, Optional<Match> subject) {
    this.row = row;
    this.subject = subject;
  }

  /** @param reason in plain words, without values */
  record Way(Match match, String reason) {}

  Row row() {
    return row;
  }

  void reachedBy(List<Way> more) {
    more.stream().filter(way -> !ways.contains(way)).forEach(ways::add);
  }

  /** A row that names its own subject is checked against that; otherwise the surest way counts. */
  Match match() {
    return subject.orElseGet(() -> ways.stream().map(Way::match).min(Match::compareTo).orElse(Match.NOT_THIS_PERSON));
  }

  List<String> reasons() {
    Set<String> reasons = new LinkedHashSet<>();
    ways.forEach(way -> reasons.add(way.reason()));
    subject.ifPresent(named -> reasons.add(
        switch (named) {
          case CERTAIN -> "It names a record that is certainly this person's.";
          case PROBABLE -> "It names a record of which it is not certain that it is this person's.";
          case NOT_THIS_PERSON -> "It names somebody else.";
        }));
    return List.copyOf(reasons);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
