package org.rightsdesk.staff;

import java.util.List;

/** What failed and waits for a manager. Implemented where the process engine is known. */
public interface FailedSteps {

  /** All of them, those that wait longest first. */
  List<FailedStep> now();
}
