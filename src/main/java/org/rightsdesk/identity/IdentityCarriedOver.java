package org.rightsdesk.identity;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Identity had been shown in another case of the same person a short time before, and counts for this one. */
public record IdentityCarriedOver(CaseRef caseRef) implements CaseEvent {}
