package org.rightsdesk.correspondence;

import java.time.LocalDate;

/**
 * Something that we asked of the person.
 *
 * @param on the day of the last letter that asked for it
 * @param until the last day on which it is in time
 */
record Asked(LocalDate on, LocalDate until) {}
