package org.rightsdesk.desk;

import java.util.Map;

/**
 * The form of one user task. Its template is {@code forms/<process>/<task>.html} and holds only what goes into the form:
 * the frame, the head line, the faults and the sending are done by {@link StaffForms}.
 */
interface StaffForm {

  /** The key of the process, such as {@code access-request}. */
  String process();

  /** The id of the user task, such as {@code reviewItems}. */
  String task();

  /** What the template shows. */
  Map<String, Object> show(StaffTask task);

  /**
   * Takes what was sent. Either the room has written down a decision for the task when this returns, or there is at least
   * one fault. {@code NotAllowedNow} from a room is shown at the head of the form.
   */
  void submit(StaffTask task, FormInput input, Faults faults);
}
