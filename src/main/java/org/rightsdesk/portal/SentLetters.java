package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.springframework.stereotype.Component;

/**
 * The letters that the person may see here. Those that carry a secret are left out; the link to an address on file also
 * because its being there would tell that we know the person.
 */
@Component
class SentLetters {

  private static final Set<LetterKind> HIDDEN = Set.of(LetterKind.CODE, LetterKind.DOUBT, LetterKind.LINK);
  private static final Pattern KEY = Pattern.compile("\\?key=[^\\s\"<]+");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Correspondence correspondence;
  private final Clock clock;

  SentLetters(Correspondence correspondence, Clock clock) {
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /** @param when how it travels and since when, such as {@code By e-mail, Tuesday 24 November 2026} */
  @Personal
  record Line(String number, String title, String when, boolean onPaper, String text) {

    @Override
    public String toString() {
      return title;
    }
  }

  /** Oldest first. */
  List<Letter> of(CaseRef ref) {
    return correspondence.letters(ref).stream().filter(letter -> !HIDDEN.contains(letter.kind())).toList();
  }

  List<Line> lines(CaseRef ref) {
    return of(ref).stream().map(this::line).toList();
  }

  Line line(Letter letter) {
    boolean onPaper = letter.medium() == LetterMedium.POST;
    String text = KEY.matcher(letter.text()).replaceAll("");
    return new Line(letter.id().value(), letter.kind().title(), when(letter, onPaper), onPaper, text);
  }

  private String when(Letter letter, boolean onPaper) {
    if (onPaper) {
      return letter.postedOn().map(day -> "By post, " + DAY.format(day)).orElse("By post, goes out soon");
    }
    return letter.sentAt().map(at -> "By e-mail, " + DAY.format(day(at))).orElse("By e-mail, goes out soon");
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
