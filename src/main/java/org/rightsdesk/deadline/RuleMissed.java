package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** No rule, or no calendar, was found for a case; it stands under the strictest rule until a manager has looked. */
public record RuleMissed(CaseRef caseRef) implements CaseEvent {}
