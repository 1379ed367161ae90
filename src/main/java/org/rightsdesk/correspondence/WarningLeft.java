package org.rightsdesk.correspondence;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Every warning before a change of details is on its way to the old address; from now on there is time to object. */
public record WarningLeft(CaseRef caseRef) implements CaseEvent {}
