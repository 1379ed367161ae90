package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form for a request for access, and the page that says that it has arrived. */
@Controller
class AccessFormPages {

  private final Intake intake;
  private final CaseFiles cases;
  private final Passes passes;
  private final RateLimits limits;

  AccessFormPages(Intake intake, CaseFiles cases, Passes passes, RateLimits limits) {
    this.intake = intake;
    this.cases = cases;
    this.passes = passes;
    this.limits = limits;
  }

  /** The empty form; query parameters of the fields' names fill it in beforehand. */
  @GetMapping("/requests/new/access")
  String form(@ModelAttribute("form") PersonForm form, Model model) {
    return show(form.numbered(), Map.of(), model);
  }

  @PostMapping("/requests/new/access")
  String submit(
      @ModelAttribute("form") PersonForm form,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!limits.mayOpenRequest(request)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("tooMany", true);
      return show(form, Map.of(), model);
    }
    Receipt receipt = intake.submit(form.submission());
    if (receipt instanceof Receipt.Accepted accepted) {
      CaseRef ref = accepted.caseRef();
      passes.give(Pass.RECEIVED, ref, request, response);
      return SeeOther.page("/requests/" + ref + "/received", request);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(form, ((Receipt.Faulty) receipt).faults(), model);
  }

  @GetMapping("/requests/{reference}/received")
  String received(@PathVariable String reference, HttpServletRequest request, Model model) {
    CaseRef ref =
        CaseRef.parse(reference).filter(r -> passes.has(Pass.RECEIVED, r, request)).orElseThrow(NoPage::new);
    CaseFile file = cases.find(ref).orElseThrow(NoPage::new);
    model.addAttribute("ref", ref);
    model.addAttribute("byMail", file.requester().email().isPresent());
    model.addAttribute("correction", file.right() == Right.CORRECTION);
    return "portal/received";
  }

  private String show(PersonForm form, Map<String, String> faults, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("places", intake.places());
    return "intake/access";
  }
}
