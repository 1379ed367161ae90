package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** After a form was sent, leads on to a page (status 303), so that a reload sends nothing again. */
final class SeeOther {

  private SeeOther() {}

  static String page(String path, HttpServletRequest request) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:" + path;
  }
}
