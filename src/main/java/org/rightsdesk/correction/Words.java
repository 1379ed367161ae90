package org.rightsdesk.correction;

import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;

/** How much may be written, and what to say of more. */
final class Words {

  private static final int MOST_WORDS = 500;
  private static final int LONGEST = 4000;

  private Words() {}

  /** What the person writes against a decision. */
  static void refuseUnfit(FreeText note) {
    if (note.value().isEmpty()) {
      throw new NotAllowedNow("Write down why you disagree.");
    }
    int count = note.value().split("\\s+").length;
    if (count > MOST_WORDS) {
      throw new NotAllowedNow("Shorten your note to 500 words or fewer. It has %,d now.".formatted(count));
    }
    if (note.value().length() > LONGEST) {
      throw new NotAllowedNow(
          "Shorten your note to 4,000 characters or fewer. It has %,d now.".formatted(note.value().length()));
    }
  }

  /** What staff write down. */
  static void refuseLong(FreeText reason) {
    if (reason.value().length() > LONGEST) {
      throw new NotAllowedNow("Shorten what you wrote to 4,000 characters or fewer.");
    }
  }
}
