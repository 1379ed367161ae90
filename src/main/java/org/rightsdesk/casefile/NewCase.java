package org.rightsdesk.casefile;

import java.time.LocalDate;

/** What is needed to open a case; see {@link CaseFile} for the meaning of each part. */
@Personal
public record NewCase(
    Right right, Channel channel, LocalDate receivedOn, Residence residence, Requester requester, FreeText details) {

  @Override
  public String toString() {
    return right + " " + channel + " " + receivedOn;
  }
}
