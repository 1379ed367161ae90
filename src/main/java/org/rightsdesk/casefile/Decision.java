package org.rightsdesk.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a member of staff has to decide, or has decided.
 *
 * @param id the id of the user task that asks for it
 * @param question the name of the user task in the diagram, such as {@code confirmIdentity}
 * @param part the part of the case that it is about, such as one letter, if it is about a part
 * @param verdict what was decided, once it is
 */
@Personal
public record Decision(
    String id,
    CaseRef caseRef,
    String question,
    Optional<PartRef> part,
    Instant openedAt,
    Optional<Verdict> verdict) {

  /**
   * @param outcome the name of a value of the room's own enum
   * @param reason in the words of the one who decided; may be empty where no reason is needed
   */
  @Personal
  public record Verdict(String outcome, FreeText reason, String decidedBy, Instant decidedAt) {

    @Override
    public String toString() {
      return outcome;
    }
  }

  @Override
  public String toString() {
    return caseRef + " " + question;
  }
}
