package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.stereotype.Component;

/** The mail room prints a letter, posts it, and writes down the proof. */
@Component
class PostLetterForm implements StaffForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final int LONGEST_PROOF = 100;

  private final Correspondence correspondence;
  private final Clock clock;

  PostLetterForm(Correspondence correspondence, Clock clock) {
    this.correspondence = correspondence;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "letter-delivery";
  }

  @Override
  public String task() {
    return "postLetter";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    Letter letter = correspondence.posting(task.id());
    return Map.of(
        "letter", letter,
        "writtenOn", DAY.format(letter.createdAt().atZone(clock.getZone())),
        "enclosesAnswer", letter.kind() == LetterKind.ANSWER_READY,
        "today", LocalDate.now(clock));
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<LocalDate> postedOn = input.date("postedOn", "Enter the day on which you posted the letter.");
    if (postedOn.filter(day -> day.isAfter(LocalDate.now(clock))).isPresent()) {
      faults.add("postedOn", "That day has not come yet. Enter the day on which you posted the letter.");
    }
    String proof = input.text("proof", LONGEST_PROOF);
    if (proof.isEmpty()) {
      faults.add("proof", "Enter the number on the receipt of the post office.");
    }
    if (faults.none()) {
      Letter letter = correspondence.posting(task.id());
      correspondence.recordPosted(task.id(), letter.id(), postedOn.orElseThrow(), new FreeText(proof), task.user());
    }
  }
}
