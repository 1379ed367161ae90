package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's page of the case; from here the request can be taken back. */
@Controller
class CasePages {

  private final CaseDoor door;
  private final CaseViews views;
  private final CaseFiles cases;
  private final Passes passes;

  CasePages(CaseDoor door, CaseViews views, CaseFiles cases, Passes passes) {
    this.door = door;
    this.views = views;
    this.cases = cases;
    this.passes = passes;
  }

  /** The mailed link: puts the key away and leads on, so that it does not stay in the address. */
  @GetMapping(path = "/requests/{reference}", params = "key")
  String unlock(
      @PathVariable String reference,
      @RequestParam String key,
      HttpServletRequest request,
      HttpServletResponse response) {
    CaseRef ref = door.unlock(reference, key, request, response);
    return SeeOther.page("/requests/" + ref, request);
  }

  @GetMapping("/requests/{reference}")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    CaseRef ref = door.enter(reference, request);
    model.addAttribute("ref", ref);
    model.addAttribute("view", views.of(ref));
    return "portal/case";
  }

  @GetMapping("/requests/{reference}/withdraw")
  String askBeforeWithdrawing(@PathVariable String reference, HttpServletRequest request, Model model) {
    CaseRef ref = door.enter(reference, request);
    if (cases.get(ref).isClosed()) {
      return SeeOther.page("/requests/" + ref, request);
    }
    model.addAttribute("ref", ref);
    return "portal/withdraw";
  }

  @PostMapping("/requests/{reference}/withdraw")
  String withdraw(@PathVariable String reference, HttpServletRequest request, RedirectAttributes next) {
    CaseRef ref = door.enter(reference, request);
    cases.withdraw(ref);
    next.addFlashAttribute("done", "You took your request back. We stop working on it, and we confirm it to you.");
    return SeeOther.page("/requests/" + ref, request);
  }

  /** For those at a shared computer. */
  @PostMapping("/requests/{reference}/leave")
  String leave(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
    CaseRef ref = door.enter(reference, request);
    door.lock(ref, request, response);
    passes.take(Pass.CORRECTION, ref, request, response);
    return SeeOther.page("/requests/new/access", request);
  }
}
