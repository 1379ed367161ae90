package org.rightsdesk.correction;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The case that corrected one of the same fields is done: this one may go on. */
public record CorrectionTurnCame(CaseRef caseRef) implements CaseEvent {}
