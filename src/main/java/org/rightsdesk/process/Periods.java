package org.rightsdesk.process;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long the timers in the diagrams run, each an ISO 8601 duration; the diagrams read them as {@code ${periods.…}}. */
@ConfigurationProperties("rightsdesk.periods")
public record Periods(
    String firstProofReminder,
    String secondProofReminder,
    String proofOverdue,
    String firstFeeReminder,
    String secondFeeReminder,
    String feeOverdue,
    String firstCollectionReminder,
    String secondCollectionReminder,
    String accessExpiry) {

  // JUEL reads bean properties only.
  public String getFirstProofReminder() {
    return firstProofReminder;
  }

  public String getSecondProofReminder() {
    return secondProofReminder;
  }

  public String getProofOverdue() {
    return proofOverdue;
  }

  public String getFirstFeeReminder() {
    return firstFeeReminder;
  }

  public String getSecondFeeReminder() {
    return secondFeeReminder;
  }

  public String getFeeOverdue() {
    return feeOverdue;
  }

  public String getFirstCollectionReminder() {
    return firstCollectionReminder;
  }

  public String getSecondCollectionReminder() {
    return secondCollectionReminder;
  }

  public String getAccessExpiry() {
    return accessExpiry;
  }
}
