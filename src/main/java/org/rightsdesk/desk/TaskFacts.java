package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.deadline.Deadlines;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist which case a task belongs to and how far it is in time. Holds nothing about the person. */
@RestController
class TaskFacts {

  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final Clock clock;

  TaskFacts(CaseFiles cases, Deadlines deadlines, Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @GetMapping("/desk/api/tasks/{taskId}")
  ResponseEntity<Facts> of(@PathVariable String taskId) {
    return ResponseEntity.of(cases.decision(taskId).map(Decision::caseRef).map(this::facts));
  }

  private Facts facts(CaseRef ref) {
    CaseFile file = cases.get(ref);
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> due = deadlines.of(ref).due();
    return new Facts(
        ref.value(),
        ChronoUnit.DAYS.between(file.receivedOn(), today) + 1,
        due.orElse(null),
        due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(null));
  }

  /**
   * @param day 1 on the day of receipt
   * @param due the last day for the answer; null while the clock has not started
   * @param daysLeft negative when it is late; null while the clock has not started
   */
  record Facts(String caseRef, long day, LocalDate due, Long daysLeft) {}
}
