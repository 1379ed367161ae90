package org.rightsdesk.correction;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The old value came back, and the case was taken up again. */
public record CorrectionUndone(CaseRef caseRef) implements CaseEvent {}
