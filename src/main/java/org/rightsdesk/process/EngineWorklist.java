package org.rightsdesk.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffDirectory;
import org.rightsdesk.staff.WorkItem;
import org.rightsdesk.staff.Worklist;
import org.springframework.stereotype.Component;

/** The open user tasks of the engine, as the rest of the house sees them. */
@Component
class EngineWorklist implements Worklist {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final StaffDirectory staff;

  EngineWorklist(TaskService tasks, RuntimeService runtime, StaffDirectory staff, RepositoryService repository) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.staff = staff;
  }

  @Override
  public List<WorkItem> of(CaseRef caseRef) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(caseRef.value())
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream()
        .map(task -> item(task, caseRef))
        .toList();
  }

  @Override
  public Optional<WorkItem> find(String taskId, String staffId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      return Optional.empty();
    }
    WorkItem item = item(task, caseOf(task));
    return maySee(item, staffId) ? Optional.of(item) : Optional.empty();
  }

  private boolean maySee(WorkItem item, String staffId) {
    boolean own = item.assignee().filter(staffId::equals).isPresent();
    boolean inGroup =
        staff.find(staffId).stream()
            .flatMap(account -> account.roles().stream())
            .map(Role::group)
            .anyMatch(item.group()::equals);
    return own || inGroup;
  }

  private CaseRef caseOf(Task task) {
    return new CaseRef(
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey());
  }

  private WorkItem item(Task task, CaseRef caseRef) {
    String group =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse("");
    return new WorkItem(
        task.getId(),
        caseRef,
        task.getTaskDefinitionKey(),
        task.getName(),
        group,
        Optional.ofNullable(task.getAssignee()),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
  }
}
