package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.fee.Payment;
import org.rightsdesk.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The money of one case: what no task asked for is written down here. Shows amounts, never who pays. */
@Controller
class MoneyPages {

  private final Fees fees;
  private final CaseFiles cases;
  private final Clock clock;
  private final CaseFormPage page;

  MoneyPages(Fees fees, CaseFiles cases, Clock clock) {
    this.fees = fees;
    this.cases = cases;
    this.clock = clock;
    this.page =
        new CaseFormPage("money", cases, "Only finance and managers see the money of a case.", Role.FINANCE, Role.MANAGER);
  }

  @GetMapping("/desk/cases/{reference}/money")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(page.enter(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/money/payments")
  String record(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    FormInput input = new FormInput(request.getParameterMap(), faults);
    Optional<Payment> payment = PaymentFields.read(input, faults);
    String token = input.text(Typed.TOKEN);
    payment.ifPresent(one -> CaseFormPage.allowed(faults, () -> fees.recordUnasked(ref, one, token, user.getName())));
    return page.answer(
        ref, "The money is written down.", faults, request, response, next, () -> show(ref, request, faults, model));
  }

  @PostMapping("/desk/cases/{reference}/money/payments/{payment}/returned")
  String returned(
      @PathVariable String reference,
      @PathVariable String payment,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    Optional<LocalDate> day =
        new FormInput(request.getParameterMap(), faults)
            .date("returnedOn", "Enter the day on which the bank returned the cheque.");
    day.ifPresent(on -> CaseFormPage.allowed(faults, () -> fees.bounce(ref, part(payment), on, user.getName())));
    return page.answer(
        ref, "The cheque is written down as returned. That payment counts no more.", faults, request, response, next,
        () -> show(ref, request, faults, model));
  }

  private String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("account", fees.account(ref));
    model.addAttribute("counts", fees.state(ref) == FeeState.DUE && !cases.get(ref).isClosed());
    model.addAttribute("takesUpUntil", fees.takesUpUntil(ref));
    model.addAttribute("methods", PaymentFields.METHODS);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("typed", Typed.onceIn(request));
    model.addAttribute("faults", faults.byField());
    return "desk/money";
  }

  private static PartRef part(String id) {
    try {
      return new PartRef(id);
    } catch (IllegalArgumentException noPart) {
      throw new NotAllowedNow("This payment does not belong to the case.");
    }
  }
}
