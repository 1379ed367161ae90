package org.rightsdesk.identity;

import java.time.Instant;
import org.rightsdesk.casefile.Personal;

/** A code that opens the answer once; eight digits. */
@Personal
public record OneTimeCode(String digits, Instant validUntil) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
