package org.rightsdesk.fee;

import java.time.LocalDate;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/** How and when money went back. */
@Personal
public record RefundProof(PaymentMethod method, LocalDate refundedOn, FreeText note) {

  @Override
  public String toString() {
    return method + " " + refundedOn;
  }
}
