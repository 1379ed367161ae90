package org.rightsdesk.process.webapps;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which staff sign in. */
@Controller
class SignInPage {

  @GetMapping(SecurityRules.SIGN_IN)
  String show() {
    return "desk/sign-in";
  }
}
