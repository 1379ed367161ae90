package org.rightsdesk.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.Customer;

/**
 * What the person gets and is told, as reviewed. Nothing that was left out is in here.
 *
 * @param released in the order of systems and collections
 * @param withheld one entry for each ground, with how many items were left out whole
 * @param heldForCustomers what we hold as processor
 * @param approvedAt when it was approved; empty for a preview
 */
@Personal
public record Answer(
    List<ReleasedCollection> released,
    List<Withheld> withheld,
    List<HeldForCustomer> heldForCustomers,
    Optional<Instant> approvedAt) {

  public Answer {
    released = List.copyOf(released);
    withheld = List.copyOf(withheld);
    heldForCustomers = List.copyOf(heldForCustomers);
  }

  /** We hold nothing about the person at all. */
  public boolean isNil() {
    return released.isEmpty() && withheld.isEmpty() && heldForCustomers.isEmpty();
  }

  /** How many rows the person gets. */
  public int releasedRows() {
    return released.stream().mapToInt(collection -> collection.rows().size()).sum();
  }

  @Personal
  public record ReleasedCollection(CollectionKey key, List<ReleasedRow> rows) {

    public ReleasedCollection {
      rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** @param rowKey the row's key in its system, so that somebody can name it when they ask */
  @Personal
  public record ReleasedRow(String rowKey, Optional<LocalDate> happenedOn, List<ReleasedField> fields) {

    public ReleasedRow {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /**
   * @param value what is shown; empty if there is none, or if none is shown
   * @param leftOut why the value, or a part of it, is not shown
   */
  @Personal
  public record ReleasedField(
      String name, String label, String value, String explanation, Optional<Ground> leftOut) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  public record Withheld(Ground ground, int items) {}

  /** @param customer whom to ask, if known */
  @Personal
  public record HeldForCustomer(CollectionKey key, Optional<Customer> customer, int items) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
