package org.rightsdesk.casefile;

/** A case ended. */
public record CaseClosed(CaseRef caseRef, CaseOutcome outcome) implements CaseEvent {}
