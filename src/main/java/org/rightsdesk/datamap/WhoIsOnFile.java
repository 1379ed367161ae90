package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.MapField.AddressPart;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Meaning;
import org.rightsdesk.datamap.MapField.Reference;
import org.rightsdesk.datamap.PeopleMatching.Candidate;

/** What the register tells about somebody who asks, for the identity check. */
@Personal
final class WhoIsOnFile {

  private static final int STABLE_DAYS = 30;
  private static final int ANSWERS_NEEDED = 2;

  private final EstateMap map;
  private final Person person;
  private final Sessions sessions;
  private final LocalDate today;

  WhoIsOnFile(EstateMap map, Person person, Sessions sessions, LocalDate today) {
    this.map = map;
    this.person = person;
    this.sessions = sessions;
    this.today = today;
  }

  OnFile onFile() {
    List<Row> ofThatName = ofThatName();
    List<Row> withEmail = ofThatName.stream().filter(this::carriesGivenEmail).toList();
    List<Row> there = ofThatName.stream().filter(row -> carriesGivenEmail(row) || hasPostcode(row)).toList();
    boolean emailOnFile = !withEmail.isEmpty();
    return new OnFile(
        emailOnFile,
        emailOnFile && withEmail.stream().allMatch(this::isStable),
        individuals(there) == 1,
        addressForLink(withEmail),
        isSensitive(),
        withEmail.stream().map(row -> row.collection().system()).collect(Collectors.toSet()));
  }

  /**
   * Compares the answers with the records of that name. What does not fit may be about anybody of that name, or, where
   * an address on file was given, about those who have it.
   */
  AnswersOnFile compare(Map<KnowledgeQuestion, String> answers) {
    List<Row> all = ofThatName();
    List<Row> fitting = all.stream().filter(row -> fits(row, answers)).toList();
    List<Row> there = all.stream().filter(row -> carriesGivenEmail(row) || hasPostcode(row)).toList();
    boolean fit = individuals(fitting) == 1;
    List<Row> meant = fit ? fitting : there.isEmpty() ? all : there;
    return new AnswersOnFile(
        fit, meant.stream().map(row -> row.collection() + " " + row.keyText()).collect(Collectors.toSet()));
  }

  private List<Row> ofThatName() {
    return person.records().stream()
        .map(Person.Record::row)
        .filter(row -> Identifiers.isAlike(person.identifiers().name(row)))
        .toList();
  }

  private static long individuals(List<Row> rows) {
    List<Candidate> different = new ArrayList<>();
    for (Row row : rows) {
      Candidate one = new Candidate(row, List.of());
      if (different.stream().noneMatch(one::isSameAs)) {
        different.add(one);
      }
    }
    return different.size();
  }

  private boolean carriesGivenEmail(Row row) {
    return person.identifiers().hits(row).stream()
        .map(Identifiers.Hit::carried)
        .anyMatch(i -> i.kind() == Identity.EMAIL && i.origin() == Identifier.Origin.GIVEN);
  }

  private boolean hasPostcode(Row row) {
    return row.collection().address(AddressPart.POSTCODE)
        .filter(field -> person.identifiers().address().filter(a -> a.hasPostcode(row.value(field.name()))).isPresent())
        .isPresent();
  }

  /** The e-mail address given, or else the only one on a record with the name and the whole address that were given. */
  private Optional<EmailAddress> addressForLink(List<Row> withEmail) {
    List<Row> certain =
        person.records().stream()
            .filter(known -> known.match() == Match.CERTAIN)
            .map(Person.Record::row)
            .filter(row -> withEmail.isEmpty() || withEmail.contains(row))
            .toList();
    Set<String> addresses = new LinkedHashSet<>();
    for (Row row : certain) {
      row.collection().with(Identity.EMAIL).map(f -> row.value(f.name())).filter(v -> !v.isEmpty()).findFirst()
          .ifPresent(address -> addresses.add(address.toLowerCase(java.util.Locale.ROOT)));
    }
    boolean usable = addresses.size() == 1 && certain.stream().allMatch(this::isStable) && individuals(certain) == 1;
    return usable ? EmailAddress.parse(addresses.iterator().next()) : Optional.empty();
  }

  private boolean isStable(Row row) {
    return Stream.of(Meaning.CHANGED, Meaning.CREATED)
        .flatMap(meaning -> row.collection().meaning(meaning).stream())
        .flatMap(field -> row.date(field.name()).stream())
        .noneMatch(day -> day.isAfter(today.minusDays(STABLE_DAYS)));
  }

  private boolean isSensitive() {
    boolean sensitive = false;
    for (Person.Record known : person.records()) {
      if (known.match() != Match.NOT_THIS_PERSON) {
        sensitive |= isSensitive(known.row());
      }
    }
    return sensitive;
  }

  private boolean isSensitive(Row row) {
    if (row.collection().sensitiveWhen().filter(when -> when.holds(row)).isPresent()) {
      return true;
    }
    for (MapField field : row.collection().fields()) {
      for (Reference reference : field.references()) {
        MapCollection target = map.target(reference);
        Set<String> value = Set.of(row.value(field.name()));
        if (target.sensitiveWhen().isPresent() && !value.contains("")
            && sessions.findAll(target, List.of(new Condition.OneOf(target.field(reference.field()).orElseThrow(), value))).stream()
                .anyMatch(other -> target.sensitiveWhen().get().holds(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Postcode and company count as one: both can be looked up. */
  private boolean fits(Row row, Map<KnowledgeQuestion, String> answers) {
    Set<KnowledgeQuestion> right = EnumSet.noneOf(KnowledgeQuestion.class);
    for (Map.Entry<KnowledgeQuestion, String> answer : answers.entrySet()) {
      List<String> held = held(row, answer.getKey());
      if (answer.getValue().isBlank() || held.isEmpty()) {
        continue;
      }
      if (held.stream().noneMatch(value -> isRight(answer.getKey(), answer.getValue(), value))) {
        return false;
      }
      right.add(answer.getKey() == KnowledgeQuestion.COMPANY ? KnowledgeQuestion.POSTCODE : answer.getKey());
    }
    return right.size() >= ANSWERS_NEEDED;
  }

  private List<String> held(Row row, KnowledgeQuestion question) {
    MapCollection collection = row.collection();
    Stream<MapField> fields =
        switch (question) {
          case POSTCODE -> collection.address(AddressPart.POSTCODE).stream();
          case DATE_OF_BIRTH -> collection.meaning(Meaning.BIRTH_DATE).stream();
          case COMPANY -> collection.meaning(Meaning.COMPANY).stream();
          case PHONE_LAST_DIGITS -> collection.with(Identity.PHONE_NUMBER);
        };
    return fields.map(field -> row.value(field.name())).filter(value -> !value.isBlank()).toList();
  }

  private static boolean isRight(KnowledgeQuestion question, String answer, String held) {
    return switch (question) {
      case POSTCODE -> Spelling.squash(answer).equals(Spelling.squash(held));
      case DATE_OF_BIRTH -> Dates.in(answer).stream().anyMatch(day -> held.startsWith(day.toString()));
      case COMPANY -> company(answer).equals(company(held));
      case PHONE_LAST_DIGITS -> endsWith(Phones.digits(held), Phones.digits(answer));
    };
  }

  /** A whole number may be given in its national form, with a leading zero. */
  private static boolean endsWith(String held, String digits) {
    String end = digits.length() > 6 ? digits.replaceFirst("^0+", "") : digits;
    return end.length() >= 4 && held.endsWith(end);
  }

  private static String company(String name) {
    return Spelling.fold(name).replaceFirst(" (ltd|limited|llc|inc|plc|gmbh|llp|co|company)$", "");
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
