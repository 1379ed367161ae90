package org.rightsdesk.deadline;

import org.springframework.core.io.ClassPathResource;

/** The holidays as the product knows them, for tests. */
final class Holidays {

  static final PublicHolidays OURS = new PublicHolidays(new ClassPathResource("holidays/overrides.csv"), 2040);

  private Holidays() {}
}
