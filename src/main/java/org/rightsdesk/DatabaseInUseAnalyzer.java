package org.rightsdesk;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says to whoever starts it a second time on the same data that it runs already. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  /** H2's number for a file that another program has opened. */
  private static final int OPEN_ALREADY = 90020;

  @Override
  protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
    return cause.getErrorCode() != OPEN_ALREADY
        ? null
        : new FailureAnalysis(
            "Rightsdesk runs on this data already: another program has its database open. Nothing was changed.",
            "Use the one that runs, or stop it first. To start another one beside it, give that one data of its own:"
                + " spring.datasource.url, rightsdesk.pack-directory and, for the demonstration, rightsdesk.demo.directory.",
            cause);
  }
}
