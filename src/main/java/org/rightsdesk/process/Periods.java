package org.rightsdesk.process;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long the timers in the diagrams run; the diagrams read them as {@code ${periods.…}}. Public, with getters, because
 * that is what the expressions of a diagram can read.
 */
@Component("periods")
public class Periods {

  private final Duration firstProofReminder;
  private final Duration secondProofReminder;
  private final Duration proofOverdue;
  private final Duration firstFeeReminder;
  private final Duration secondFeeReminder;
  private final Duration feeOverdue;
  private final Duration firstCollectionReminder;
  private final Duration secondCollectionReminder;
  private final Duration accessExpiry;

  Periods(
      @Value("${rightsdesk.periods.first-proof-reminder}") Duration firstProofReminder,
      @Value("${rightsdesk.periods.second-proof-reminder}") Duration secondProofReminder,
      @Value("${rightsdesk.periods.proof-overdue}") Duration proofOverdue,
      @Value("${rightsdesk.periods.first-fee-reminder}") Duration firstFeeReminder,
      @Value("${rightsdesk.periods.second-fee-reminder}") Duration secondFeeReminder,
      @Value("${rightsdesk.periods.fee-overdue}") Duration feeOverdue,
      @Value("${rightsdesk.periods.first-collection-reminder}") Duration firstCollectionReminder,
      @Value("${rightsdesk.periods.second-collection-reminder}") Duration secondCollectionReminder,
      @Value("${rightsdesk.periods.access-expiry}") Duration accessExpiry) {
    this.firstProofReminder = firstProofReminder;
    this.secondProofReminder = secondProofReminder;
    this.proofOverdue = proofOverdue;
    this.firstFeeReminder = firstFeeReminder;
    this.secondFeeReminder = secondFeeReminder;
    this.feeOverdue = feeOverdue;
    this.firstCollectionReminder = firstCollectionReminder;
    this.secondCollectionReminder = secondCollectionReminder;
    this.accessExpiry = accessExpiry;
  }

  public String getFirstProofReminder() {
    return firstProofReminder.toString();
  }

  public String getSecondProofReminder() {
    return secondProofReminder.toString();
  }

  public String getProofOverdue() {
    return proofOverdue.toString();
  }

  public String getFirstFeeReminder() {
    return firstFeeReminder.toString();
  }

  public String getSecondFeeReminder() {
    return secondFeeReminder.toString();
  }

  public String getFeeOverdue() {
    return feeOverdue.toString();
  }

  public String getFirstCollectionReminder() {
    return firstCollectionReminder.toString();
  }

  public String getSecondCollectionReminder() {
    return secondCollectionReminder.toString();
  }

  public String getAccessExpiry() {
    return accessExpiry.toString();
  }
}
