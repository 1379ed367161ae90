package org.rightsdesk.process.paths;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.staff.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The way of one case through its diagrams, for those who watch that cases move. Holds nothing about the person. */
@Controller
class CasePathPages {

  private final CasePaths paths;

  CasePathPages(CasePaths paths) {
    this.paths = paths;
  }

  @GetMapping("/desk/cases/{reference}/path")
  String show(@PathVariable String reference, HttpServletRequest request, Model model) {
    if (Stream.of(Role.MANAGER, Role.ADMIN).noneMatch(role -> request.isUserInRole(role.name()))) {
      throw new AccessDeniedException("Only managers and the administrator see the way of a case.");
    }
    CaseRef ref = CaseRef.parse(reference).orElseThrow(CasePathPages::unknown);
    List<ShownPath> shown = paths.of(ref);
    if (shown.isEmpty()) {
      throw unknown();
    }
    model.addAttribute("caseRef", ref.value());
    model.addAttribute("paths", shown);
    return "desk/path";
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case.");
  }
}
