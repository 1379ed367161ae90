package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One step of how a date was worked out.
 *
 * @param text one plain sentence, for the person as well as for staff
 * @param date the day that the step arrives at, if it arrives at one
 * @param source the section of law, or the promise, that says so; may be empty
 */
public record DerivationStep(String text, Optional<LocalDate> date, String source) {}
