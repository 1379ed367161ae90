package org.rightsdesk.casefile;

/** A closed case was taken up again. */
public record CaseReopened(CaseRef caseRef) implements CaseEvent {}
