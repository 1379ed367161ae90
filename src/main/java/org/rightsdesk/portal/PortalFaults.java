package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;

/** What visitors see when a page cannot do what they came for. */
@ControllerAdvice(basePackageClasses = PortalFaults.class)
class PortalFaults {

  @ExceptionHandler({NoPage.class, NoSuchCase.class})
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noPage() {
    return "portal/no-page";
  }

  @ExceptionHandler(TooManyTries.class)
  @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
  String tooManyTries() {
    return "portal/too-many";
  }

  @ExceptionHandler(NotAllowedNow.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String notAllowedNow(NotAllowedNow refusal, HttpServletRequest request, Model model) {
    model.addAttribute("why", refusal.getMessage());
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts) {
      CaseRef.parse(String.valueOf(parts.get("reference"))).ifPresent(ref -> model.addAttribute("ref", ref));
    }
    return "portal/not-now";
  }
}
