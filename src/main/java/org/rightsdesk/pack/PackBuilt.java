package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The answer was built and sealed. */
public record PackBuilt(CaseRef caseRef) implements CaseEvent {}
