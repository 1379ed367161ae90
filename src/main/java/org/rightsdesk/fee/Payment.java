package org.rightsdesk.fee;

import java.time.LocalDate;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * Money that came in, as staff write it down.
 *
 * @param amount the value in pounds; for other money what it was worth after charges
 * @param foreign whether it came in other money than pounds; then the note says how much of what
 * @param receivedOn the day on which it reached us
 */
@Personal
public record Payment(Money amount, PaymentMethod method, boolean foreign, LocalDate receivedOn, FreeText note) {

  @Override
  public String toString() {
    return amount + " " + method + " " + receivedOn;
  }
}
