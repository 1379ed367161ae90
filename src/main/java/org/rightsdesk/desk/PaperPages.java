package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.staff.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the mail room prints. */
@Controller
class PaperPages {

  private final Correspondence correspondence;
  private final ResponsePacks packs;

  PaperPages(Correspondence correspondence, ResponsePacks packs) {
    this.correspondence = correspondence;
    this.packs = packs;
  }

  @GetMapping("/desk/letters/{letter}.pdf")
  ResponseEntity<byte[]> letter(@PathVariable String letter, HttpServletRequest request) {
    allow(request);
    return part(letter)
        .flatMap(correspondence::find)
        .filter(found -> found.medium() == LetterMedium.POST)
        .map(found -> pdf("letter-" + found.caseRef(), correspondence.pdf(found.id())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The answer itself, and only where it is to go by post. */
  @GetMapping("/desk/answers/{reference}.pdf")
  ResponseEntity<byte[]> answer(@PathVariable String reference, HttpServletRequest request) {
    allow(request);
    return CaseRef.parse(reference)
        .filter(this::goesByPost)
        .map(ref -> pdf("answer-" + ref, packs.pdf(ref)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private boolean goesByPost(CaseRef ref) {
    return correspondence.letters(ref).stream()
        .anyMatch(letter -> letter.kind() == LetterKind.ANSWER_READY && letter.medium() == LetterMedium.POST);
  }

  private static void allow(HttpServletRequest request) {
    if (!request.isUserInRole(Role.INTAKE.name()) && !request.isUserInRole(Role.MANAGER.name())) {
      throw new AccessDeniedException("Only intake and managers print what goes by post.");
    }
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
        .body(content);
  }

  private static Optional<PartRef> part(String typed) {
    try {
      return Optional.of(new PartRef(typed));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}
