package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.MapCollection.LedgerColumns;
import org.rightsdesk.datamap.MapField.Meaning;
import org.rightsdesk.datamap.WrongValue.Nature;
import org.rightsdesk.datamap.WrongValue.Span;

/** What the rows that a search stored tell for a correction: where a value stands, and who got data. */
@Personal
final class FoundCopies {

  private final EstateMap map;
  private final List<StoredRow> rows;

  /** @param found rows that are somebody else's, or that we hold for a customer, play no part */
  FoundCopies(EstateMap map, List<StoredRow> found) {
    this.map = map;
    this.rows =
        found.stream()
            .filter(row -> row.match() != Match.NOT_THIS_PERSON && row.role() == OurRole.CONTROLLER)
            .toList();
  }

  @Personal
  private record Hit(StoredRow row, MapCollection collection, MapField field, String value, Span span) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /**
   * Where the value stands. If it is the whole of a field somewhere, then it counts as a part only in fields of the same
   * nature: a town is no part of a name.
   */
  List<Copy> of(WrongValue wrong) {
    List<Hit> hits = rows.stream().flatMap(row -> hits(row, wrong).stream()).toList();
    Set<Nature> wholes = new LinkedHashSet<>();
    hits.stream().filter(hit -> hit.span().whole()).forEach(hit -> wholes.addAll(WrongValue.natures(hit.field())));
    List<Copy> copies = new ArrayList<>();
    for (Hit hit : hits) {
      boolean sameNature = WrongValue.natures(hit.field()).stream().anyMatch(wholes::contains);
      if (hit.span().whole() || wholes.isEmpty() || sameNature) {
        copies.add(copy(hit));
      }
    }
    rows.stream().filter(FoundCopies::isByHand).flatMap(row -> mention(row, wrong).stream()).forEach(copies::add);
    return copies;
  }

  private List<Hit> hits(StoredRow row, WrongValue wrong) {
    Optional<MapCollection> collection =
        map.find(row.system(), row.collection()).filter(found -> found.disputes().isEmpty());
    if (collection.isEmpty() || !CopyKey.isRowKey(row.rowKey())) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (MapField field : collection.get().fields()) {
      String value = row.values().getOrDefault(field.name(), "");
      if (isCorrectable(field)) {
        wrong.in(field, value).ifPresent(span -> hits.add(new Hit(row, collection.get(), field, value, span)));
      }
    }
    return hits;
  }

  /** Keys, references and marks are no statements about a person; neither are the days that the system keeps itself. */
  static boolean isCorrectable(MapField field) {
    boolean kept = field.meaning().filter(m -> m == Meaning.CHANGED || m == Meaning.CREATED).isPresent();
    return field.isAboutPeople() && !field.primaryKey() && field.references().isEmpty() && !field.hashed()
        && !field.isNeverDisclosed() && !kept;
  }

  private Copy copy(Hit hit) {
    MapCollection collection = hit.collection();
    MapSystem system = map.get(collection.system());
    return new Copy(
        new CopyKey(system.key(), collection.name(), hit.row().rowKey(), hit.field().name()),
        hit.field().description().label(),
        collection.description().name(),
        system.description().name(),
        hit.value(),
        hit.row().match(),
        collection.kept(),
        !system.writable());
  }

  private static boolean isByHand(StoredRow row) {
    return row.collection().equals(FoundRow.BY_HAND);
  }

  /** What a locator found is looked at by a person before anything is changed, so it may count as current. */
  private Optional<Copy> mention(StoredRow row, WrongValue wrong) {
    return row.values().entrySet().stream()
        .filter(field -> wrong.isMentioned(field.getValue()))
        .findFirst()
        .map(field ->
            new Copy(
                new CopyKey(row.system(), FoundRow.BY_HAND, row.rowKey(), field.getKey()),
                FoundRows.byHandLabel(field.getKey()),
                "Found by hand",
                map.get(row.system()).description().name(),
                field.getValue(),
                row.match(),
                CopyKind.CURRENT,
                true));
  }

  /** Who got data, each once, by name. */
  List<Recipient> recipients() {
    Map<String, Recipient> byName = new LinkedHashMap<>();
    for (StoredRow row : rows) {
      map.find(row.system(), row.collection()).ifPresent(collection ->
          collection.ledger().ifPresent(ledger -> {
            Recipient one = recipient(row, collection, ledger);
            if (!one.name().isEmpty()) {
              byName.merge(one.name(), one, FoundCopies::both);
            }
          }));
    }
    return byName.values().stream().sorted(Comparator.comparing(Recipient::name)).toList();
  }

  private static Recipient recipient(StoredRow row, MapCollection collection, LedgerColumns ledger) {
    String type = row.values().getOrDefault(ledger.type(), "");
    String words = collection.field(ledger.type()).map(field -> field.description().codes().getOrDefault(type, type)).orElse(type);
    return new Recipient(
        row.values().getOrDefault(ledger.recipient(), "").strip(),
        words,
        row.values().getOrDefault(ledger.categories(), ""),
        new Row(collection, row.values()).date(ledger.at()).orElse(LocalDate.EPOCH));
  }

  private static Recipient both(Recipient one, Recipient other) {
    Recipient later = one.last().isBefore(other.last()) ? other : one;
    Set<String> categories = new LinkedHashSet<>();
    List.of(one, other).forEach(r -> Arrays.stream(r.categories().split(",")).map(String::strip).forEach(categories::add));
    categories.remove("");
    return new Recipient(later.name(), later.type(), String.join(", ", categories), later.last());
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
