package org.rightsdesk.casefile;

/** There is no case of that number, or it is none of the caller's business. */
public class NoSuchCase extends RuntimeException {

  public NoSuchCase(CaseRef caseRef) {
    super("There is no case " + caseRef + ".");
  }
}
