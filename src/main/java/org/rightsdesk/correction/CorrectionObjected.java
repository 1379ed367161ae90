package org.rightsdesk.correction;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Before anything was written, somebody said that the person did not ask for it: staff have to decide again. */
public record CorrectionObjected(CaseRef caseRef) implements CaseEvent {}
