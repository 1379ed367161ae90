package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.Personal;

/**
 * Who asks, as far as the register of people tells.
 *
 * @param identifiers what was given, and what is on file for records that are certainly the person's
 * @param records the register's people who carry something that was given, the person's own among them
 * @param holders who had which e-mail address or telephone number when
 * @param notes what a reader of the search has to know
 */
@Personal
record Person(Identifiers identifiers, List<Record> records, List<Identifier.Holder> holders, List<String> notes) {

  /**
   * @param followed whether rows that point at it are looked for
   * @param nameOnly nothing but the name speaks for it
   */
  @Personal
  record Record(Row row, Match match, List<String> reasons, boolean followed, boolean nameOnly) {

    Record notFollowed() {
      return new Record(row, match, reasons, false, nameOnly);
    }

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  Stream<Record> records(MapCollection collection) {
    return records.stream().filter(known -> known.row().collection() == collection);
  }

  /** Whose record carries this value in this field; nothing if no record of the person, or of somebody alike, does. */
  Optional<Match> named(MapCollection collection, String field, String value) {
    return records(collection)
        .filter(known -> known.row().value(field).equals(value))
        .map(Record::match)
        .min(Match::compareTo);
  }

  /** The values of this field in all records that match so and are followed. */
  Set<String> values(MapCollection collection, String field, Match match) {
    return records(collection)
        .filter(known -> known.match() == match && known.followed())
        .map(known -> known.row().value(field))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** It stands in a record that is certainly the person's, and in nobody else's. */
  boolean isOwn(Identifier identifier) {
    return !identifier.shared()
        && holders.stream().anyMatch(h -> h.ours() && h.kind() == identifier.kind() && identifiers.isSame(identifier, h.value()));
  }

  /** Whose the address or number was on that day. */
  Tenure tenure(Identifier carried, Optional<LocalDate> day) {
    List<Identifier.Holder> all =
        holders.stream().filter(h -> h.kind() == carried.kind() && identifiers.isSame(carried, h.value())).toList();
    List<Identifier.Holder> known = all.stream().filter(h -> h.isBounded() || !isBounded(h.owner(), all)).toList();
    List<Identifier.Holder> ours = known.stream().filter(Identifier.Holder::ours).toList();
    List<Identifier.Holder> others = known.stream().filter(holder -> !holder.ours()).toList();
    if (day.isEmpty()) {
      return others.isEmpty() ? Tenure.OURS : Tenure.DOUBTFUL;
    }
    LocalDate then = day.get();
    boolean boundedOurs = ours.stream().anyMatch(h -> h.isBounded() && h.covers(then));
    boolean boundedOther = others.stream().anyMatch(h -> h.isBounded() && h.covers(then));
    if (boundedOurs || boundedOther) {
      return boundedOurs && boundedOther ? Tenure.DOUBTFUL : boundedOurs ? Tenure.OURS : Tenure.SOMEBODY_ELSES;
    }
    boolean openOurs = ours.stream().anyMatch(h -> !h.isBounded());
    boolean openOther = others.stream().anyMatch(h -> !h.isBounded());
    boolean endedOurs = !ours.isEmpty() && !openOurs;
    if (endedOurs) {
      return openOther ? Tenure.SOMEBODY_ELSES : Tenure.OUT_OF_TIME;
    }
    return openOther ? Tenure.DOUBTFUL : Tenure.OURS;
  }

  /** Dates that are on file for somebody bound that record as a whole. */
  private static boolean isBounded(String owner, List<Identifier.Holder> holders) {
    return holders.stream().anyMatch(holder -> holder.isBounded() && holder.owner().equals(owner));
  }

  enum Tenure {
    OURS,
    /** Two people are on file with it for that day. */
    DOUBTFUL,
    /** The person had it, but not on that day as far as is known. */
    OUT_OF_TIME,
    SOMEBODY_ELSES
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
