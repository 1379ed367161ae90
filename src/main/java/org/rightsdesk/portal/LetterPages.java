package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterMedium;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters that went to the person, to be read again. */
@Controller
class LetterPages {

  private final CaseDoor door;
  private final SentLetters letters;
  private final Correspondence correspondence;

  LetterPages(CaseDoor door, SentLetters letters, Correspondence correspondence) {
    this.door = door;
    this.letters = letters;
    this.correspondence = correspondence;
  }

  @GetMapping("/requests/{reference}/letters/{number}")
  String read(@PathVariable String reference, @PathVariable String number, HttpServletRequest request, Model model) {
    CaseRef ref = door.enter(reference, request);
    model.addAttribute("ref", ref);
    model.addAttribute("letter", letters.line(letter(ref, number)));
    return "portal/letter";
  }

  @GetMapping("/requests/{reference}/letters/{number}/print")
  ResponseEntity<byte[]> print(
      @PathVariable String reference, @PathVariable String number, HttpServletRequest request) {
    CaseRef ref = door.enter(reference, request);
    Letter letter = letter(ref, number);
    if (letter.medium() != LetterMedium.POST) {
      throw new NoPage();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("letter-" + ref + ".pdf").build().toString())
        .body(correspondence.pdf(letter.id()));
  }

  private Letter letter(CaseRef ref, String number) {
    return letters.of(ref).stream()
        .filter(one -> one.id().value().equals(number))
        .findFirst()
        .orElseThrow(NoPage::new);
  }
}
