package org.rightsdesk.casefile;

import java.time.Duration;

/**
 * The demo's clock was moved. Not a case event: it tells everything that keeps a clock of its own to follow.
 *
 * @param ahead how far the application's clock is ahead of the machine's
 */
public record ClockMoved(Duration ahead) {}
