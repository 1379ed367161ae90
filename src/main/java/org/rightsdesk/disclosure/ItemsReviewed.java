package org.rightsdesk.disclosure;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Every found row has a decision. */
public record ItemsReviewed(
    CaseRef caseRef, int released, int redacted, int withheld, int notPersonal, int heldForCustomers)
    implements CaseEvent {}
