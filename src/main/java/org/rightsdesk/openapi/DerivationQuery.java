package org.rightsdesk.openapi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEvent.Wanted;
import org.rightsdesk.deadline.EventsOutOfOrder;
import org.rightsdesk.deadline.LawRight;
import org.rightsdesk.deadline.Supposition;

/** Reads the parameters of {@code /api/derivation}, and says in plain words what is not right with them. */
final class DerivationQuery {

  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "regime", "right", "calendar", "channel", "received", "identity", "identityAsked", "fee", "feeAsked",
              "authority", "authorityAsked", "clarification", "extended"));

  private static final Map<String, LawRight> OTHER_NAMES =
      Map.of(
          "RECTIFICATION", LawRight.CORRECTION,
          "DELETION", LawRight.ERASURE,
          "MARKETING", LawRight.MARKETING_OBJECTION,
          "OPTOUT", LawRight.OPT_OUT,
          "LIMIT", LawRight.LIMIT_USE);

  private static final Set<String> ELECTRONIC = Set.of("ELECTRONIC", "EMAIL", "FORM", "PHONE", "TEXT", "SMS", "FAX", "IN_PERSON");
  private static final Set<String> BY_POST = Set.of("POST", "LETTER");

  private final Map<String, String[]> given;
  private final ZoneId zone;
  private final List<Refusal.Fault> faults = new ArrayList<>();

  /** @param zone the controller's: it decides which day a moment belongs to */
  DerivationQuery(Map<String, String[]> given, ZoneId zone) {
    this.given = given;
    this.zone = zone;
  }

  /** Empty if something is not right: see {@link #faults()}. */
  Optional<Supposition> supposition() {
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> fault(name, "There is no parameter “" + name + "”. There are " + String.join(", ", KNOWN) + "."));
    Optional<String> regime = one("regime");
    if (regime.isEmpty()) {
      fault("regime", "“regime” is missing: the code of a law, like UK_GDPR.");
    }
    Optional<LocalDate> received = one("received").flatMap(value -> day("received", value));
    if (values("received").isEmpty()) {
      fault("received", "“received” is missing: the day on which the request arrived, like 2026-03-10.");
    }
    Optional<LawRight> right = one("right").flatMap(this::right);
    boolean byPost = one("channel").filter(this::isByPost).isPresent();
    List<ClockEvent> events = events();
    return faults.isEmpty()
        ? Optional.of(new Supposition(regime.get(), right, byPost, one("calendar"), received.get(), events))
        : Optional.empty();
  }

  List<Refusal.Fault> faults() {
    return faults;
  }

  private List<ClockEvent> events() {
    List<ClockEvent> events = new ArrayList<>();
    wanted(Wanted.IDENTITY, "identity", events);
    wanted(Wanted.AUTHORITY, "authority", events);
    days("feeAsked").forEach(day -> events.add(new ClockEvent.Asked(Wanted.FEE, day)));
    values("fee").forEach(value -> payment(value, events));
    values("clarification").forEach(value -> question(value, events));
    one("extended").ifPresent(value -> extension(value, events));
    return events;
  }

  private void wanted(Wanted what, String parameter, List<ClockEvent> events) {
    days(parameter + "Asked").forEach(day -> events.add(new ClockEvent.Asked(what, day)));
    days(parameter).forEach(day -> events.add(new ClockEvent.Came(what, day)));
  }

  private void payment(String value, List<ClockEvent> events) {
    String[] parts = value.split("/", -1);
    boolean bounced = parts.length > 1 && parts[1].equalsIgnoreCase("bounced");
    if (parts.length > 3 || parts.length > 1 && !bounced) {
      fault("fee", "“" + value + "” is not a payment. Write 2014-06-25, or 2014-06-25/bounced.");
      return;
    }
    Optional<LocalDate> paid = day("fee", parts[0]);
    Optional<LocalDate> returned = parts.length > 2 ? day("fee", parts[2]) : Optional.empty();
    if (paid.isPresent() && returned.filter(paid.get()::isAfter).isPresent()) {
      fault("fee", "The payment of " + paid.get() + " cannot have bounced before it was made, on " + returned.get() + ".");
    }
    paid.ifPresent(day -> events.add(bounced ? new ClockEvent.FeeBounced(day) : new ClockEvent.Came(Wanted.FEE, day)));
  }

  private void question(String value, List<ClockEvent> events) {
    String[] parts = value.split("/", -1);
    if (parts.length > 2) {
      fault("clarification", "“" + value + "” is not a question. Write 2026-03-12/2026-03-15, or 2026-03-12 while it is open.");
      return;
    }
    Optional<LocalDate> asked = day("clarification", parts[0]);
    boolean isOpen = parts.length < 2 || parts[1].isBlank();
    Optional<LocalDate> answered = isOpen ? Optional.empty() : day("clarification", parts[1]);
    if (asked.isPresent() && (isOpen || answered.isPresent())) {
      try {
        events.add(new ClockEvent.Question(asked.get(), answered));
      } catch (EventsOutOfOrder e) {
        fault("clarification", e.getMessage());
      }
    }
  }

  private void extension(String value, List<ClockEvent> events) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> events.add(new ClockEvent.Extended(Optional.empty()));
      case "false", "no" -> {}
      default -> day("extended", value).ifPresent(day -> events.add(new ClockEvent.Extended(Optional.of(day))));
    }
  }

  private Optional<LawRight> right(String value) {
    String name = value.toUpperCase(Locale.ROOT);
    Optional<LawRight> right =
        Arrays.stream(LawRight.values())
            .filter(known -> known.name().equals(name))
            .findFirst()
            .or(() -> Optional.ofNullable(OTHER_NAMES.get(name)));
    if (right.isEmpty()) {
      fault("right", "“" + value + "” is not a right that we know. We know " + Arrays.toString(LawRight.values()) + ".");
    }
    return right;
  }

  private boolean isByPost(String value) {
    String name = value.toUpperCase(Locale.ROOT);
    if (!BY_POST.contains(name) && !ELECTRONIC.contains(name)) {
      fault("channel", "“" + value + "” is not a channel. Write POST or ELECTRONIC.");
    }
    return BY_POST.contains(name);
  }

  private List<LocalDate> days(String parameter) {
    return values(parameter).stream().flatMap(value -> day(parameter, value).stream()).toList();
  }

  /** A day, or a moment, which belongs to the day that it is where the controller is. */
  private Optional<LocalDate> day(String parameter, String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException noDay) {
      return moment(parameter, value);
    }
  }

  private Optional<LocalDate> moment(String parameter, String value) {
    try {
      return Optional.of(OffsetDateTime.parse(value).atZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException noOffset) {
      try {
        return Optional.of(LocalDateTime.parse(value).toLocalDate());
      } catch (DateTimeException noMoment) {
        fault(parameter, "“" + value + "” in “" + parameter + "” is not a day of the calendar. Write days like 2026-03-10.");
        return Optional.empty();
      }
    }
  }

  private Optional<String> one(String parameter) {
    List<String> values = values(parameter).stream().distinct().toList();
    if (values.size() > 1) {
      fault(parameter, "“" + parameter + "” can be given only once.");
    }
    return values.stream().findFirst();
  }

  private List<String> values(String parameter) {
    return Arrays.stream(given.getOrDefault(parameter, new String[0]))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private void fault(String parameter, String message) {
    faults.add(new Refusal.Fault(parameter, message));
  }
}
