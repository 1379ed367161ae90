package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/**
 * A found row as it is stored: values only; what they mean is in the data map.
 *
 * @param id nothing before it was stored
 */
@Personal
record StoredRow(
    Optional<PartRef> id,
    SystemKey system,
    String collection,
    String rowKey,
    Match match,
    List<String> reasons,
    OurRole role,
    Map<String, String> values,
    Optional<Customer> customer,
    Optional<LocalDate> happenedOn) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
