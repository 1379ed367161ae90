package org.rightsdesk.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.casefile.CaseRef;

/** What became of a submission. */
public sealed interface Receipt {

  /** There is a case for it; the same one again if the same form arrives a second time. */
  record Accepted(CaseRef caseRef) implements Receipt {}

  /**
   * No case was opened.
   *
   * @param faults for each field that needs another look, by its form name and in the order of the form, what to do, in
   *     plain words that never repeat what was typed
   */
  record Faulty(Map<String, String> faults) implements Receipt {

    public Faulty {
      faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }
  }
}
