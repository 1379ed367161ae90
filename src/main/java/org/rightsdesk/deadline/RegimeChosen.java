package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The law for a case was chosen and pinned: later changes of the tables do not move it. */
public record RegimeChosen(CaseRef caseRef, Regime regime) implements CaseEvent {}
