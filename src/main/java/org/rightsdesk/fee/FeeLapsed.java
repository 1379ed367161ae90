package org.rightsdesk.fee;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The fee did not come in before the time for it ran out. */
public record FeeLapsed(CaseRef caseRef) implements CaseEvent {}
