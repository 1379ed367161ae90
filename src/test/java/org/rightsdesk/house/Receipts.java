package org.rightsdesk.house;

import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.intake.Receipt;

/** Opens what intake answers. */
final class Receipts {

  private Receipts() {}

  static CaseRef accepted(Receipt receipt) {
    if (receipt instanceof Receipt.Accepted accepted) {
      return accepted.caseRef();
    }
    throw new AssertionError("not accepted: " + receipt);
  }
}
