package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** A manager has to see to it that the answer goes out. */
public record DeadlineAtRisk(CaseRef caseRef, Warning kind) implements CaseEvent {}
