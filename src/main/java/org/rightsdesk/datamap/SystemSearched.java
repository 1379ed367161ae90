package org.rightsdesk.datamap;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/**
 * A system was searched for a case, by a connector or by hand.
 *
 * @param rows how many rows or items were found, whatever the match
 */
public record SystemSearched(CaseRef caseRef, SystemKey system, int rows) implements CaseEvent {}
