package org.rightsdesk.casefile;

/** Implemented by everything that stores something about a case, so that retention can have it forgotten. */
public interface KeepsCaseData {

  /** Deletes all that is stored about the case; nothing happens if there is nothing. */
  void forget(CaseRef caseRef);
}
