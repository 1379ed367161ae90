package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.identity.CodeCheck;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.PackDownload;
import org.rightsdesk.pack.PackView;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Collecting the answer: a code by mail, the code typed here, and then half an hour for downloading. */
@Controller
class AnswerPages {

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.-]+");

  private final CaseFiles cases;
  private final CaseDoor door;
  private final Passes passes;
  private final AnswerHandover handover;
  private final ResponsePacks packs;
  private final IdentityChecks identity;
  private final RateLimits limits;

  AnswerPages(
      CaseFiles cases,
      CaseDoor door,
      Passes passes,
      AnswerHandover handover,
      ResponsePacks packs,
      IdentityChecks identity,
      RateLimits limits) {
    this.cases = cases;
    this.door = door;
    this.passes = passes;
    this.handover = handover;
    this.packs = packs;
    this.identity = identity;
    this.limits = limits;
  }

  @GetMapping("/requests/{reference}/answer")
  String page(@PathVariable String reference, HttpServletRequest request, Model model) {
    return show(door.enter(reference, request), Map.of(), request, model);
  }

  @PostMapping("/requests/{reference}/answer/code")
  String mailCode(@PathVariable String reference, HttpServletRequest request, RedirectAttributes next) {
    CaseRef ref = door.enter(reference, request);
    ready(ref);
    if (!limits.mayAct("code", ref, 6, Duration.ofHours(1))) {
      throw new TooManyTries();
    }
    handover.mailCode(ref);
    next.addFlashAttribute("done", "A code is on its way to the e-mail address that we know to be yours.");
    next.addFlashAttribute("codeSent", true);
    return SeeOther.page("/requests/" + ref + "/answer", request);
  }

  @PostMapping("/requests/{reference}/answer/open")
  String open(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    CaseRef ref = door.enter(reference, request);
    ready(ref);
    String digits = BETWEEN_DIGITS.matcher(code).replaceAll("");
    String fault = digits.isEmpty() ? "Enter the code from our mail." : fault(ref, digits);
    if (fault.isEmpty()) {
      passes.give(Pass.ANSWER, ref, request, response);
      return SeeOther.page("/requests/" + ref + "/answer", request);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(ref, Map.of("code", fault), request, model);
  }

  /** Everything: the document to read, and the same data as files for programs. */
  @PostMapping("/requests/{reference}/answer/everything")
  ResponseEntity<byte[]> everything(@PathVariable String reference, HttpServletRequest request) {
    CaseRef ref = opened(reference, request);
    PackDownload pack = handover.everything(ref);
    return file(pack.content(), pack.fileName(), MediaType.parseMediaType("application/zip"));
  }

  @PostMapping("/requests/{reference}/answer/document")
  ResponseEntity<byte[]> document(@PathVariable String reference, HttpServletRequest request) {
    CaseRef ref = opened(reference, request);
    return file(handover.document(ref), "answer-" + ref + ".pdf", MediaType.APPLICATION_PDF);
  }

  private String show(CaseRef ref, Map<String, String> faults, HttpServletRequest request, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("pack", ready(ref));
    model.addAttribute("open", passes.has(Pass.ANSWER, ref, request));
    model.addAttribute("byMail", identity.provenAddress(ref).isPresent());
    model.addAttribute("faults", faults);
    return "portal/answer";
  }

  private CaseRef opened(String reference, HttpServletRequest request) {
    CaseRef ref = door.enter(reference, request);
    if (!passes.has(Pass.ANSWER, ref, request)) {
      throw new NotAllowedNow("The half hour for downloading is over. Ask for another code, and go on with that.");
    }
    return ref;
  }

  private PackView ready(CaseRef ref) {
    if (cases.get(ref).outcome().filter(CaseOutcome.WITHDRAWN::equals).isPresent()) {
      throw new NotAllowedNow("You took this request back, so there is no answer to collect.");
    }
    PackView pack = packs.of(ref).orElseThrow(() -> new NotAllowedNow("Your answer is not ready yet."));
    if (pack.state() == DeliveryState.EXPIRED) {
      throw new NotAllowedNow("The time for collecting your answer here is over. Write to us, and we post it to you.");
    }
    return pack;
  }

  private String fault(CaseRef ref, String digits) {
    CodeCheck check = identity.checkCode(ref, digits);
    return switch (check) {
      case RIGHT -> "";
      case WRONG -> "That is not the code. Look at the newest mail from us, and type its eight digits again.";
      case ASK_FOR_A_NEW_ONE ->
          "That code does not count any more: it was used, is too old, or was typed wrongly too often. Ask for a new one.";
    };
  }

  private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
