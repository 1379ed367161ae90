package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From which day the time is counted: the latest of the days that the rule looks at. */
final class StartOfTime {

  private final TimeRule rule;
  private final History history;
  private final Steps steps;
  private final List<LocalDate> days = new ArrayList<>(4);
  private boolean complete = true;

  private StartOfTime(TimeRule rule, History history, Steps steps) {
    this.rule = rule;
    this.history = history;
    this.steps = steps;
  }

  /** Empty while something is missing. */
  static Optional<LocalDate> of(TimeRule rule, History history, Steps steps) {
    return new StartOfTime(rule, history, steps).find();
  }

  private Optional<LocalDate> find() {
    if (rule.start() == TimeRule.Start.RECEIPT) {
      steps.say("The time runs from that day. Nothing that we ask of you stops it.", rule.source());
      return Optional.of(history.receivedOn());
    }
    if (!history.needsKnown()) {
      return beforeAnybodyLooked();
    }
    days.add(history.receivedOn());
    if (rule.countsProof()) {
      need(history.identity(), "Your proof of identity", "");
      need(history.authority(), "The authority to ask for you", "");
    }
    if (rule.countsFee()) {
      history.bounced().forEach(day -> steps.say("This payment was not honoured, so it was not the fee.", day));
      need(history.fee(), "The fee", " in full");
    }
    if (rule.pause().kind() == PauseRule.Kind.STARTS_THE_TIME) {
      history.questions().forEach(this::particulars);
    }
    return complete ? Optional.of(start()) : Optional.empty();
  }

  private Optional<LocalDate> beforeAnybodyLooked() {
    if (rule.start() == TimeRule.Start.IDENTITY_AND_FEE) {
      steps.say("The time starts when we have all that we need from you. We write to you what that is.", rule.source());
      return Optional.empty();
    }
    steps.say("If we need nothing more from you, the time runs from that day.", history.receivedOn(), rule.source());
    return Optional.of(history.receivedOn());
  }

  private LocalDate start() {
    LocalDate latest = days.stream().max(Comparator.naturalOrder()).orElseThrow();
    steps.say(
        days.size() == 1
            ? "We needed nothing more from you, so the time runs from that day."
            : "From this day we had all that we need, so the time runs from here.",
        latest,
        rule.source());
    return latest;
  }

  private void need(History.Need need, String what, String whole) {
    if (need.isMissing()) {
      complete = false;
      steps.say(what + " has not reached us" + whole + ". The time starts when it does.", rule.source());
    } else if (need.needed()) {
      days.add(need.metOn().orElseThrow());
      steps.say(what + " reached us.", need.metOn().orElseThrow());
    }
  }

  private void particulars(ClockEvent.Question question) {
    if (question.answeredOn().isPresent()) {
      days.add(question.answeredOn().get());
      steps.say("What we need to find the information reached us.", question.answeredOn().get(), rule.pause().source());
    } else {
      complete = false;
      steps.say(
          "We asked you what we need to find the information. The time starts when it reaches us.",
          question.askedOn(),
          rule.pause().source());
    }
  }
}
