package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseLine;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseSearch;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.staff.FailedStep;
import org.rightsdesk.staff.FailedSteps;
import org.springframework.stereotype.Component;

/**
 * Finds the cases that somebody wants to see. What Cockpit counts is counted here too, by the same words, so that a number
 * and the list behind it cannot differ. Open cases are looked at together, for there are never many; closed ones by the page.
 */
@Component
class CaseLists {

  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final FailedSteps failures;
  private final Clock clock;

  CaseLists(CaseFiles cases, Deadlines deadlines, FailedSteps failures, Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * A part of a list: open cases first, by the day on which the answer is due; then closed ones, the last first.
   *
   * @param from how many stand before it
   * @param total how many the whole list has
   */
  record Part(List<CaseLine> lines, Map<CaseRef, LocalDate> dues, int from, int total) {}

  Part part(CaseWish wish, boolean alsoInNames, int from, int atMost) {
    CaseSearch search = wish.search(alsoInNames, wish.failed().map(this::waitingFor));
    List<CaseLine> open = wish.takesOpenOnes() ? cases.open(search) : List.of();
    Map<CaseRef, LocalDate> dues = dues(open);
    List<CaseLine> wanted = wanted(wish, open, dues);
    List<CaseLine> lines = new ArrayList<>(wanted.stream().skip(from).limit(atMost).toList());
    int closed = 0;
    if (wish.takesClosedOnes()) {
      closed = cases.countClosed(search);
      if (lines.size() < atMost) {
        lines.addAll(cases.closed(search, Math.max(0, from - wanted.size()), atMost - lines.size()));
      }
    }
    return new Part(lines, dues, from, wanted.size() + closed);
  }

  /** All open cases with their days, once, for as many counts as one likes. */
  Census census() {
    List<CaseLine> open = cases.open(CaseSearch.EVERYTHING);
    return new Census(open, dues(open), LocalDate.now(clock));
  }

  /** The cases of which a step waits for each place; places in the order of the longest wait. */
  Map<String, List<FailedStep>> failed() {
    return failures.now().stream()
        .collect(Collectors.groupingBy(FailedStep::place, LinkedHashMap::new, Collectors.toList()));
  }

  record Census(List<CaseLine> open, Map<CaseRef, LocalDate> dues, LocalDate today) {

    long count(CaseWish wish) {
      return open.stream()
          .filter(line -> wish.right().isEmpty() || wish.right().get() == line.right())
          .filter(line -> wish.takes(line, Optional.ofNullable(dues.get(line.ref())), today))
          .count();
    }
  }

  private Set<CaseRef> waitingFor(String place) {
    return failures.now().stream().filter(step -> step.place().equals(place)).map(FailedStep::caseRef).collect(Collectors.toSet());
  }

  private List<CaseLine> wanted(CaseWish wish, List<CaseLine> open, Map<CaseRef, LocalDate> dues) {
    LocalDate today = LocalDate.now(clock);
    return open.stream()
        .filter(line -> wish.takes(line, Optional.ofNullable(dues.get(line.ref())), today))
        .sorted(Comparator.comparing((CaseLine line) -> dues.getOrDefault(line.ref(), LocalDate.MAX)))
        .toList();
  }

  private Map<CaseRef, LocalDate> dues(Collection<CaseLine> lines) {
    return deadlines.dues(lines.stream().map(CaseLine::ref).toList());
  }
}
