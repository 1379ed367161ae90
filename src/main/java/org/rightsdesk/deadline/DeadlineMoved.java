package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/**
 * The last day for the answer became known, moved, or is open again.
 *
 * @param due empty while the clock waits for fee or identity
 */
public record DeadlineMoved(CaseRef caseRef, Optional<LocalDate> due) implements CaseEvent {}
