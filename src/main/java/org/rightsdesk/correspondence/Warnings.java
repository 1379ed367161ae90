package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;

/** How long whoever reads a warning before a change of details may object: on paper longer, because paper takes its time. */
final class Warnings {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private final LetterStore store;
  private final Office.Periods periods;
  private final Clock clock;

  Warnings(LetterStore store, Office office, Clock clock) {
    this.store = store;
    this.periods = office.periods();
    this.clock = clock;
  }

  /** The earliest end that can be, told in the letter: as if it left now. */
  String untilByMail() {
    return MINUTE.format(ZonedDateTime.now(clock).plus(periods.correctionHold()));
  }

  /** As {@link #untilByMail}. */
  String untilByPost() {
    return DAY.format(ZonedDateTime.now(clock).plus(periods.correctionHoldByPost()));
  }

  /** Empty while a warning has not left. */
  Optional<Instant> objectionUntil(CaseRef ref) {
    List<Letter> written = store.of(ref).stream().filter(letter -> letter.kind() == LetterKind.CORRECTION_WARNING).toList();
    List<Instant> ends = written.stream().flatMap(warning -> end(warning).stream()).toList();
    return ends.size() < written.size() ? Optional.empty() : ends.stream().max(Comparator.naturalOrder());
  }

  private Optional<Instant> end(Letter warning) {
    return warning.medium() == LetterMedium.POST
        ? warning.postedOn().map(day -> day.plus(periods.correctionHoldByPost()).atStartOfDay(clock.getZone()).toInstant())
        : warning.sentAt().map(at -> at.atZone(clock.getZone()).plus(periods.correctionHold()).toInstant());
  }
}
