package org.rightsdesk.process.webapps;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words, and without a stack trace, why the application did not start. */
class DefaultSecretAnalyzer extends AbstractFailureAnalyzer<DefaultSecret> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, DefaultSecret cause) {
    return new FailureAnalysis(
        "Rightsdesk has no secret of its own, only the one that everybody can read in its source.",
        cause.getMessage(),
        cause);
  }
}
