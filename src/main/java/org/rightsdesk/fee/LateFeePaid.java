package org.rightsdesk.fee;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/** Money came after the request had been closed for want of the fee, and still in time to take it up again. */
public record LateFeePaid(CaseRef caseRef) implements CaseEvent {}
