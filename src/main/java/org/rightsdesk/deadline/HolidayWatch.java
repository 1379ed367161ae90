package org.rightsdesk.deadline;

import java.util.List;
import org.rightsdesk.casefile.CaseRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the dates of all open cases out anew when the table of holidays is not the one of the last start. A few cases at a
 * time, so that other work comes in between; what was interrupted begins again with the next start.
 */
@Component
class HolidayWatch {

  private static final Logger LOG = LoggerFactory.getLogger(HolidayWatch.class);
  private static final int AT_A_TIME = 50;

  private final PublicHolidays holidays;
  private final DeadlineStore store;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;

  HolidayWatch(PublicHolidays holidays, DeadlineStore store, Deadlines deadlines, TransactionTemplate transaction) {
    this.holidays = holidays;
    this.store = store;
    this.deadlines = deadlines;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void onceStarted() {
    Thread thread = new Thread(this::lookAtTable, "holidays");
    thread.setDaemon(true);
    thread.start();
  }

  /** How many cases were worked out anew. */
  int lookAtTable() {
    String now = holidays.fingerprint();
    if (store.holidaysOfLastStart().filter(now::equals).isPresent()) {
      return 0;
    }
    int cases = 0;
    List<CaseRef> some = store.withClock("", AT_A_TIME);
    while (!some.isEmpty()) {
      List<CaseRef> batch = some;
      transaction.executeWithoutResult(status -> batch.forEach(deadlines::workAnew));
      cases += batch.size();
      some = store.withClock(batch.get(batch.size() - 1).value(), AT_A_TIME);
    }
    transaction.executeWithoutResult(status -> store.rememberHolidays(now));
    LOG.info("The table of holidays is new: the dates of {} cases were worked out anew.", cases);
    return cases;
  }
}
