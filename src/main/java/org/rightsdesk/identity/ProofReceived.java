package org.rightsdesk.identity;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** A proof came in: a confirmed link, answers that match, or something for staff to look at. */
public record ProofReceived(CaseRef caseRef, ProofKind kind) implements CaseEvent {}
