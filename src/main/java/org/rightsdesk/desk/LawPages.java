package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.RuleMissing;
import org.rightsdesk.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager puts a case under another law, or under the tables of today, and says why. */
@Controller
class LawPages {

  private final Deadlines deadlines;
  private final Clock clock;
  private final CaseFormPage page;

  LawPages(CaseFiles cases, Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
    this.page = new CaseFormPage("law", cases, "Only managers change the law of a case.", Role.MANAGER);
  }

  @GetMapping("/desk/cases/{reference}/law")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(page.enter(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/law")
  String change(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    FormInput input = new FormInput(request.getParameterMap(), faults);
    String law = input.text("law", 40);
    if (!deadlines.laws().contains(law)) {
      faults.add("law", "Choose the law under which the case goes on.");
    }
    FreeText reason = new FreeText(input.requiredText("reason", "Say why. Whoever reads the case later has only this."));
    if (faults.none()) {
      CaseFormPage.allowed(faults, () -> change(ref, law, reason, user.getName(), faults));
    }
    String done = "The case stands under " + law + " now, and its day was worked out anew.";
    return page.answer(ref, done, faults, request, response, next, () -> show(ref, request, faults, model));
  }

  private void change(CaseRef ref, String law, FreeText reason, String by, Faults faults) {
    try {
      deadlines.changeLaw(ref, law, reason, by, clock.instant());
    } catch (RuleMissing missing) {
      faults.add("law", missing.getMessage());
    }
  }

  private String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("deadline", deadlines.of(ref));
    model.addAttribute("law", deadlines.law(ref).orElse(""));
    model.addAttribute("laws", deadlines.laws());
    model.addAttribute("changes", deadlines.lawChanges(ref));
    model.addAttribute("typed", Typed.in(request));
    model.addAttribute("faults", faults.byField());
    return "desk/law";
  }
}
