package org.rightsdesk.datamap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one system was searched for one case, or why it was not; without a single value, so that it can be shown anywhere.
 *
 * @param at when it was last tried; nothing if it was not tried yet
 * @param lookedFor the kinds of identifiers and of their spellings, in plain words
 * @param queries the queries as they were sent, with question marks for values
 * @param notes what a reader has to know: limits that were reached, values that could not be used, collections without
 *     any identifier of the kind given
 * @param mapVersion the first 12 hexadecimal digits of the SHA-256 of the data map's files
 * @param signedBy who looked, where it was searched by hand
 * @param whyNot why it was not searched, in plain words; nothing once it is searched
 */
public record SearchEntry(
    SystemKey system,
    Optional<Instant> at,
    Duration took,
    List<String> lookedFor,
    List<String> queries,
    List<String> notes,
    int certain,
    int probable,
    int notThisPerson,
    String mapVersion,
    Optional<String> signedBy,
    Optional<String> whyNot) {

  public SearchEntry {
    lookedFor = List.copyOf(lookedFor);
    queries = List.copyOf(queries);
    notes = List.copyOf(notes);
  }

  /** Of a search that was tried. */
  static SearchEntry of(
      SystemKey system, Instant at, Duration took, List<String> lookedFor, List<String> queries, List<String> notes,
      List<StoredRow> rows, String mapVersion, Optional<String> signedBy) {
    return new SearchEntry(
        system, Optional.of(at), took, lookedFor, queries, notes, count(rows, Match.CERTAIN), count(rows, Match.PROBABLE),
        count(rows, Match.NOT_THIS_PERSON), mapVersion, signedBy, Optional.empty());
  }

  private static int count(List<StoredRow> rows, Match match) {
    return (int) rows.stream().filter(row -> row.match() == match).count();
  }

  public boolean isSearched() {
    return whyNot.isEmpty();
  }

  /** All rows that were found, whatever the match. */
  public int rows() {
    return certain + probable + notThisPerson;
  }
}
