package org.rightsdesk.casefile;

/**
 * A member of staff decided something.
 *
 * @param question the id of the user task, such as {@code confirmIdentity}
 * @param outcome the name of the outcome in the room's own enum
 */
public record DecisionTaken(CaseRef caseRef, String question, String outcome, String decidedBy) implements CaseEvent {}
