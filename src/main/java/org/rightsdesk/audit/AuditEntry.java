package org.rightsdesk.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param event the name of the event's record, such as {@code FeePaid}
 * @param facts the event's own components by name, as text; never personal data
 */
public record AuditEntry(Instant at, String event, Map<String, String> facts) {}
