package org.rightsdesk.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.HistoricJobLogQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

/** Adds to what failed, as Cockpit shows it, since when and how often it was tried, and what happens next. */
class PlainIncidents extends DefaultIncidentHandler {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);

  private final Clock clock;

  PlainIncidents(Clock clock) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.clock = clock;
  }

  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    return super.handleIncident(context, message == null ? null : message + " " + tried(context.getConfiguration()));
  }

  private String tried(String job) {
    List<HistoricJobLog> failures = failures(job);
    boolean nowIsIncluded = failures.stream().anyMatch(failure -> failure.getId().equals(lastFailure(job)));
    int times = failures.size() + (nowIsIncluded ? 0 : 1);
    Instant first =
        failures.stream().map(HistoricJobLog::getTimestamp).min(Date::compareTo).map(Date::toInstant).orElseGet(clock::instant);
    String since = MOMENT.format(first.atZone(clock.getZone()));
    return "It was tried "
        + (times == 1 ? "once, on " : times + " times since ")
        + since
        + ", and is not tried again by itself. When the cause is repaired, retry it here.";
  }

  private static String lastFailure(String job) {
    return Context.getCommandContext().getJobManager().findJobById(job).getLastFailureLogId();
  }

  /** Those in the database; the failure of now is not always there yet. */
  private static List<HistoricJobLog> failures(String job) {
    HistoricJobLogQueryImpl query = new HistoricJobLogQueryImpl();
    query.jobId(job).failureLog();
    return Context.getCommandContext().getHistoricJobLogManager().findHistoricJobLogsByQueryCriteria(query, null);
  }
}
