package org.rightsdesk.desk;

import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;

/**
 * The task whose form is shown.
 *
 * @param id the id of the user task
 * @param decision what it asks for, opened when the task was created
 * @param user who is signed in
 */
record StaffTask(String id, CaseRef caseRef, Decision decision, String user) {}
