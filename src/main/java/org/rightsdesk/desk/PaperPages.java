package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterMedium;
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

  PaperPages(Correspondence correspondence) {
    this.correspondence = correspondence;
  }

  @GetMapping("/desk/letters/{letter}.pdf")
  ResponseEntity<byte[]> letter(@PathVariable String letter, HttpServletRequest request) {
    if (!request.isUserInRole(Role.INTAKE.name()) && !request.isUserInRole(Role.MANAGER.name())) {
      throw new AccessDeniedException("Only intake and managers print letters.");
    }
    return part(letter)
        .flatMap(correspondence::find)
        .filter(found -> found.medium() == LetterMedium.POST)
        .map(this::pdf)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private ResponseEntity<byte[]> pdf(Letter letter) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"letter-" + letter.caseRef() + ".pdf\"")
        .body(correspondence.pdf(letter.id()));
  }

  private static Optional<PartRef> part(String typed) {
    try {
      return Optional.of(new PartRef(typed));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }
}
