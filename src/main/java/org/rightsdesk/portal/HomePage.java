package org.rightsdesk.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of all. */
@Controller
class HomePage {

  @GetMapping("/")
  String home() {
    return "portal/home";
  }
}
