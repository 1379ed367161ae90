package org.rightsdesk.openapi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.deadline.Derivation;
import org.rightsdesk.deadline.DerivationStep;

/** A derivation as JSON: days as {@code 2026-12-29}, and null where there is none. */
record DerivationAnswer(String due, String outerLimit, String noticeBy, List<Step> steps) {

  record Step(String text, String date, String source) {

    static Step of(DerivationStep step) {
      return new Step(step.text(), iso(step.date()), step.source().isEmpty() ? null : step.source());
    }
  }

  static DerivationAnswer of(Derivation derivation) {
    return new DerivationAnswer(
        iso(derivation.due()),
        iso(derivation.outerLimit()),
        iso(derivation.noticeBy()),
        derivation.steps().stream().map(Step::of).toList());
  }

  private static String iso(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}
