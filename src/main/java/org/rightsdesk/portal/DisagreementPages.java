package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.Corrections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The person's own words against what was decided about a correction. */
@Controller
class DisagreementPages {

  private final CaseDoor door;
  private final Corrections corrections;

  DisagreementPages(CaseDoor door, Corrections corrections) {
    this.door = door;
    this.corrections = corrections;
  }

  @GetMapping("/requests/{reference}/disagreement")
  String form(@PathVariable String reference, HttpServletRequest request, Model model) {
    CaseRef ref = door.enter(reference, request);
    if (!corrections.mayDisagree(ref)) {
      return SeeOther.page("/requests/" + ref, request);
    }
    return show(ref, "", Map.of(), model);
  }

  @PostMapping("/requests/{reference}/disagreement")
  String add(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = door.enter(reference, request);
    try {
      corrections.addDisagreement(ref, new FreeText(words));
    } catch (NotAllowedNow refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(ref, words, Map.of("words", refused.getMessage()), model);
    }
    next.addFlashAttribute("done", "We have your note. We set it beside the records, and confirm that to you.");
    return SeeOther.page("/requests/" + ref, request);
  }

  private static String show(CaseRef ref, String words, Map<String, String> faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("words", words);
    model.addAttribute("faults", faults);
    return "portal/disagreement";
  }
}
