package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The person wants the finished answer on paper. */
public record PostingAsked(CaseRef caseRef) implements CaseEvent {}
