package org.rightsdesk.casefile;

/** The person took the request back. */
public record RequestWithdrawn(CaseRef caseRef) implements CaseEvent {}
