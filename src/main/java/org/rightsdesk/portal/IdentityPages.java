package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.datamap.KnowledgeQuestion;
import org.rightsdesk.datamap.SystemUnavailable;
import org.rightsdesk.identity.AnswerResult;
import org.rightsdesk.identity.Answers;
import org.rightsdesk.identity.DocumentRefused;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Three ways to show that it is you. The page is the same for everybody, known or not, and so is the time that it takes:
 * the link is asked for behind the visitor's back.
 */
@Controller
class IdentityPages {

  private static final int LONGEST_ANSWER = 100;
  private static final Set<ProofState> LOOKED_AT = Set.of(ProofState.TO_BE_LOOKED_AT, ProofState.DOUBTED);

  /** Each question by the field in which it is answered, in the order of the page. */
  private static final Map<String, KnowledgeQuestion> QUESTIONS = questions();

  private final CaseFiles cases;
  private final CaseDoor door;
  private final IdentityChecks identity;
  private final RateLimits limits;
  private final Background background;

  IdentityPages(
      CaseFiles cases, CaseDoor door, IdentityChecks identity, RateLimits limits, Background background) {
    this.cases = cases;
    this.door = door;
    this.identity = identity;
    this.limits = limits;
    this.background = background;
  }

  @GetMapping("/requests/{reference}/identity")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    CaseRef ref = door.enter(reference, request);
    refuseUnlessOpen(ref);
    return show(ref, Map.of(), Map.of(), model);
  }

  @PostMapping("/requests/{reference}/identity/link")
  String link(@PathVariable String reference, HttpServletRequest request, RedirectAttributes next) {
    CaseRef ref = door.enter(reference, request);
    refuseUnlessOpen(ref);
    if (!limits.mayAct("identity link", ref, 5, Duration.ofHours(1))) {
      throw new TooManyTries();
    }
    background.run(() -> identity.askForLink(ref));
    next.addFlashAttribute(
        "done",
        "If we hold an e-mail address of yours that has not changed lately, a link is on its way there. It works once,"
            + " for seven days. If nothing comes within the hour, choose another way.");
    return SeeOther.page("/requests/" + ref + "/identity", request);
  }

  @PostMapping("/requests/{reference}/identity/answers")
  String answers(
      @PathVariable String reference,
      @RequestParam Map<String, String> posted,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = door.enter(reference, request);
    refuseUnlessOpen(ref);
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    Map<String, String> given = new LinkedHashMap<>();
    QUESTIONS.forEach(
        (field, question) -> {
          String answer = new FreeText(posted.get(field)).value();
          typed.put(field, answer);
          if (answer.length() > LONGEST_ANSWER) {
            faults.put(field, "Shorten this to " + LONGEST_ANSWER + " characters or fewer.");
          } else if (!answer.isEmpty()) {
            given.put(question.name(), answer);
          }
        });
    Answers answers = new Answers(given);
    if (faults.isEmpty() && !answers.canBeEnough()) {
      faults.put(
          "answers",
          "Answer at least two of the questions, and one of them by your date of birth or a telephone number. This did"
              + " not count as a try.");
    }
    HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
    if (faults.isEmpty()) {
      try {
        AnswerResult result = identity.answer(ref, answers);
        if (result.accepted()) {
          next.addFlashAttribute("done", "Thank you, we know now that it is you. We go on with your request.");
          return SeeOther.page("/requests/" + ref, request);
        }
        faults.put(result.remaining() == 0 ? "document" : "answers", mismatch(result.remaining()));
      } catch (SystemUnavailable down) {
        status = HttpStatus.SERVICE_UNAVAILABLE;
        faults.put(
            "answers",
            "We cannot compare answers at the moment. This did not count as a try. Please try again in an hour, or choose"
                + " another way.");
      }
    }
    response.setStatus(status.value());
    return show(ref, typed, faults, model);
  }

  @PostMapping("/requests/{reference}/identity/document")
  String document(
      @PathVariable String reference,
      @RequestParam(required = false) MultipartFile document,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    CaseRef ref = door.enter(reference, request);
    refuseUnlessOpen(ref);
    if (!limits.mayAct("identity document", ref, 10, Duration.ofHours(1))) {
      throw new TooManyTries();
    }
    try {
      identity.upload(ref, document == null ? new byte[0] : document.getBytes());
    } catch (DocumentRefused refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(ref, Map.of(), Map.of("document", refusal.getMessage()), model);
    }
    next.addFlashAttribute("done", "We have your document. A person looks at it, and then we destroy the copy.");
    return SeeOther.page("/requests/" + ref, request);
  }

  private String show(CaseRef ref, Map<String, String> answers, Map<String, String> faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("waiting", LOOKED_AT.contains(identity.state(ref)));
    model.addAttribute("tries", identity.triesLeft(ref));
    model.addAttribute("answers", answers);
    model.addAttribute("faults", faults);
    return "portal/identity";
  }

  private void refuseUnlessOpen(CaseRef ref) {
    CaseFile file = cases.get(ref);
    if (file.isClosed()) {
      throw new NotAllowedNow("This request is closed. A proof changes nothing any more.");
    }
    if (file.state() == CaseState.RECEIVED) {
      throw new NotAllowedNow("We are still reading your request. If we need a proof, we write to you.");
    }
    switch (identity.state(ref)) {
      case AWAITED, TO_BE_LOOKED_AT -> {}
      case SHOWN -> throw new NotAllowedNow("You have shown that it is you. We need nothing more for that.");
      case NOT_NEEDED -> throw new NotAllowedNow("We need no proof of identity from you for this request now.");
      case REFUSED -> throw new NotAllowedNow("We have decided about the proof. Our letter says why, and what you can do.");
    }
  }

  private static String mismatch(int remaining) {
    return switch (remaining) {
      case 0 -> "Those answers were not enough to show that it is you. Please send us a copy of a document instead.";
      case 1 ->
          "Those answers were not enough to show that it is you. You can try once more, or send us a copy of a document instead.";
      default ->
          "Those answers were not enough to show that it is you. You can try " + inWords(remaining)
              + " more times, or send us a copy of a document instead.";
    };
  }

  private static String inWords(int number) {
    return number == 2 ? "two" : String.valueOf(number);
  }

  private static Map<String, KnowledgeQuestion> questions() {
    Map<String, KnowledgeQuestion> questions = new LinkedHashMap<>();
    questions.put("postcode", KnowledgeQuestion.POSTCODE);
    questions.put("dateOfBirth", KnowledgeQuestion.DATE_OF_BIRTH);
    questions.put("company", KnowledgeQuestion.COMPANY);
    questions.put("phoneLastDigits", KnowledgeQuestion.PHONE_LAST_DIGITS);
    return questions;
  }
}
