package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Nobody downloaded the answer in time. */
public record PackExpired(CaseRef caseRef) implements CaseEvent {}
