package org.rightsdesk.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in pounds sterling, kept in pence; never negative. */
public record Money(int pence) implements Comparable<Money> {

  public static final Money NONE = new Money(0);

  public Money {
    if (pence < 0) {
      throw new IllegalArgumentException("An amount is not negative.");
    }
  }

  /** @param pounds with at most two decimals */
  public static Money pounds(BigDecimal pounds) {
    return new Money(pounds.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).intValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(pence, other.pence));
  }

  /** What is left; nothing if the other is more. */
  public Money less(Money other) {
    return new Money(Math.max(0, pence - other.pence));
  }

  public boolean isNone() {
    return pence == 0;
  }

  public boolean covers(Money other) {
    return pence >= other.pence;
  }

  @Override
  public int compareTo(Money other) {
    return Integer.compare(pence, other.pence);
  }

  /** As people read it: {@code £10.00}. */
  @Override
  public String toString() {
    return "£" + BigDecimal.valueOf(pence, 2).toPlainString();
  }
}
