package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.NotAllowedNow;

/** When, and why, an answer may take longer; says in plain words why not. */
final class Extensions {

  private Extensions() {}

  static void mustBePossible(TimeRule law, ExtensionGround ground, Deadline deadline, LocalDate today) {
    if (law.extension().kind() != ExtensionRule.Kind.FIXED) {
      throw new NotAllowedNow("The law of this case names no longer time: the answer stays due when it is.");
    }
    if (!ground.isAcceptedBy(law.extension().grounds())) {
      throw new NotAllowedNow(
          "That "
              + ground.inWords()
              + " is no reason under this law ("
              + law.extension().source()
              + "). It can be that the request is complex, or how many this person has made.");
    }
    mustBeInTime(deadline, today);
  }

  /** The notice has to leave inside the first period. */
  static void mustBeInTime(Deadline deadline, LocalDate today) {
    Optional<LocalDate> noticeBy = deadline.noticeBy();
    if (noticeBy.isEmpty()) {
      throw new NotAllowedNow("The time of this case has not begun, or rests: there is nothing to extend yet.");
    }
    if (today.isAfter(noticeBy.get())) {
      throw new NotAllowedNow(
          "The first period ended on " + noticeBy.get() + ", so the time cannot be extended any more. The answer is late.");
    }
  }
}
