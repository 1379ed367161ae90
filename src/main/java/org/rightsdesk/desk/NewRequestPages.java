package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.staff.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** Staff enter a request that came by letter, call, mail or in person, with the day on which it reached the company. */
@Controller
class NewRequestPages {

  private final Intake intake;
  private final Corrections corrections;
  private final CaseFiles cases;
  private final Clock clock;

  NewRequestPages(Intake intake, Corrections corrections, CaseFiles cases, Clock clock) {
    this.intake = intake;
    this.corrections = corrections;
    this.cases = cases;
    this.clock = clock;
  }

  @GetMapping("/desk/requests/new")
  String form(HttpServletRequest request, Model model) {
    allow(request);
    return show(NewRequestForm.empty(), Map.of(), model);
  }

  @PostMapping("/desk/requests/new")
  String enter(
      @ModelAttribute("form") NewRequestForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    allow(request);
    Receipt receipt = take(form);
    if (receipt instanceof Receipt.Accepted accepted) {
      request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
      return "redirect:/desk/requests/" + accepted.caseRef() + "/entered";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(form, ((Receipt.Faulty) receipt).faults(), model);
  }

  @GetMapping("/desk/requests/{reference}/entered")
  String entered(@PathVariable String reference, HttpServletRequest request, Model model) {
    allow(request);
    CaseFile file = CaseRef.parse(reference).flatMap(cases::find).orElseThrow(NoSuchRequest::new);
    model.addAttribute("ref", file.ref());
    model.addAttribute("receivedOn", file.receivedOn());
    model.addAttribute("daysAgo", ChronoUnit.DAYS.between(file.receivedOn(), LocalDate.now(clock)));
    model.addAttribute("byMail", file.requester().email().isPresent());
    return "desk/request-entered";
  }

  @ExceptionHandler({NoSuchRequest.class, NoSuchCase.class})
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noSuchRequest() {
    return "error/404";
  }

  private Receipt take(NewRequestForm form) {
    if (!form.isCorrection()) {
      return intake.submit(form.submission());
    }
    CorrectionProposal proposal = form.proposal();
    return intake.submit(form.submission(), form.particulars(proposal, ref -> corrections.propose(ref, proposal)));
  }

  private String show(NewRequestForm form, Map<String, String> faults, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("places", intake.places());
    model.addAttribute("today", LocalDate.now(clock));
    return "desk/new-request";
  }

  private static void allow(HttpServletRequest request) {
    if (!request.isUserInRole(Role.INTAKE.name()) && !request.isUserInRole(Role.MANAGER.name())) {
      throw new AccessDeniedException("Only intake and managers enter requests.");
    }
  }

  private static class NoSuchRequest extends RuntimeException {}
}
