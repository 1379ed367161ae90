package org.rightsdesk.desk;

import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.OverdueSearch;
import org.rightsdesk.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** A manager decides whether the answer waits for a system that nobody has searched in time. */
@Component
class DecideOverdueSearchForm implements StaffForm {

  private final DataMap dataMap;
  private final Deadlines deadlines;

  DecideOverdueSearchForm(DataMap dataMap, Deadlines deadlines) {
    this.dataMap = dataMap;
    this.deadlines = deadlines;
  }

  @Override
  public String process() {
    return "system-search";
  }

  @Override
  public String task() {
    return "decideOverdueSearch";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    return Map.of(
        "systems", dataMap.waitingForAPerson(task.caseRef()).stream().map(dataMap::describe).map(DataSystem::name).toList(),
        "deadline", deadlines.of(task.caseRef()));
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<OverdueSearch> verdict =
        input.choice("outcome", OverdueSearch.class, "Choose whether the case waits on or goes on without this system.");
    String reason = input.requiredText("reason", "Say why. Whoever reads the case later has only this.");
    if (faults.none()) {
      dataMap.decideOverdue(task.id(), verdict.orElseThrow(), new FreeText(reason), task.user());
    }
  }
}
