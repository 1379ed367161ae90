package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody at the old address says that they did not ask for the change; staff write it down, and the writing stops. */
@Controller
class ObjectionPages {

  private final Corrections corrections;
  private final CaseFormPage page;

  ObjectionPages(CaseFiles cases, Corrections corrections) {
    this.corrections = corrections;
    this.page =
        new CaseFormPage(
            "", cases, "Only intake and managers write down that somebody objects.", Role.INTAKE, Role.MANAGER);
  }

  @GetMapping("/desk/cases/{reference}/objection")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(page.enter(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/objection")
  String record(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    String what = new FormInput(request.getParameterMap(), faults).requiredText("what", "Write down what was said, by whom, and how it reached us.");
    if (faults.none()) {
      CaseFormPage.allowed(faults, () -> corrections.recordObjection(ref, new FreeText(what), user.getName()));
    }
    return page.answer(
        ref, "The objection is written down.", faults, request, response, next, () -> show(ref, request, faults, model));
  }

  private static String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("typed", Typed.in(request));
    model.addAttribute("faults", faults.byField());
    return "desk/objection";
  }
}
