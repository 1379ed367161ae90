package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** The answer was handed to the post. */
public record PackPosted(CaseRef caseRef) implements CaseEvent {}
