package org.rightsdesk.portal;

import java.time.Instant;

/** One thing that happened, for the timeline; see the part {@code timeline} of the layout for the other names. */
record Happening(Instant at, String text, String when, String state, String note) {}
