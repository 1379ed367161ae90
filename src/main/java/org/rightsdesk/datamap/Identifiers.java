package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.Spelling.Likeness;

/** By what a person is looked for, and which of it a row carries. */
@Personal
final class Identifiers {

  private static final Set<String> MAILBOXES =
      Set.of("info", "office", "sales", "support", "admin", "contact", "hello", "mail", "enquiries", "accounts", "post");

  private static final Map<Identity, String> NAMES =
      new TreeMap<>(
          Map.of(
              Identity.NAME, "name",
              Identity.EMAIL, "e-mail address",
              Identity.PHONE_NUMBER, "telephone number"));

  private final List<Identifier> all;
  private final Optional<PostalSpelling> address;
  private final String region;
  private final Phones phones;
  private final KeyedHash hash;

  /** What was compared before: one number stands in thousands of calls. */
  private final Map<List<String>, Boolean> numbers = new HashMap<>();

  private final Map<String, Likeness> names = new HashMap<>();

  /** @param region the country whose telephone numbers need no country code, ISO 3166-1 alpha-2, or empty */
  private Identifiers(
      List<Identifier> all, Optional<PostalSpelling> address, String region, Phones phones, KeyedHash hash) {
    this.all = List.copyOf(all);
    this.address = address;
    this.region = region;
    this.phones = phones;
    this.hash = hash;
  }

  /** @param carried what of it a row carries, and in which field */
  @Personal
  record Hit(MapField field, Identifier carried) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  static Identifiers given(Requester who, String region, Phones phones, KeyedHash hash) {
    List<Identifier> given = new ArrayList<>();
    given.add(new Identifier(Identity.NAME, who.name().value(), Identifier.Origin.GIVEN, false));
    who.email().map(EmailAddress::normalised).ifPresent(email ->
        given.add(new Identifier(Identity.EMAIL, email, Identifier.Origin.GIVEN, isMailbox(email))));
    who.phone().ifPresent(phone ->
        given.add(new Identifier(Identity.PHONE_NUMBER, phone.value(), Identifier.Origin.GIVEN, false)));
    return new Identifiers(given, who.address().map(PostalSpelling::new), region, phones, hash);
  }

  static boolean isMailbox(String email) {
    return MAILBOXES.contains(email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT));
  }

  /** With these added; what is there already stays as it is. */
  Identifiers with(List<Identifier> more) {
    List<Identifier> union = new ArrayList<>(all);
    for (Identifier one : more) {
      if (!one.value().isBlank() && union.stream().noneMatch(other -> isSame(one, other))) {
        union.add(one);
      }
    }
    return new Identifiers(union, address, region, phones, hash);
  }

  /** With each marked as shared for which the test holds. */
  Identifiers sharedWhere(java.util.function.Predicate<Identifier> test) {
    return new Identifiers(all.stream().map(i -> i.sharedIf(test.test(i))).toList(), address, region, phones, hash);
  }

  Stream<Identifier> of(Identity kind) {
    return all.stream().filter(identifier -> identifier.kind() == kind);
  }

  Optional<PostalSpelling> address() {
    return address;
  }

  private boolean isSame(Identifier one, Identifier other) {
    return one.kind() == other.kind() && carries(one.kind(), one.value(), other);
  }

  boolean isSame(Identifier one, String held) {
    return carries(one.kind(), held, one);
  }

  /** What to look for in this collection. */
  List<Condition> conditions(MapCollection collection) {
    List<Condition> conditions = new ArrayList<>();
    for (MapField field : collection.fields()) {
      Set<Identity> kinds = new LinkedHashSet<>();
      field.identity().ifPresent(kinds::add);
      field.kinds().ifPresent(kind -> kinds.addAll(kind.values().values()));
      kinds.stream().sorted().forEach(kind -> condition(field, kind).ifPresent(conditions::add));
      if (field.hashed()) {
        Set<String> hashes = hashes().keySet();
        if (!hashes.isEmpty()) {
          conditions.add(new Condition.OneOf(field, hashes));
        }
      }
    }
    address.flatMap(spelling -> spelling.condition(collection)).ifPresent(conditions::add);
    return conditions;
  }

  private Optional<Condition> condition(MapField field, Identity kind) {
    List<String> values = of(kind).map(Identifier::value).toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind) {
      case EMAIL -> Optional.of(new Condition.OneOfAnyCase(field, new LinkedHashSet<>(values)));
      case PHONE_NUMBER -> {
        Set<String> runs =
            values.stream().flatMap(v -> phones.run(v, region).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        yield runs.isEmpty() ? Optional.empty() : Optional.of(new Condition.HasDigits(field, runs));
      }
      case NAME -> {
        List<List<WordPattern>> groups = values.stream().flatMap(v -> Spelling.namePatterns(v).stream()).toList();
        yield groups.isEmpty() ? Optional.empty() : Optional.of(new Condition.HasWords(field, groups));
      }
      case POSTAL_ADDRESS -> Optional.empty();
    };
  }

  /** The e-mail addresses, numbers and names that the row carries, compared exactly; a name counts if it is the same or similar. */
  List<Hit> hits(Row row) {
    List<Hit> hits = new ArrayList<>();
    for (MapField field : row.collection().fields()) {
      String held = row.value(field.name());
      if (held.isEmpty()) {
        continue;
      }
      Optional<Identity> kind =
          field.identity().or(() -> field.kinds().flatMap(k -> Optional.ofNullable(k.values().get(row.value(k.field())))));
      kind.ifPresent(found ->
          of(found).filter(i -> carries(found, held, i)).forEach(i -> hits.add(new Hit(field, i))));
      if (field.hashed()) {
        Optional.ofNullable(hashes().get(held.toLowerCase(Locale.ROOT))).ifPresent(i -> hits.add(new Hit(field, i)));
      }
    }
    return hits;
  }

  private boolean carries(Identity kind, String held, Identifier identifier) {
    return switch (kind) {
      case EMAIL -> held.strip().equalsIgnoreCase(identifier.value());
      case PHONE_NUMBER -> numbers.computeIfAbsent(
          List.of(identifier.value(), held), pair -> phones.same(pair.get(0), pair.get(1), region));
      case NAME -> isAlike(Spelling.names(identifier.value(), held));
      case POSTAL_ADDRESS -> false;
    };
  }

  private Map<String, Identifier> hashes() {
    Map<String, Identifier> hashes = new LinkedHashMap<>();
    all.forEach(i -> hash.of(i, phones, region).ifPresent(value -> hashes.putIfAbsent(value, i)));
    return hashes;
  }

  boolean hasAddress(Row row) {
    return address.map(spelling -> spelling.isIn(row)).orElse(false);
  }

  /** How like the person's names the names in the row are; the best of them counts. */
  Likeness name(Row row) {
    return row.collection().fields().stream()
        .filter(f -> f.identity().filter(Identity.NAME::equals).isPresent() || row.collection().subjectNames().contains(f.name()))
        .map(field -> name(row.value(field.name())))
        .filter(likeness -> likeness != Likeness.UNKNOWN)
        .min(Likeness::compareTo)
        .orElse(Likeness.UNKNOWN);
  }

  private Likeness name(String held) {
    return names.computeIfAbsent(held, this::compareName);
  }

  private Likeness compareName(String held) {
    return of(Identity.NAME).map(name -> Spelling.names(name.value(), held)).min(Likeness::compareTo).orElse(Likeness.UNKNOWN);
  }

  static boolean isAlike(Likeness likeness) {
    return likeness == Likeness.SAME || likeness == Likeness.SIMILAR;
  }

  /** The kinds of what is looked for and how it is compared, without a value. */
  List<String> inWords() {
    List<String> words = new ArrayList<>(inWordsByHand());
    Set<Identity> hashed = hashes().values().stream().map(Identifier::kind).collect(Collectors.toSet());
    if (!hashed.isEmpty()) {
      words.add(
          "Keyed hash of the %s, for lists that keep only that".formatted(
              NAMES.keySet().stream().filter(hashed::contains).map(NAMES::get).collect(Collectors.joining(" and "))));
    }
    return words;
  }

  /** The same for somebody who looks without a computer, who can compare no hash. */
  List<String> inWordsByHand() {
    List<String> words = new ArrayList<>();
    if (of(Identity.NAME).findAny().isPresent()) {
      words.add("Name: without regard to accents, capitals and the order of its parts");
    }
    if (of(Identity.EMAIL).findAny().isPresent()) {
      words.add("E-mail address: without regard to capitals");
    }
    if (of(Identity.PHONE_NUMBER).findAny().isPresent()) {
      words.add("Telephone number: in its international and national spellings");
    }
    address.ifPresent(given -> words.add("Postal address: street and postcode together"));
    String besides = NAMES.keySet().stream().flatMap(kind -> onFile(kind).stream()).collect(Collectors.joining(", "));
    if (!besides.isEmpty()) {
      words.add("What is on file for the person besides: " + besides);
    }
    return words;
  }

  private Optional<String> onFile(Identity kind) {
    long count = of(kind).filter(identifier -> identifier.origin() != Identifier.Origin.GIVEN).count();
    String name = NAMES.get(kind);
    return count == 0
        ? Optional.empty()
        : Optional.of(count + " " + (count == 1 ? name : name.endsWith("s") ? name + "es" : name + "s"));
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
