package org.rightsdesk.fee;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The fee was waived. */
public record FeeWaived(CaseRef caseRef) implements CaseEvent {}
