package org.rightsdesk.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseLine;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.staff.FailedStep;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases: open ones and finished ones, found by number, name, right, stage, day and failure. */
@Controller
class CaseListPages {

  private static final int ON_A_PAGE = 50;

  private final CaseLists lists;
  private final CaseFiles cases;
  private final StaffDirectory staff;
  private final Clock clock;

  CaseListPages(CaseLists lists, CaseFiles cases, StaffDirectory staff, Clock clock) {
    this.lists = lists;
    this.cases = cases;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping({"/desk", "/desk/cases"})
  String list(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(defaultValue = "") String right,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String failed,
      @RequestParam(defaultValue = "1") String page,
      Principal user,
      Model model) {
    CaseWish wish = CaseWish.of(words, right, state, due, failed);
    boolean seesPeople = staff.hasAnyRole(user.getName(), StaffCasePages.SEE_PEOPLE[0], StaffCasePages.SEE_PEOPLE);
    int number = page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    CaseLists.Part part = lists.part(wish, seesPeople, (number - 1) * ON_A_PAGE, ON_A_PAGE);
    model.addAttribute("rows", rows(part, seesPeople));
    model.addAttribute("wish", wish);
    model.addAttribute("filtered", !wish.equals(CaseWish.ALL));
    model.addAttribute("first", wish.link());
    model.addAttribute("only", only(wish));
    model.addAttribute("states", states());
    model.addAttribute("rights", rights());
    model.addAttribute("seesPeople", seesPeople);
    model.addAttribute("seesPaths", staff.hasAnyRole(user.getName(), Role.MANAGER, Role.ADMIN));
    model.addAttribute("mayEnter", staff.hasAnyRole(user.getName(), Role.INTAKE, Role.MANAGER));
    model.addAttribute("mayTryDates", staff.hasAnyRole(user.getName(), Role.MANAGER));
    model.addAttribute("part", part);
    model.addAttribute("previous", number > 1 ? wish.link(number - 1) : "");
    model.addAttribute("next", part.from() + part.lines().size() < part.total() ? wish.link(number + 1) : "");
    return "desk/cases";
  }

  private List<CaseRow> rows(CaseLists.Part part, boolean seesPeople) {
    Map<CaseRef, CaseFile> files =
        cases.all(part.lines().stream().map(CaseLine::ref).toList()).stream()
            .collect(Collectors.toMap(CaseFile::ref, Function.identity()));
    return part.lines().stream()
        .map(line -> files.get(line.ref()))
        .filter(Objects::nonNull)
        .map(file -> CaseRow.of(file, Optional.ofNullable(part.dues().get(file.ref())), seesPeople, LocalDate.now(clock)))
        .toList();
  }

  /** What is chosen by a link and not in the form, in words; empty if nothing is. */
  private String only(CaseWish wish) {
    List<String> words = new ArrayList<>();
    wish.due().ifPresent(due -> words.add(due == CaseWish.Due.OVERDUE ? "of which the answer is overdue" : "of which the answer is due this week"));
    wish.failed().ifPresent(place -> words.add("in which a step failed: " + placeName(place)));
    return String.join(", and ", words);
  }

  private String placeName(String place) {
    return lists.failed().getOrDefault(place, List.of()).stream().findFirst().map(FailedStep::placeName).orElse("nothing any more");
  }

  private static Map<String, String> states() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(CaseWish.OPEN, "Open");
    Arrays.stream(CaseState.values()).forEach(state -> words.put(state.name(), CaseRow.words(state)));
    return words;
  }

  private static Map<String, String> rights() {
    Map<String, String> words = new LinkedHashMap<>();
    Arrays.stream(Right.values()).forEach(right -> words.put(right.name(), CaseRow.words(right)));
    return words;
  }
}
