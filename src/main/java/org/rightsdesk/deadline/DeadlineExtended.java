package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The time for an answer was extended. */
public record DeadlineExtended(CaseRef caseRef) implements CaseEvent {}
