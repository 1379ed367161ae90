package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.identity.IdDocument;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.staff.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows verifiers and managers the copy of a document while it waits to be looked at. */
@Controller
class ProofDocuments {

  private static final Map<String, String> ENDINGS =
      Map.of("application/pdf", "pdf", "image/jpeg", "jpg", "image/png", "png");

  private final IdentityChecks identity;

  ProofDocuments(IdentityChecks identity) {
    this.identity = identity;
  }

  @GetMapping("/desk/cases/{reference}/documents/{document}")
  ResponseEntity<byte[]> show(
      @PathVariable String reference, @PathVariable String document, HttpServletRequest request) {
    if (!request.isUserInRole(Role.VERIFIER.name()) && !request.isUserInRole(Role.MANAGER.name())) {
      throw new AccessDeniedException("Only verifiers and managers see documents.");
    }
    return CaseRef.parse(reference)
        .flatMap(ref -> part(document).flatMap(id -> identity.document(ref, id)))
        .map(ProofDocuments::answer)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> answer(IdDocument document) {
    String name = "document." + ENDINGS.get(document.mediaType());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(document.content());
  }

  private static Optional<PartRef> part(String id) {
    try {
      return Optional.of(new PartRef(id));
    } catch (IllegalArgumentException noPart) {
      return Optional.empty();
    }
  }
}
