package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/**
 * One row that a search brought home, or one item that a locator found.
 *
 * @param id stays the same when the same row of the same system is found again for the same case
 * @param collection the collection's name in the data map; {@link #BY_HAND} for what a locator found
 * @param rowKey the row's primary key, its parts joined by commas in the order of the map
 * @param match how sure it is that the row is about the person
 * @param reasons why it was found and why the match is no surer, in plain words and without values, the path first
 * @param role our role for this very row
 * @param fields all fields that the map declares, in its order; a never-disclose field comes with an empty value
 * @param askInstead where we are processor: whom to ask, if the customer is known
 * @param happenedOn the day on which the row came to be, in the controller's zone, if the map says where that stands
 */
@Personal
public record FoundRow(
    PartRef id,
    SystemKey system,
    String collection,
    String rowKey,
    Match match,
    List<String> reasons,
    OurRole role,
    List<FoundField> fields,
    Optional<Customer> askInstead,
    Optional<LocalDate> happenedOn) {

  /** The collection of what a locator found. */
  public static final String BY_HAND = "by_hand";

  public FoundRow {
    reasons = List.copyOf(reasons);
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
