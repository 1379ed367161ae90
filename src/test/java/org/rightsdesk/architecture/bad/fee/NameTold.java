package org.rightsdesk.architecture.bad.fee;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** An event that tells more than it should. */
public record NameTold(CaseRef caseRef, String name) implements CaseEvent {}
