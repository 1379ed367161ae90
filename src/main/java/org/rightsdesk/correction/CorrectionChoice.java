package org.rightsdesk.correction;

import java.util.Set;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.CopyKey;

/**
 * What a member of staff chose.
 *
 * @param reason needed to accept in part and to refuse; the person reads it
 * @param valueToWrite what is to stand there; empty for the value that the person asked for
 * @param chosen the copies that are corrected, or get a note if they tell what was once true
 */
@Personal
public record CorrectionChoice(
    CorrectionVerdict verdict, FreeText reason, FreeText valueToWrite, Set<CopyKey> chosen) {

  public CorrectionChoice {
    chosen = Set.copyOf(chosen);
  }

  @Override
  public String toString() {
    return verdict.name();
  }
}
