package org.rightsdesk.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One request as it stands.
 *
 * @param receivedOn the day on which it reached anybody in the company, in the controller's time zone
 * @param loggedAt when it was written down here
 * @param details what the person asked for, in their own words; may be empty
 * @param outcome how it ended, once it has
 */
@Personal
public record CaseFile(
    CaseRef ref,
    Right right,
    Channel channel,
    LocalDate receivedOn,
    Instant loggedAt,
    Residence residence,
    Requester requester,
    FreeText details,
    CaseState state,
    Optional<CaseOutcome> outcome) {

  public boolean isClosed() {
    return state == CaseState.CLOSED;
  }

  @Override
  public String toString() {
    return ref + " " + right + " " + state;
  }
}
