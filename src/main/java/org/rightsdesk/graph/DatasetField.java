package org.rightsdesk.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One field as a data map describes it; a column, or a part of one.
 *
 * @param path its name; for a field within others, all their names with dots between
 * @param categories its own, without those of the whole rows
 * @param type of one value, if the map says it
 * @param array it holds a list of such values
 * @param length the most characters that it holds, if the map says it
 * @param identity the kind of identifier with which a search can start here
 * @param returnAllElements of a list that a search enters, all elements are kept
 * @param weak whatever it holds is no certain sign of a person (our key {@code match: probable})
 * @param fields its parts
 * @param node where it stands in the file
 */
public record DatasetField(
    String path,
    List<String> categories,
    Optional<DataType> type,
    boolean array,
    Optional<Integer> length,
    boolean primaryKey,
    Optional<String> identity,
    boolean returnAllElements,
    boolean weak,
    List<Reference> references,
    List<DatasetField> fields,
    MapNode node) {

  /** The last part of its path. */
  public String name() {
    return node.text("name", path);
  }

  Stream<DatasetField> withParts() {
    return Stream.concat(Stream.of(this), fields.stream().flatMap(DatasetField::withParts));
  }
}
