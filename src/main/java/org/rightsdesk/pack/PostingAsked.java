package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The person wants the finished answer on paper. @param by the member of staff who wrote that down */
public record PostingAsked(CaseRef caseRef, String by) implements CaseEvent {}
