package org.rightsdesk.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseLine;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseSearch;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Right;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases somebody wants to see; the same words stand in the address of the list.
 *
 * @param words a part of a number or of a name
 * @param state {@link #OPEN}, the name of a {@link CaseState}, or empty for all
 * @param failed the place that failed steps of the case wait for
 */
@Personal
record CaseWish(FreeText words, Optional<Right> right, String state, Optional<Due> due, Optional<String> failed) {

  static final String OPEN = "OPEN";
  static final CaseWish ALL = new CaseWish(new FreeText(""), Optional.empty(), "", Optional.empty(), Optional.empty());

  /** When the answer is due. One that is out already is due no more. */
  enum Due {
    OVERDUE,
    /** Today, or on one of the seven days after. */
    THIS_WEEK
  }

  /** Reads what stands in the address; what it does not know counts as not said. */
  static CaseWish of(String words, String right, String state, String due, String failed) {
    boolean known = state.equals(OPEN) || named(CaseState.class, state).isPresent();
    return new CaseWish(
        new FreeText(words),
        named(Right.class, right),
        known ? state : "",
        named(Due.class, due),
        Optional.of(failed).filter(place -> !place.isBlank()));
  }

  CaseWish state(CaseState wanted) {
    return new CaseWish(words, right, wanted.name(), due, failed);
  }

  CaseWish open() {
    return new CaseWish(words, right, OPEN, due, failed);
  }

  CaseWish right(Right wanted) {
    return new CaseWish(words, Optional.of(wanted), state, due, failed);
  }

  CaseWish due(Due wanted) {
    return new CaseWish(words, right, state, Optional.of(wanted), failed);
  }

  CaseWish failed(String place) {
    return new CaseWish(words, right, state, due, Optional.of(place));
  }

  CaseSearch search(boolean alsoInNames, Optional<Set<CaseRef>> among) {
    return new CaseSearch(words, alsoInNames, right, among);
  }

  boolean takesOpenOnes() {
    return !state.equals(CaseState.CLOSED.name());
  }

  boolean takesClosedOnes() {
    return due.isEmpty() && (state.isEmpty() || state.equals(CaseState.CLOSED.name()));
  }

  /** Whether an open case is wanted; its right, its words and its failures were looked at already. */
  boolean takes(CaseLine line, Optional<LocalDate> answerDue, LocalDate today) {
    boolean inState = state.isEmpty() || state.equals(OPEN) || state.equals(line.state().name());
    return inState && due.map(wanted -> answerDue.filter(day -> is(wanted, line, day, today)).isPresent()).orElse(true);
  }

  private static boolean is(Due wanted, CaseLine line, LocalDate day, LocalDate today) {
    if (line.state() == CaseState.SENT) {
      return false;
    }
    return wanted == Due.OVERDUE
        ? day.isBefore(today)
        : !day.isBefore(today) && !day.isAfter(today.plusDays(CaseRow.SOON));
  }

  /** The address of the list, without the application's own path. */
  String link() {
    return link(1);
  }

  String link(int page) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/desk/cases");
    add(link, "q", words.value());
    add(link, "right", right.map(Enum::name).orElse(""));
    add(link, "state", state);
    add(link, "due", due.map(Enum::name).orElse(""));
    add(link, "failed", failed.orElse(""));
    add(link, "page", page == 1 ? "" : String.valueOf(page));
    return link.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
