package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.identity.IdentityChecks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link that went to an address on file. Opening it does nothing, since mail programs open links by themselves; the
 * button confirms. It needs no key of the case, and shows nothing of it: the one at that address may be somebody else.
 */
@Controller
class ConfirmPages {

  private final IdentityChecks identity;
  private final RateLimits limits;

  ConfirmPages(IdentityChecks identity, RateLimits limits) {
    this.identity = identity;
    this.limits = limits;
  }

  @GetMapping("/requests/{reference}/confirm")
  String ask(@PathVariable String reference, @RequestParam(defaultValue = "") String token, Model model) {
    model.addAttribute("ref", CaseRef.parse(reference).orElseThrow(NoPage::new));
    model.addAttribute("token", token);
    return "portal/confirm";
  }

  @PostMapping("/requests/{reference}/confirm")
  String confirm(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    CaseRef ref = CaseRef.parse(reference).orElseThrow(NoPage::new);
    try {
      identity.confirmLink(ref, token);
    } catch (NotAllowedNow | NoSuchCase over) {
      if (!limits.mayMissKey(request, reference)) {
        throw new TooManyTries();
      }
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "portal/link-over";
    }
    model.addAttribute("ref", ref);
    return "portal/confirmed";
  }
}
