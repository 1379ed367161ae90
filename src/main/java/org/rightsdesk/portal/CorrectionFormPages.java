package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a correction. Who comes to it from the page of a case need not say again who they are. */
@Controller
class CorrectionFormPages {

  private final Intake intake;
  private final Corrections corrections;
  private final IdentityChecks identity;
  private final CaseFiles cases;
  private final CaseDoor door;
  private final Passes passes;
  private final RateLimits limits;

  CorrectionFormPages(
      Intake intake,
      Corrections corrections,
      IdentityChecks identity,
      CaseFiles cases,
      CaseDoor door,
      Passes passes,
      RateLimits limits) {
    this.intake = intake;
    this.corrections = corrections;
    this.identity = identity;
    this.cases = cases;
    this.door = door;
    this.passes = passes;
    this.limits = limits;
  }

  /** From the page of a case, where the key is known, to the form, where a pass says so for half an hour. */
  @GetMapping("/requests/{reference}/correction")
  String fromCase(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String item,
      HttpServletRequest request,
      HttpServletResponse response) {
    CaseRef ref = door.enter(reference, request);
    passes.give(Pass.CORRECTION, ref, request, response);
    String row = CorrectionForm.row(item).map(part -> "&item=" + part).orElse("");
    return SeeOther.page("/requests/new/correction?reference=" + ref + row, request);
  }

  /** The empty form; query parameters of the fields' names fill it in beforehand. */
  @GetMapping("/requests/new/correction")
  String form(
      @ModelAttribute("form") PersonForm person,
      @ModelAttribute("correction") CorrectionForm correction,
      HttpServletRequest request,
      Model model) {
    PersonForm filled = known(correction, request).map(cases::get).map(person::withPersonOf).orElse(person);
    return show(filled.numbered(), correction, Map.of(), model);
  }

  @PostMapping("/requests/new/correction")
  String submit(
      @ModelAttribute("form") PersonForm person,
      @ModelAttribute("correction") CorrectionForm correction,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!limits.mayOpenRequest(request)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("tooMany", true);
      return show(person, correction, Map.of(), model);
    }
    Optional<CaseRef> known = known(correction, request);
    CorrectionProposal proposal = correction.proposal(known.isPresent());
    Receipt receipt =
        intake.submit(person.submission(), correction.particulars(proposal, opened -> keep(opened, proposal, known)));
    if (receipt instanceof Receipt.Accepted accepted) {
      CaseRef ref = accepted.caseRef();
      passes.give(Pass.RECEIVED, ref, request, response);
      return SeeOther.page("/requests/" + ref + "/received", request);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(person, correction, ((Receipt.Faulty) receipt).faults(), model);
  }

  private void keep(CaseRef opened, CorrectionProposal proposal, Optional<CaseRef> known) {
    corrections.propose(opened, proposal);
    known.ifPresent(other -> identity.carryOver(opened, other));
  }

  /** The case that the form names, if the visitor opened its page a short time ago; a number alone opens nothing. */
  private Optional<CaseRef> known(CorrectionForm form, HttpServletRequest request) {
    return form.aboutCase().filter(ref -> passes.has(Pass.CORRECTION, ref, request));
  }

  private String show(PersonForm person, CorrectionForm correction, Map<String, String> faults, Model model) {
    model.addAttribute("form", person);
    model.addAttribute("correction", correction);
    model.addAttribute("faults", faults);
    model.addAttribute("places", intake.places());
    return "intake/correction";
  }
}
