package org.rightsdesk.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words, and without a stack trace, why the application did not start. */
class PeriodNotInDaysAnalyzer extends AbstractFailureAnalyzer<PeriodNotInDays> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, PeriodNotInDays cause) {
    return new FailureAnalysis(
        "Rightsdesk counts what runs out in whole days, because letters name the day.", cause.getMessage(), cause);
  }
}
