package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.staff.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** Somebody at the old address says that they did not ask for the change; staff write it down, and the writing stops. */
@Controller
class ObjectionPages {

  private final CaseFiles cases;
  private final Corrections corrections;

  ObjectionPages(CaseFiles cases, Corrections corrections) {
    this.cases = cases;
    this.corrections = corrections;
  }

  @GetMapping("/desk/cases/{reference}/objection")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(ref(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/objection")
  String record(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model) {
    CaseRef ref = ref(reference, request);
    Faults faults = new Faults();
    String what = new FormInput(request.getParameterMap(), faults).requiredText("what", "Write down what was said, by whom, and how it reached us.");
    if (faults.none()) {
      record(ref, new FreeText(what), user.getName(), faults);
    }
    if (faults.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(ref, request, faults, model);
    }
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:/desk/cases/" + ref;
  }

  @ExceptionHandler(NoSuchCase.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noSuchCase() {
    return "error/404";
  }

  private void record(CaseRef ref, FreeText what, String by, Faults faults) {
    try {
      corrections.recordObjection(ref, what, by);
    } catch (NotAllowedNow refused) {
      faults.add(Faults.WHOLE_FORM, refused.getMessage());
    }
  }

  private static String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("typed", Typed.in(request));
    model.addAttribute("faults", faults.byField());
    return "desk/objection";
  }

  private CaseRef ref(String reference, HttpServletRequest request) {
    if (!request.isUserInRole(Role.INTAKE.name()) && !request.isUserInRole(Role.MANAGER.name())) {
      throw new AccessDeniedException("Only intake and managers write down that somebody objects.");
    }
    return Typed.caseIn(reference, cases);
  }
}
