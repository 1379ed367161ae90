package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.staff.FailedStep;
import org.rightsdesk.staff.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the requests stand, in numbers, for the section of Cockpit's dashboard. Holds nothing about anybody. */
@RestController
class RequestNumbers {

  private static final List<CaseState> STAGES =
      Arrays.stream(CaseState.values()).filter(state -> state != CaseState.CLOSED).toList();

  private final CaseLists lists;

  RequestNumbers(CaseLists lists) {
    this.lists = lists;
  }

  /**
   * @param count how many cases
   * @param link leads to exactly these
   * @param tone {@code late}, {@code soon} or empty, as the tags of the pages are called
   */
  record Figure(String name, long count, String link, String tone) {}

  /** Open cases of one right: one figure for each stage, and all. */
  record Row(String right, List<Figure> stages, Figure all) {}

  /**
   * @param soonUntil the last day that counts as this week
   * @param failed the cases that wait for a system, by system
   */
  record Numbers(
      List<Figure> figures, LocalDate soonUntil, List<String> stages, List<Row> rights, List<Figure> failed, String closed) {}

  @GetMapping("/desk/api/requests")
  ResponseEntity<Numbers> numbers(HttpServletRequest request) {
    if (Stream.of(Role.MANAGER, Role.ADMIN).noneMatch(role -> request.isUserInRole(role.name()))) {
      throw new AccessDeniedException("Only managers and the administrator see these numbers.");
    }
    CaseLists.Census census = lists.census();
    CaseWish open = CaseWish.ALL.open();
    List<Figure> figures =
        List.of(
            figure("Open", census, open, ""),
            figure("Overdue", census, open.due(CaseWish.Due.OVERDUE), "late"),
            figure("Due this week", census, open.due(CaseWish.Due.THIS_WEEK), "soon"),
            figure("Waiting for the person", census, CaseWish.ALL.state(CaseState.WAITING_FOR_YOU), ""));
    Numbers numbers =
        new Numbers(
            figures,
            census.today().plusDays(CaseRow.SOON),
            STAGES.stream().map(CaseRow::words).toList(),
            Arrays.stream(Right.values()).map(right -> row(right, census)).toList(),
            lists.failed().values().stream().map(RequestNumbers::failed).toList(),
            CaseWish.ALL.state(CaseState.CLOSED).link());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(numbers);
  }

  private static Row row(Right right, CaseLists.Census census) {
    CaseWish all = CaseWish.ALL.right(right);
    return new Row(
        CaseRow.words(right),
        STAGES.stream().map(stage -> figure(CaseRow.words(stage), census, all.state(stage), "")).toList(),
        figure("All", census, all.open(), ""));
  }

  private static Figure figure(String name, CaseLists.Census census, CaseWish wish, String tone) {
    long count = census.count(wish);
    return new Figure(name, count, wish.link(), count == 0 ? "" : tone);
  }

  private static Figure failed(List<FailedStep> steps) {
    long count = steps.stream().map(FailedStep::caseRef).distinct().count();
    return new Figure(StringUtils.capitalize(steps.get(0).placeName()), count, CaseWish.ALL.failed(steps.get(0).place()).link(), "late");
  }
}
