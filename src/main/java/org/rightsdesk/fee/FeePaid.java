package org.rightsdesk.fee;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The whole fee is in, without staff having written it down in a task. */
public record FeePaid(CaseRef caseRef) implements CaseEvent {}
