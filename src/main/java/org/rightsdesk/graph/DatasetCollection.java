package org.rightsdesk.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One collection as a data map describes it; a table, where the dataset is a database.
 *
 * @param table its name in the database (our key {@code table}; else the collection's)
 * @param categories what whole rows are
 * @param after collections that are searched before it
 * @param skipped it takes no part in a search
 * @param keepsPeople whether it is to be found at all where it holds categories of people (our key {@code person})
 * @param subject what names a row's subject (our key): a field, {@code none}, or nothing said
 * @param identifies whether each row is a person (our key {@code identifies: person}), as far as the map says
 * @param node where it stands in the file
 */
public record DatasetCollection(
    CollectionAddress address,
    String table,
    List<String> categories,
    Set<CollectionAddress> after,
    boolean skipped,
    boolean keepsPeople,
    Optional<String> subject,
    Optional<Boolean> identifies,
    List<DatasetField> fields,
    MapNode node) {

  public String name() {
    return address.collection();
  }

  /** All fields, those within others too. */
  public Stream<DatasetField> allFields() {
    return fields.stream().flatMap(DatasetField::withParts);
  }

  /** @param path the names of fields with dots between, from the outermost */
  public Optional<DatasetField> field(String path) {
    return allFields().filter(field -> field.path().equals(path)).findFirst();
  }

  /** The fields that tell one row from another. */
  public List<DatasetField> keys() {
    return fields.stream().filter(DatasetField::primaryKey).toList();
  }

  /** Whether the map says that something in it is about people. */
  public boolean isAboutPeople() {
    return keepsPeople
        && Stream.concat(categories.stream(), allFields().flatMap(field -> field.categories().stream()))
            .anyMatch(category -> Categories.covers("user", category));
  }

  /** Its rows are notes about rows of other collections, and are found with those (our key {@code disputes}). */
  boolean keepsNotes() {
    return node.child("rightsdesk").child("disputes").exists();
  }
}
