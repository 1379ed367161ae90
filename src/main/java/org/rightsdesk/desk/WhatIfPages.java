package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LawRight;
import org.rightsdesk.deadline.RuleMissing;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.staff.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** By when would it be due, and why? Managers try it here, without opening a case; nothing is kept. */
@Controller
class WhatIfPages {

  private final Deadlines deadlines;
  private final Intake intake;

  WhatIfPages(Deadlines deadlines, Intake intake) {
    this.deadlines = deadlines;
    this.intake = intake;
  }

  @GetMapping("/desk/what-if")
  String page(HttpServletRequest request, Model model) {
    if (!request.isUserInRole(Role.MANAGER.name())) {
      throw new AccessDeniedException("Only managers try dates.");
    }
    Faults faults = new Faults();
    WhatIfForm form = new WhatIfForm(request.getParameterMap(), faults);
    if (request.getParameterMap().containsKey("receivedOn")) {
      work(form, faults).ifPresent(deadline -> model.addAttribute("deadline", deadline));
    }
    model.addAttribute("form", form.values());
    model.addAttribute("extended", request.getParameter("extended") != null);
    model.addAttribute("rights", LawRight.values());
    model.addAttribute("places", intake.places());
    model.addAttribute("faults", faults.byField());
    return "desk/what-if";
  }

  private Optional<Deadline> work(WhatIfForm form, Faults faults) {
    Optional<LawRight> right = form.right();
    Residence residence = form.residence();
    Optional<LocalDate> receivedOn = form.receivedOn();
    List<ClockEvent> events = form.events();
    if (faults.any()) {
      return Optional.empty();
    }
    try {
      return Optional.of(deadlines.suppose(right.orElseThrow(), residence, receivedOn.orElseThrow(), events));
    } catch (RuleMissing e) {
      faults.add("right", e.getMessage());
      return Optional.empty();
    }
  }
}
