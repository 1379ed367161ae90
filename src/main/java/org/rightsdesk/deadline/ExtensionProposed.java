package org.rightsdesk.deadline;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Somebody proposed that an answer takes longer; an approver decides. */
public record ExtensionProposed(CaseRef caseRef, ExtensionGround kind) implements CaseEvent {}
