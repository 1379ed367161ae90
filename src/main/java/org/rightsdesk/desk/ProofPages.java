package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofWay;
import org.rightsdesk.identity.SeenProof;
import org.rightsdesk.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proofs of one case: what was seen at the counter, or came by post or to a wrong mailbox, is written down here. */
@Controller
class ProofPages {

  private static final List<ProofKind> KINDS = Arrays.stream(ProofKind.values()).filter(ProofKind::isForStaff).toList();
  private static final List<ProofWay> WAYS = List.of(ProofWay.POST, ProofWay.COUNTER, ProofWay.EMAIL, ProofWay.PHONE);

  private final IdentityChecks identity;
  private final Correspondence correspondence;
  private final Clock clock;
  private final CaseFormPage page;

  ProofPages(IdentityChecks identity, CaseFiles cases, Correspondence correspondence, Clock clock) {
    this.identity = identity;
    this.correspondence = correspondence;
    this.clock = clock;
    this.page =
        new CaseFormPage(
            "proof", cases, "Only verifiers, intake and managers see the proofs of a case.", Role.VERIFIER, Role.INTAKE,
            Role.MANAGER);
  }

  @GetMapping("/desk/cases/{reference}/proof")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(page.enter(reference, request), request, new Faults(), model);
  }

  @PostMapping("/desk/cases/{reference}/proof")
  String record(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal user,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = page.enter(reference, request);
    Faults faults = new Faults();
    FormInput input = new FormInput(request.getParameterMap(), faults);
    String token = input.text(Typed.TOKEN);
    read(input, faults)
        .ifPresent(
            proof -> CaseFormPage.allowed(faults, () -> identity.recordSeen(ref, proof, token, user.getName())));
    return page.answer(
        ref, "The proof is written down. A verifier decides about it next.", faults, request, response, next,
        () -> show(ref, request, faults, model));
  }

  private static Optional<SeenProof> read(FormInput input, Faults faults) {
    Optional<ProofKind> kind = input.choice("kind", ProofKind.class, "Choose what you saw.");
    Optional<ProofWay> way = input.choice("way", ProofWay.class, "Choose how it reached us.");
    Optional<LocalDate> arrivedOn =
        input.date("arrivedOn", "Enter the day on which it reached anybody in the company.");
    String note = input.text("note");
    if (faults.any()) {
      return Optional.empty();
    }
    return Optional.of(
        new SeenProof(kind.orElseThrow(), way.orElseThrow(), arrivedOn.orElseThrow(), new FreeText(note)));
  }

  private String show(CaseRef ref, HttpServletRequest request, Faults faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("proof", identity.file(ref));
    model.addAttribute("reachable", correspondence.reaches(ref, LetterKind.ANSWER_READY));
    model.addAttribute("kinds", KINDS);
    model.addAttribute("ways", WAYS);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("typed", Typed.onceIn(request));
    model.addAttribute("faults", faults.byField());
    return "desk/proof";
  }
}
