package org.rightsdesk.process;

/** A period under {@code rightsdesk.periods} is no number of whole days. */
class PeriodNotInDays extends RuntimeException {

  PeriodNotInDays(String name, String value) {
    super("Set rightsdesk.periods." + name + " to a number of whole days, such as P30D or P4W. It is “" + value + "”.");
  }
}
