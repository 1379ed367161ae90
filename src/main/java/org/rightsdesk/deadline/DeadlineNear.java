package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The day of the answer has come nearer, or has passed. */
public record DeadlineNear(CaseRef caseRef, Warning kind) implements CaseEvent {}
