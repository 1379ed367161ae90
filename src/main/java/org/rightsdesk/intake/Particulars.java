package org.rightsdesk.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Right;

/**
 * What a request says beyond the fields that all requests have, brought by the door that knows the right.
 *
 * @param typed what was typed for it, by which a second arrival is told from another request
 * @param faults for each of its fields that needs another look what to do, as {@link Receipt.Faulty#faults}
 * @param keep keeps it for the case, in the transaction in which the case is opened
 */
@Personal
public record Particulars(Right right, List<String> typed, Map<String, String> faults, Consumer<CaseRef> keep) {

  public Particulars {
    typed = List.copyOf(typed);
    faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  static Particulars none() {
    return new Particulars(Right.ACCESS, List.of(), Map.of(), ref -> {});
  }

  @Override
  public String toString() {
    return right + " " + Personal.MASK;
  }
}
