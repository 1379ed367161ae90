package org.rightsdesk.deadline;

import java.time.LocalDate;

/** The warning that comes next. */
public record NextWarning(Warning warning, LocalDate on) {}
