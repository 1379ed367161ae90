package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The files of the answer were destroyed; what they were and when they were taken stays on record. */
public record PackShredded(CaseRef caseRef) implements CaseEvent {}
