package org.rightsdesk.portal;

import java.util.List;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.deadline.Deadline;

/** All that the person sees of the case. */
@Personal
record CaseView(
    CaseFile file,
    PublicState state,
    List<Need> needs,
    Deadline deadline,
    boolean answered,
    List<Happening> story,
    List<SentLetters.Line> letters) {

  @Override
  public String toString() {
    return file.ref().toString();
  }
}
