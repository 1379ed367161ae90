package org.rightsdesk.staff;

import java.time.Instant;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;

/**
 * One piece of open work.
 *
 * @param id the id of the user task
 * @param task the name of the user task in the diagram, such as {@code confirmIdentity}
 * @param title what to do, in words
 * @param group the role that does it
 * @param assignee who took it, if anybody did
 * @param due when it should be done
 */
public record WorkItem(
    String id,
    CaseRef caseRef,
    String task,
    String title,
    String group,
    Optional<String> assignee,
    Optional<Instant> due) {}
