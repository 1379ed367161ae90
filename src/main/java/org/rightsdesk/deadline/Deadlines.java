package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.KeepsCaseData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Chooses and pins the law of a case, and keeps the day by which it has to be answered, with its derivation. */
@Service
public class Deadlines implements KeepsCaseData {

  private final CaseFiles cases;
  private final TimeRules rules;
  private final ApplicationEventPublisher events;

  Deadlines(CaseFiles cases, TimeRules rules, ApplicationEventPublisher events) {
    this.cases = cases;
    this.rules = rules;
    this.events = events;
  }

  /** Chooses the law from the day of receipt and the residence, and pins it; a second call changes nothing. */
  public Regime open(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** Takes what is known now and works the date out anew; tells the house with {@link DeadlineMoved} if it moved. */
  public void set(CaseRef ref, ClockFacts facts) {
    throw new UnsupportedOperationException();
  }

  /** The date with its derivation; before {@link #open} it shows the law that will apply, without a date. */
  public Deadline of(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void forget(CaseRef ref) {
    throw new UnsupportedOperationException();
  }
}
