package org.rightsdesk.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEvent.Wanted;
import org.rightsdesk.deadline.EventsOutOfOrder;
import org.rightsdesk.deadline.LawRight;

/** What a manager supposes: the fields of the page, and what they mean. */
final class WhatIfForm {

  private static final int LONGEST = 40;
  private static final String NO_DATE = "Enter a date of the calendar, or leave it empty.";

  private final FormInput input;
  private final Faults faults;

  WhatIfForm(Map<String, String[]> given, Faults faults) {
    this.input = new FormInput(given, faults);
    this.faults = faults;
  }

  /** Every field as it was given, so that the page shows it again. */
  Map<String, String> values() {
    return input.names().stream().collect(Collectors.toMap(name -> name, this::value));
  }

  private String value(String field) {
    return input.text(field, LONGEST);
  }

  Optional<LawRight> right() {
    return input.choice("right", LawRight.class, "Choose what is asked for.");
  }

  Optional<LocalDate> receivedOn() {
    return input.date("receivedOn", "Enter the day on which the request arrived.");
  }

  Residence residence() {
    try {
      return new Residence(value("country"), value("region"));
    } catch (IllegalArgumentException noPlace) {
      faults.add("country", noPlace.getMessage());
      return Residence.UNKNOWN;
    }
  }

  List<ClockEvent> events() {
    List<ClockEvent> events = new ArrayList<>();
    wanted(Wanted.IDENTITY, "identity", events);
    wanted(Wanted.AUTHORITY, "authority", events);
    wanted(Wanted.FEE, "fee", events);
    date("bouncedOn").ifPresent(day -> events.add(new ClockEvent.FeeBounced(day)));
    question("question", "answer", events);
    question("secondQuestion", "secondAnswer", events);
    if (input.ticked("extended")) {
      events.add(new ClockEvent.Extended(Optional.empty()));
    }
    return events;
  }

  private void wanted(Wanted what, String field, List<ClockEvent> events) {
    date(field + "Asked").ifPresent(day -> events.add(new ClockEvent.Asked(what, day)));
    date(field + "Came").ifPresent(day -> events.add(new ClockEvent.Came(what, day)));
  }

  private void question(String asked, String answered, List<ClockEvent> events) {
    Optional<LocalDate> answer = date(answered);
    Optional<LocalDate> question = date(asked);
    if (question.isEmpty() && answer.isPresent()) {
      faults.add(asked, "Enter the day on which the question was asked.");
    }
    try {
      question.ifPresent(day -> events.add(new ClockEvent.Question(day, answer)));
    } catch (EventsOutOfOrder e) {
      faults.add(answered, e.getMessage());
    }
  }

  private Optional<LocalDate> date(String field) {
    return value(field).isEmpty() ? Optional.empty() : input.date(field, NO_DATE);
  }
}
