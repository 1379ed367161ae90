package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.ExtensionGround;
import org.rightsdesk.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody proposes that an answer takes longer, with the ground and the words of the notice; an approver decides. */
@Controller
class ExtensionPages {

  private final Deadlines deadlines;
  private final Clock clock;
  private final CaseFormPage page;

  ExtensionPages(CaseFiles cases, Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
    this.page =
        new CaseFormPage(
            "extension", cases, "Only reviewers and managers propose a longer time.", Role.REVIEWER, Role.MANAGER);
  }

  @GetMapping("/desk/cases/{reference}/extension")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(page.enter(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/extension")
  String propose(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    FormInput input = new FormInput(request.getParameterMap(), faults);
    Optional<ExtensionGround> ground = input.choice("ground", ExtensionGround.class, "Choose why the answer takes longer.");
    String reason = input.requiredText("reason", "Say it in the words in which the person reads it.");
    if (faults.none()) {
      CaseFormPage.allowed(
          faults,
          () ->
              deadlines.proposeExtension(
                  ref, ground.orElseThrow(), new FreeText(reason), user.getName(), LocalDate.now(clock)));
    }
    String done = "An approver has a task to decide about it. Until then the day stays.";
    return page.answer(ref, done, faults, request, response, next, () -> show(ref, request, faults, model));
  }

  private String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("deadline", deadlines.of(ref));
    model.addAttribute("grounds", ExtensionGround.values());
    model.addAttribute("proposed", deadlines.extension(ref).isPresent());
    model.addAttribute("typed", Typed.in(request));
    model.addAttribute("faults", faults.byField());
    return "desk/extension";
  }
}
