package org.rightsdesk.correction;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The person wrote down why they disagree with what was decided. */
public record DisagreementAdded(CaseRef caseRef) implements CaseEvent {}
