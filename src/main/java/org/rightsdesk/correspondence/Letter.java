package org.rightsdesk.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/**
 * A letter as it was written, and what became of it.
 *
 * @param recipient the e-mail address, or the lines for the envelope, name first
 * @param subject one line, without anything about the person
 * @param html the whole letter; a secret in it shows as dots
 * @param text the same as plain text
 * @param attempts how often we tried to hand it to the mail server
 * @param sentAt when the mail server took it
 * @param postedOn the day on which it was put into the post
 * @param proof the number of the proof of posting; empty until then
 */
@Personal
public record Letter(
    PartRef id,
    CaseRef caseRef,
    LetterKind kind,
    LetterMedium medium,
    String recipient,
    String subject,
    String html,
    String text,
    LetterState state,
    Instant createdAt,
    int attempts,
    Optional<Instant> sentAt,
    Optional<LocalDate> postedOn,
    String proof) {

  @Override
  public String toString() {
    return id + " " + kind + " " + medium + " " + state;
  }
}
