package org.rightsdesk.openapi;

import java.util.List;

/**
 * Why a question could not be answered.
 *
 * @param error in plain words
 * @param faults which parameters are to blame; empty if it is none alone
 */
record Refusal(String error, List<Fault> faults) {

  record Fault(String parameter, String message) {}

  static Refusal of(String error) {
    return new Refusal(error, List.of());
  }

  static Refusal of(List<Fault> faults) {
    return new Refusal(String.join(" ", faults.stream().map(Fault::message).toList()), faults);
  }
}
