package org.rightsdesk.portal;

import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

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
  String notAllowedNow(NotAllowedNow refusal, Model model) {
    model.addAttribute("why", refusal.getMessage());
    return "portal/not-now";
  }
}
