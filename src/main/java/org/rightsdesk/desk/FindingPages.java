package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.Ground;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.Redaction;
import org.rightsdesk.disclosure.ReviewChoices;
import org.rightsdesk.disclosure.ReviewItem;
import org.rightsdesk.disclosure.Treatment;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.staff.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * All that was found for a case, page by page with a filter; one row with everything, where words and fields can be taken
 * out; and the answer as it would go out.
 */
@Controller
@RequestMapping("/desk/cases/{reference}")
class FindingPages {

  private static final int ON_A_PAGE = 50;

  private final Disclosures disclosures;
  private final FindingViews views;
  private final ResponsePacks packs;

  FindingPages(Disclosures disclosures, FindingViews views, ResponsePacks packs) {
    this.disclosures = disclosures;
    this.views = views;
    this.packs = packs;
  }

  @GetMapping("/findings")
  String all(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request,
      Model model) {
    allow(request, Role.REVIEWER, Role.APPROVER, Role.MANAGER);
    CaseRef ref = ref(reference);
    List<ReviewItem> items = views.items(ref);
    Map<String, String> groups = new LinkedHashMap<>();
    items.forEach(item -> groups.computeIfAbsent(item.collection().toString(), any -> views.name(item.collection())));
    String sought = words.strip().toLowerCase(Locale.ROOT);
    List<ReviewItem> fitting =
        items.stream()
            .filter(item -> group.isEmpty() || item.collection().toString().equals(group))
            .filter(item -> sought.isEmpty() || says(item, sought))
            .toList();
    int pages = Math.max(1, (fitting.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.min(Math.max(1, page), pages);
    model.addAttribute("caseRef", ref.value());
    model.addAttribute("groups", groups);
    model.addAttribute("group", group);
    model.addAttribute("words", words);
    model.addAttribute("count", fitting.size());
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute(
        "lines", fitting.stream().skip((shown - 1L) * ON_A_PAGE).limit(ON_A_PAGE).map(views::line).toList());
    return "desk/findings";
  }

  @GetMapping("/findings/{id}")
  String one(@PathVariable String reference, @PathVariable String id, HttpServletRequest request, Model model) {
    allow(request, Role.REVIEWER, Role.APPROVER, Role.MANAGER);
    return show(ref(reference), id, request, model, "");
  }

  @PostMapping("/findings/{id}")
  String decide(
      @PathVariable String reference,
      @PathVariable String id,
      Principal user,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    allow(request, Role.REVIEWER);
    CaseRef ref = ref(reference);
    ReviewItem item = item(ref, id);
    try {
      disclosures.keep(
          ref, new ReviewChoices(Set.of(), Map.of(), Map.of(item.row().id(), choice(request))), user.getName());
      return "redirect:/desk/cases/" + ref + "/findings/" + item.row().id() + "?kept=yes";
    } catch (NotAllowedNow refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(ref, id, request, model, refused.getMessage());
    }
  }

  /** The answer as it would go out. */
  @GetMapping("/preview.pdf")
  ResponseEntity<byte[]> preview(@PathVariable String reference, HttpServletRequest request) {
    allow(request, Role.REVIEWER, Role.APPROVER, Role.MANAGER);
    CaseRef ref = ref(reference);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"draft-" + ref + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(packs.preview(ref));
  }

  @ExceptionHandler({NoSuchFinding.class, NoSuchCase.class})
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noSuchFinding() {
    return "error/404";
  }

  @ExceptionHandler(NotAllowedNow.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String notNow(NotAllowedNow refused, Model model) {
    model.addAttribute("why", refused.getMessage());
    return "desk/not-now";
  }

  private String show(CaseRef ref, String id, HttpServletRequest request, Model model, String fault) {
    ReviewItem item = item(ref, id);
    Optional<ItemChoice> before = item.decision().map(ReviewItem.Decided::choice);
    String[] words = request.getParameterValues("words");
    String[] fields = request.getParameterValues("field");
    model.addAttribute("caseRef", ref.value());
    model.addAttribute("line", views.line(item));
    model.addAttribute("grounds", views.grounds(ref));
    model.addAttribute("fault", fault);
    model.addAttribute("kept", request.getParameter("kept") != null);
    model.addAttribute("mayDecide", request.isUserInRole(Role.REVIEWER.name()) && !item.isHeldForCustomer());
    model.addAttribute("treatment", chosen(request, "treatment", before.map(choice -> choice.treatment().name())));
    model.addAttribute("ground", chosen(request, "ground", before.flatMap(ItemChoice::ground).map(Enum::name)));
    model.addAttribute(
        "words", words != null ? words[0] : before.map(choice -> String.join("\n", choice.redaction().words())).orElse(""));
    model.addAttribute(
        "fields", fields != null ? Set.of(fields) : before.map(choice -> choice.redaction().fields()).orElse(Set.of()));
    model.addAttribute("note", chosen(request, "note", before.map(choice -> choice.note().value())));
    return "desk/finding";
  }

  private static ItemChoice choice(HttpServletRequest request) {
    String treatment = Optional.ofNullable(request.getParameter("treatment")).orElse("");
    FreeText note = new FreeText(chosen(request, "note", Optional.empty()));
    if (note.value().length() > 4000) {
      throw new NotAllowedNow("Shorten the note to 4,000 characters.");
    }
    Optional<Ground> ground =
        Arrays.stream(Ground.values())
            .filter(one -> one.name().equals(request.getParameter("ground")))
            .findFirst();
    return switch (treatment) {
      case "RELEASE" -> new ItemChoice(Treatment.RELEASE, Optional.empty(), Redaction.NOTHING, note);
      case "NOT_PERSONAL" -> new ItemChoice(Treatment.NOT_PERSONAL, Optional.empty(), Redaction.NOTHING, note);
      case "WITHHOLD" -> new ItemChoice(Treatment.WITHHOLD, ground, Redaction.NOTHING, note);
      case "SOMEBODY_ELSES" ->
          new ItemChoice(Treatment.WITHHOLD, Optional.of(Ground.NOT_THIS_PERSON), Redaction.NOTHING, note);
      case "REDACT" -> new ItemChoice(Treatment.REDACT, ground, redaction(request), note);
      default -> throw new NotAllowedNow("Choose what happens to this row.");
    };
  }

  private static Redaction redaction(HttpServletRequest request) {
    Set<String> fields =
        new HashSet<>(List.of(Optional.ofNullable(request.getParameterValues("field")).orElse(new String[0])));
    List<String> words = chosen(request, "words", Optional.empty()).lines().toList();
    if (words.stream().anyMatch(line -> line.length() > 4000)) {
      throw new NotAllowedNow("Put the words to take out on lines of at most 4,000 characters.");
    }
    return new Redaction(fields, words);
  }

  private static String chosen(HttpServletRequest request, String name, Optional<String> before) {
    return Optional.ofNullable(request.getParameter(name)).orElse(before.orElse(""));
  }

  private ReviewItem item(CaseRef ref, String id) {
    return views.items(ref).stream()
        .filter(item -> item.row().id().value().equals(id))
        .findFirst()
        .orElseThrow(NoSuchFinding::new);
  }

  private static boolean says(ReviewItem item, String words) {
    return item.row().fields().stream()
        .flatMap(field -> Stream.of(field.value(), field.readable(), field.explanation()))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private static CaseRef ref(String reference) {
    return CaseRef.parse(reference).orElseThrow(NoSuchFinding::new);
  }

  private static void allow(HttpServletRequest request, Role... roles) {
    if (Arrays.stream(roles).noneMatch(role -> request.isUserInRole(role.name()))) {
      throw new AccessDeniedException("Only those who prepare and check answers see what was found.");
    }
  }

  private static class NoSuchFinding extends RuntimeException {}
}
