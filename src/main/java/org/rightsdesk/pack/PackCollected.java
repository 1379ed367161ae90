package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The person downloaded the answer for the first time. */
public record PackCollected(CaseRef caseRef) implements CaseEvent {}
