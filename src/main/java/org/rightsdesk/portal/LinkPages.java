package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who lost the link to their page. The answer is the same to everybody. */
@Controller
class LinkPages {

  private final LinkAgain links;
  private final RateLimits limits;

  LinkPages(LinkAgain links, RateLimits limits) {
    this.links = links;
    this.limits = limits;
  }

  @GetMapping("/requests/link")
  String form(@RequestParam(defaultValue = "") String reference, Model model) {
    return show(reference, "", Map.of(), model);
  }

  @PostMapping("/requests/link")
  String ask(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<CaseRef> ref = CaseRef.parse(reference);
    Optional<EmailAddress> address = EmailAddress.parse(email);
    Map<String, String> faults = new LinkedHashMap<>();
    if (ref.isEmpty()) {
      faults.put("reference", "Enter the number as it stands in our mail or letter, like DSR-2026-000123.");
    }
    if (address.isEmpty()) {
      faults.put("email", "Enter an e-mail address like name@example.com.");
    }
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(reference, email, faults, model);
    }
    if (!limits.mayAskForLink(request)) {
      throw new TooManyTries();
    }
    links.ask(ref.get(), address.get());
    return SeeOther.page("/requests/link/sent", request);
  }

  @GetMapping("/requests/link/sent")
  String sent() {
    return "portal/link-sent";
  }

  private String show(String reference, String email, Map<String, String> faults, Model model) {
    model.addAttribute("reference", reference);
    model.addAttribute("email", email);
    model.addAttribute("faults", faults);
    return "portal/link";
  }
}
