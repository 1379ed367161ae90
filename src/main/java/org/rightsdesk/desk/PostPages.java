package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The postal address of a case, for a person who tells it later, and the finished answer sent there on paper. */
@Controller
class PostPages {

  private static final int LONGEST_ADDRESS = 1000;

  private final CaseFiles cases;
  private final ResponsePacks packs;
  private final CaseFormPage page;

  PostPages(CaseFiles cases, ResponsePacks packs) {
    this.cases = cases;
    this.packs = packs;
    this.page =
        new CaseFormPage("post", cases, "Only intake and managers change where letters go.", Role.INTAKE, Role.MANAGER);
  }

  @GetMapping("/desk/cases/{reference}/post")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(page.enter(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/post")
  String send(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    FormInput input = new FormInput(request.getParameterMap(), faults);
    String address = input.text("postalAddress", LONGEST_ADDRESS);
    if (address.isEmpty()) {
      faults.add("postalAddress", "Enter the address to which letters go.");
    }
    FreeText why = new FreeText(input.text("why"));
    boolean onPaper = input.ticked("onPaper");
    if (faults.none()) {
      CaseFormPage.allowed(
          faults,
          () -> {
            cases.changeAddress(ref, new PostalAddress(address), why, user.getName());
            if (onPaper) {
              packs.askForPost(ref, user.getName());
            }
          });
    }
    String done =
        onPaper ? "The mail room has a task to print and post the answer." : "Letters on paper go to this address now.";
    return page.answer(ref, done, faults, request, response, next, () -> show(ref, request, faults, model));
  }

  private String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("address", cases.get(ref).requester().address().map(PostalAddress::value).orElse(""));
    model.addAttribute("canBePosted", packs.canBePosted(ref));
    model.addAttribute("typed", Typed.in(request));
    model.addAttribute("faults", faults.byField());
    return "desk/post";
  }
}
