package org.rightsdesk.portal;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.deadline.Deadline;

/**
 * All that the person sees of the case.
 *
 * @param correction what was asked for and done, if it is about a correction
 * @param mayCorrect whether the answer is there, so that something in it may be wrong
 */
@Personal
record CaseView(
    CaseFile file,
    PublicState state,
    List<Need> needs,
    Deadline deadline,
    boolean answered,
    Optional<CorrectionView> correction,
    boolean mayCorrect,
    List<Happening> story,
    List<SentLetters.Line> letters) {

  @Override
  public String toString() {
    return file.ref().toString();
  }
}
