package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.NextWarning;
import org.rightsdesk.deadline.Warning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code deadline-watch.bpmn}: warns as the day comes nearer, begins anew when it moves, apologises when it passed. */
@Configuration(proxyBeanMethods = false)
class DeadlineWatchProcess {

  /** What there is to wait for. */
  enum Watch {
    WARNING_LEFT,
    NO_WARNING_LEFT,
    CASE_CLOSED
  }

  /** What was said when the day came. */
  enum Rung {
    /** The answer had gone out, or the day had moved. */
    NOTHING,
    WARNED,
    LATE
  }

  @Bean
  JavaDelegate findNextWarning(CaseFiles cases, Deadlines deadlines, LetterHour hour, Clock clock) {
    return execution -> {
      CaseRef ref = caseOf(execution);
      cases.hold(ref);
      Optional<NextWarning> next = deadlines.nextWarning(ref, LocalDate.now(clock));
      next.ifPresent(warning -> CaseVariables.NEXT_WARNING_ON.set(execution, hour.on(warning.on())));
      CaseVariables.WATCH_STATE.set(
          execution,
          deadlines.isOver(ref) ? Watch.CASE_CLOSED : next.isPresent() ? Watch.WARNING_LEFT : Watch.NO_WARNING_LEFT);
    };
  }

  @Bean
  JavaDelegate warnOfDeadline(Deadlines deadlines, Clock clock) {
    return execution ->
        CaseVariables.WARNING_GIVEN.set(
            execution,
            deadlines
                .warn(caseOf(execution), LocalDate.now(clock))
                .map(warning -> warning == Warning.OVERDUE ? Rung.LATE : Rung.WARNED)
                .orElse(Rung.NOTHING));
  }

  @Bean
  JavaDelegate apologiseForDelay(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.DELAY_APOLOGY);
  }
}
