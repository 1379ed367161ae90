package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of one derivation while it is being worked out. */
final class Steps {

  private static final String NO_SOURCE = "";

  private final List<DerivationStep> steps = new ArrayList<>(8);

  void say(String text, LocalDate date, String source) {
    steps.add(new DerivationStep(text, Optional.of(date), source));
  }

  void say(String text, LocalDate date) {
    say(text, date, NO_SOURCE);
  }

  void say(String text, String source) {
    steps.add(new DerivationStep(text, Optional.empty(), source));
  }

  List<DerivationStep> all() {
    return steps;
  }
}
