package org.rightsdesk.desk;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightsdesk.audit.AuditTrail;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.correction.CopyState;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofFile;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffDirectory;
import org.rightsdesk.staff.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All about one case on one page. */
@Controller
class StaffCasePages {

  static final Role[] SEE_PEOPLE = {
    Role.INTAKE, Role.VERIFIER, Role.LOCATOR, Role.REVIEWER, Role.APPROVER, Role.MANAGER
  };

  private static final Map<String, String> LETTER_WORDS =
      Map.of(
          LetterState.QUEUED.name(), "waits to be sent",
          LetterState.SENT.name(), "sent by e-mail",
          LetterState.TO_POST.name(), "waits for the mail room",
          LetterState.POSTED.name(), "sent by post");

  private static final Map<String, String> COPY_WORDS =
      Map.of(
          CopyState.OPEN.name(), "nothing was changed",
          CopyState.WRITTEN.name(), "corrected",
          CopyState.ALREADY_SO.name(), "was right already",
          CopyState.BY_HAND.name(), "corrected by hand",
          CopyState.NOTED.name(), "has a note",
          CopyState.GONE.name(), "is not there any more",
          CopyState.CHANGED_MEANWHILE.name(), "changed meanwhile",
          CopyState.NOT_DONE.name(), "could not be corrected",
          CopyState.OLD_VALUE_BACK.name(), "the old value is back");

  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final IdentityChecks identity;
  private final Fees fees;
  private final DataMap dataMap;
  private final Disclosures disclosures;
  private final Corrections corrections;
  private final ResponsePacks packs;
  private final Correspondence correspondence;
  private final AuditTrail trail;
  private final Worklist worklist;
  private final StaffDirectory staff;
  private final CaseHeadLine headLine;
  private final StoryLines story;
  private final Clock clock;

  StaffCasePages(
      CaseFiles cases,
      Deadlines deadlines,
      IdentityChecks identity,
      Fees fees,
      DataMap dataMap,
      Disclosures disclosures,
      Corrections corrections,
      ResponsePacks packs,
      Correspondence correspondence,
      AuditTrail trail,
      Worklist worklist,
      StaffDirectory staff,
      CaseHeadLine headLine,
      StoryLines story,
      Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.identity = identity;
    this.fees = fees;
    this.dataMap = dataMap;
    this.disclosures = disclosures;
    this.corrections = corrections;
    this.packs = packs;
    this.correspondence = correspondence;
    this.trail = trail;
    this.worklist = worklist;
    this.staff = staff;
    this.headLine = headLine;
    this.story = story;
    this.clock = clock;
  }

  @GetMapping("/desk/cases/{reference}")
  String show(@PathVariable String reference, Principal user, Model model) {
    CaseRef ref = CaseRef.parse(reference).orElseThrow(StaffCasePages::unknown);
    CaseFile file = cases.find(ref).orElseThrow(StaffCasePages::unknown);
    boolean seesPeople = staff.hasAnyRole(user.getName(), SEE_PEOPLE[0], SEE_PEOPLE);
    model.addAttribute("file", file);
    model.addAttribute("headLine", headLine.of(file));
    model.addAttribute("stateWords", CaseRow.words(file.state()));
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("residence", residence(file));
    model.addAttribute("deadline", deadlines.of(ref));
    model.addAttribute("late", late(file));
    model.addAttribute("work", worklist.of(ref));
    model.addAttribute("fee", fees.account(ref));
    model.addAttribute("money", staff.hasAnyRole(user.getName(), Role.FINANCE, Role.MANAGER));
    model.addAttribute("mayRecordProof", staff.hasAnyRole(user.getName(), Role.VERIFIER, Role.INTAKE));
    model.addAttribute("mayPost", staff.hasAnyRole(user.getName(), Role.INTAKE, Role.MANAGER));
    model.addAttribute("mayExtend", staff.hasAnyRole(user.getName(), Role.REVIEWER, Role.MANAGER));
    model.addAttribute("mayChangeLaw", staff.hasAnyRole(user.getName(), Role.MANAGER));
    model.addAttribute("mayObject", staff.hasAnyRole(user.getName(), Role.INTAKE, Role.MANAGER) && waitsInItsHold(ref));
    model.addAttribute("seesPaths", staff.hasAnyRole(user.getName(), Role.MANAGER, Role.ADMIN));
    model.addAttribute("seesPeople", seesPeople);
    model.addAttribute("story", story.lines(trail.entries(ref)));
    if (seesPeople) {
      addPeople(ref, model);
    }
    return "desk/case";
  }

  private void addPeople(CaseRef ref, Model model) {
    ProofFile proof = identity.file(ref);
    List<Decision> decisions = cases.decisions(ref).stream().filter(one -> one.verdict().isPresent()).toList();
    model.addAttribute("proof", proof);
    model.addAttribute("proofWords", words(proof));
    model.addAttribute("searches", dataMap.searchLog(ref));
    model.addAttribute(
        "systemNames", dataMap.systems().stream().collect(Collectors.toMap(one -> one.key().value(), DataSystem::name)));
    model.addAttribute("review", disclosures.status(ref));
    model.addAttribute("correction", corrections.of(ref).orElse(null));
    model.addAttribute("copyWords", COPY_WORDS);
    model.addAttribute("pack", packs.of(ref).orElse(null));
    model.addAttribute("letters", correspondence.letters(ref));
    model.addAttribute("letterWords", LETTER_WORDS);
    model.addAttribute("decisions", decisions);
    model.addAttribute("decisionWords", decisions.stream().collect(Collectors.toMap(Decision::id, this::words)));
  }

  /** Whether a decided change waits, so that somebody can still stop it. */
  private boolean waitsInItsHold(CaseRef ref) {
    return corrections
        .of(ref)
        .filter(known -> known.decision().filter(CorrectionView.Decided::isFinal).isPresent())
        .filter(known -> known.completedOn().isEmpty() && known.corrected().isEmpty())
        .filter(known -> corrections.holdNeeded(ref))
        .isPresent();
  }

  private String words(Decision decision) {
    Decision.Verdict verdict = decision.verdict().orElseThrow();
    return story.decision(decision.question(), verdict.outcome(), verdict.decidedBy());
  }

  private static String words(ProofFile proof) {
    return switch (proof.state()) {
      case NOT_NEEDED -> "No proof is needed.";
      case AWAITED -> "We wait for a proof from the person.";
      case TO_BE_LOOKED_AT -> "Something came in that a verifier has to look at.";
      case DOUBTED -> "What came in looks forged. A manager decides about it.";
      case SHOWN -> "The person has shown who they are.";
      case REFUSED -> "Refused: what came in does not show that it is the person.";
    };
  }

  private boolean late(CaseFile file) {
    return !file.isClosed()
        && file.state() != CaseState.SENT
        && deadlines.of(file.ref()).due().map(due -> due.isBefore(LocalDate.now(clock))).orElse(false);
  }

  private static String residence(CaseFile file) {
    if (!file.residence().isKnown()) {
      return "not said";
    }
    String country = new Locale("", file.residence().country()).getDisplayCountry(Locale.UK);
    return file.residence().region().isEmpty() ? country : country + ", " + file.residence().region();
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case.");
  }
}
