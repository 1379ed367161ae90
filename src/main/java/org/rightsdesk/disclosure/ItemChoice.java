package org.rightsdesk.disclosure;

import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * What a reviewer chose for one item, or for all items of a collection that can still be chosen for.
 *
 * @param ground needed to redact and to withhold
 * @param redaction what goes; needed to redact
 * @param note for colleagues; the person does not see it; may be empty
 */
@Personal
public record ItemChoice(Treatment treatment, Optional<Ground> ground, Redaction redaction, FreeText note) {

  private static final FreeText NO_NOTE = new FreeText("");

  public static ItemChoice release() {
    return new ItemChoice(Treatment.RELEASE, Optional.empty(), Redaction.NOTHING, NO_NOTE);
  }

  public static ItemChoice notPersonal() {
    return new ItemChoice(Treatment.NOT_PERSONAL, Optional.empty(), Redaction.NOTHING, NO_NOTE);
  }

  public static ItemChoice withhold(Ground ground) {
    return new ItemChoice(Treatment.WITHHOLD, Optional.of(ground), Redaction.NOTHING, NO_NOTE);
  }

  public static ItemChoice redact(Ground ground, Redaction redaction) {
    return new ItemChoice(Treatment.REDACT, Optional.of(ground), redaction, NO_NOTE);
  }

  @Override
  public String toString() {
    return treatment.name();
  }
}
