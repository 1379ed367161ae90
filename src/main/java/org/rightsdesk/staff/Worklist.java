package org.rightsdesk.staff;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;

/** The open work of the house. Implemented where the process engine is known. */
public interface Worklist {

  /** The open work of a case, oldest first. */
  List<WorkItem> of(CaseRef caseRef);

  /** The piece of work, if it is still open and the member of staff may see it. */
  Optional<WorkItem> find(String taskId, String staffId);
}
