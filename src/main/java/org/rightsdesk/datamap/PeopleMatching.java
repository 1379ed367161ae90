package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.Identifiers.Hit;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Meaning;
import org.rightsdesk.datamap.Spelling.Likeness;

/**
 * How sure it is that a record of people is the person. An e-mail address that nobody else has is certain, and so are
 * the same name and the same full address together, if nobody else there has that name. All else needs somebody to look.
 */
@Personal
final class PeopleMatching {

  private final Identifiers identifiers;
  private final List<Candidate> candidates;

  PeopleMatching(Identifiers identifiers, List<Candidate> candidates) {
    this.identifiers = identifiers;
    this.candidates = candidates;
  }

  /**
   * @param aliases rows that hold further identifiers of the same person
   */
  @Personal
  record Candidate(Row row, List<Row> aliases) {

    Optional<String> birthDate() {
      return row.collection().meaning(Meaning.BIRTH_DATE).map(f -> row.value(f.name())).filter(date -> !date.isEmpty());
    }

    String name() {
      return row.collection().with(Identity.NAME).map(f -> row.value(f.name())).findFirst().orElse("");
    }

    boolean isBornOtherwise(Candidate other) {
      return birthDate().isPresent() && other.birthDate().isPresent() && !birthDate().equals(other.birthDate());
    }

    /** Two records that nothing tells apart: in one collection a date of birth on one side only does. */
    boolean isSameAs(Candidate other) {
      boolean sameDates =
          row.collection() == other.row.collection() ? birthDate().equals(other.birthDate()) : !isBornOtherwise(other);
      return this == other || (sameDates && Identifiers.isAlike(Spelling.names(name(), other.name())));
    }

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  List<Person.Record> classify() {
    List<Judged> judged = candidates.stream().map(this::judge).filter(j -> j.evidence.isAny()).toList();
    List<Candidate> certain = judged.stream().filter(j -> j.match == Match.CERTAIN).map(j -> j.candidate).toList();
    return judged.stream().map(j -> record(j, certain)).toList();
  }

  private record Evidence(
      Optional<Identifier> email, Optional<Identifier> former, boolean phone, boolean address, Likeness name) {

    boolean isAny() {
      return email.isPresent() || former.isPresent() || phone || address || Identifiers.isAlike(name);
    }

    boolean isNameOnly() {
      return email.isEmpty() && former.isEmpty() && !phone && !address;
    }
  }

  private record Judged(Candidate candidate, Evidence evidence, Match match, List<String> reasons) {}

  private Evidence evidence(Candidate candidate) {
    List<Hit> hits = identifiers.hits(candidate.row());
    List<Hit> former = candidate.aliases().stream().flatMap(alias -> identifiers.hits(alias).stream()).toList();
    Likeness name =
        Stream.concat(
                Stream.of(identifiers.name(candidate.row())),
                former.stream()
                    .map(Hit::carried)
                    .filter(i -> i.kind() == Identity.NAME)
                    .map(i -> Likeness.SAME))
            .filter(likeness -> likeness != Likeness.UNKNOWN)
            .min(Likeness::compareTo)
            .orElse(Likeness.UNKNOWN);
    return new Evidence(
        carried(hits, Identity.EMAIL),
        carried(former, Identity.EMAIL),
        carried(hits, Identity.PHONE_NUMBER).or(() -> carried(former, Identity.PHONE_NUMBER)).isPresent(),
        identifiers.hasAddress(candidate.row()),
        name);
  }

  private static Optional<Identifier> carried(List<Hit> hits, Identity kind) {
    return hits.stream().filter(hit -> !hit.field().weak()).map(Hit::carried).filter(i -> i.kind() == kind).findFirst();
  }

  private Judged judge(Candidate candidate) {
    Evidence evidence = evidence(candidate);
    List<String> reasons = new ArrayList<>();
    evidence.email().ifPresent(i -> reasons.add("It carries the e-mail address " + i.origin().words() + "."));
    evidence.former().ifPresent(i -> reasons.add("It carried the e-mail address " + i.origin().words() + " before."));
    if (evidence.phone()) {
      reasons.add("It carries a telephone number of the person.");
    }
    if (evidence.address()) {
      reasons.add("It carries the street and postcode that were given.");
    }
    if (Identifiers.isAlike(evidence.name())) {
      reasons.add(evidence.name() == Likeness.SAME ? "It carries the same name." : "It carries a similar name.");
    }
    Match match = match(candidate, evidence, reasons);
    return new Judged(candidate, evidence, match, reasons);
  }

  private Match match(Candidate candidate, Evidence evidence, List<String> reasons) {
    boolean otherName = evidence.name() == Likeness.OTHER;
    if (otherName) {
      reasons.add("It carries another name.");
    }
    Optional<Identifier> email = evidence.email().or(evidence::former);
    if (email.isPresent()) {
      if (isShared(candidate, email.get())) {
        reasons.add("More than one person is on file with that e-mail address, or it is the mailbox of a company.");
        if (otherName && isBornAsNamesake(candidate, email.get())) {
          reasons.add("It has the date of birth of a record with that address and the person's name: perhaps another spelling.");
          return Match.PROBABLE;
        }
        return otherName ? Match.NOT_THIS_PERSON : Match.PROBABLE;
      }
      return otherName || evidence.email().isEmpty() ? Match.PROBABLE : Match.CERTAIN;
    }
    if (!Identifiers.isAlike(evidence.name())) {
      return otherName ? Match.NOT_THIS_PERSON : Match.PROBABLE;
    }
    if (evidence.isNameOnly()) {
      reasons.add("Nothing but the name speaks for it.");
      return Match.PROBABLE;
    }
    if (evidence.address() && evidence.name() == Likeness.SAME) {
      return atAddress(candidate, reasons);
    }
    return Match.PROBABLE;
  }

  private Match atAddress(Candidate candidate, List<String> reasons) {
    boolean otherEmail =
        identifiers.of(Identity.EMAIL).findAny().isPresent()
            && candidate.row().collection().with(Identity.EMAIL).anyMatch(f -> !candidate.row().value(f.name()).isEmpty());
    if (otherEmail) {
      reasons.add("It carries another e-mail address than the one that was given.");
      return Match.PROBABLE;
    }
    boolean others =
        candidates.stream()
            .filter(other -> identifiers.hasAddress(other.row()) && Identifiers.isAlike(identifiers.name(other.row())))
            .anyMatch(other -> !candidate.isSameAs(other));
    if (others) {
      reasons.add("More than one person of that name is on file at that address.");
    }
    return others ? Match.PROBABLE : Match.CERTAIN;
  }

  private boolean isShared(Candidate candidate, Identifier email) {
    return email.shared()
        || candidates.stream()
            .filter(other -> identifiers.hits(other.row()).stream().anyMatch(hit -> hit.carried() == email))
            .anyMatch(other -> !candidate.isSameAs(other));
  }

  private boolean isBornAsNamesake(Candidate candidate, Identifier email) {
    return candidate.birthDate().isPresent()
        && candidates.stream()
            .filter(other -> other != candidate && Identifiers.isAlike(identifiers.name(other.row())))
            .filter(other -> identifiers.hits(other.row()).stream().anyMatch(hit -> hit.carried() == email))
            .anyMatch(other -> other.birthDate().equals(candidate.birthDate()));
  }

  private Person.Record record(Judged judged, List<Candidate> certain) {
    boolean born = certain.stream().anyMatch(judged.candidate::isBornOtherwise);
    List<String> reasons = new ArrayList<>(judged.reasons);
    if (born && judged.match != Match.CERTAIN) {
      reasons.add("It carries another date of birth than a record that is certainly this person's.");
    }
    boolean namesakeOnly = judged.evidence.isNameOnly() && born;
    return new Person.Record(
        judged.candidate.row(), judged.match, reasons, judged.match != Match.NOT_THIS_PERSON && !namesakeOnly,
        judged.evidence.isNameOnly());
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
