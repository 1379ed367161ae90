package org.rightsdesk.disclosure;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** A person said of doubtful rows whose they are. */
public record MatchesDecided(CaseRef caseRef, int theirs, int somebodyElses) implements CaseEvent {}
