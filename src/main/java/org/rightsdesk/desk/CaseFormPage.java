package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.staff.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages have in common on which staff write something down about a case that no task asks for. */
final class CaseFormPage {

  private final String name;
  private final CaseFiles cases;
  private final String refusal;
  private final List<Role> roles;

  /**
   * @param name the last part of the address of the page that comes next; empty for the page of the case
   * @param refusal what somebody in none of the roles is told
   */
  CaseFormPage(String name, CaseFiles cases, String refusal, Role... roles) {
    this.name = name;
    this.cases = cases;
    this.refusal = refusal;
    this.roles = List.copyOf(Arrays.asList(roles));
  }

  /** The case of the number, for somebody in one of the roles. */
  CaseRef enter(String reference, HttpServletRequest request) {
    if (roles.stream().noneMatch(role -> request.isUserInRole(role.name()))) {
      throw new AccessDeniedException(refusal);
    }
    return Typed.caseIn(reference, cases);
  }

  /** Does what was asked, or says why a room refuses it. */
  static void allowed(Faults faults, Runnable command) {
    try {
      command.run();
    } catch (NotAllowedNow refused) {
      faults.add(Faults.WHOLE_FORM, refused.getMessage());
    }
  }

  /**
   * Shows the page anew with what was done, or as it was sent with what has to be put right.
   *
   * @param again shows it with the faults
   */
  String answer(
      CaseRef ref,
      String done,
      Faults faults,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Supplier<String> again) {
    if (faults.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return again.get();
    }
    next.addFlashAttribute("done", done);
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:/desk/cases/" + ref + (name.isEmpty() ? "" : "/" + name);
  }
}
