package org.rightsdesk.casefile;

/** A request was written down as a case: its process starts. */
public record CaseOpened(CaseRef caseRef, Right right, Channel channel) implements CaseEvent {}
