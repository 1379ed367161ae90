package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * How long a proof of identity is waited for.
 *
 * @param last the last day on which it comes in time; from the next day on, somebody may decide to close the request
 */
public record ProofDays(LocalDate firstReminder, LocalDate secondReminder, LocalDate last) {}
