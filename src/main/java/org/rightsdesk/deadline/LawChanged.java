package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** A manager put a case under another law, or under the present tables; the reason is kept with the case. */
public record LawChanged(CaseRef caseRef, Regime kind) implements CaseEvent {}
