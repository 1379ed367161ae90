package org.rightsdesk.casefile;

import java.time.LocalDate;

/** A case as lists and counts know it: nothing about its people. */
public record CaseLine(CaseRef ref, Right right, CaseState state, LocalDate receivedOn) {

  public boolean isClosed() {
    return state == CaseState.CLOSED;
  }
}
