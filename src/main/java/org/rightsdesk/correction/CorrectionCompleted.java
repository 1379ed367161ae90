package org.rightsdesk.correction;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** A correction was written; some time later somebody has to look whether it holds. */
public record CorrectionCompleted(CaseRef caseRef) implements CaseEvent {}
