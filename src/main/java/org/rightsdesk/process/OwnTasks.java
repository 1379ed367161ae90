package org.rightsdesk.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffAccount;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whoever takes a task takes it for themselves, and is in its group; and what is sent with its form are no variables,
 * because only decisions steer a process. It sits in the engine, so that no way to a task gets round it.
 */
@Component
class OwnTasks extends AbstractProcessEnginePlugin {

  private final ObjectProvider<StaffDirectory> staff;

  OwnTasks(ObjectProvider<StaffDirectory> staff) {
    this.staff = staff;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreBPMNParseListeners(EngineSetup.added(engine.getCustomPreBPMNParseListeners(), new UserTasks()));
  }

  private void refuseUnlessOwn(DelegateTask task) {
    String assignee = task.getAssignee();
    if (assignee == null) {
      return;
    }
    Authentication caller = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (caller != null && !assignee.equals(caller.getUserId())) {
      throw new ProcessEngineException("A task is taken for oneself, never for somebody else.");
    }
    if (groupsOf(assignee).stream().noneMatch(groupsFor(task)::contains)) {
      throw new ProcessEngineException("This task is for another group.");
    }
  }

  private Set<String> groupsOf(String id) {
    Optional<StaffAccount> account = staff.getObject().find(id);
    return account.map(StaffAccount::roles).orElse(Set.of()).stream().map(Role::group).collect(Collectors.toSet());
  }

  private static Set<String> groupsFor(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private final class UserTasks extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, OwnTasks.this::refuseUnlessOwn);
      task.setTaskFormHandler(new NoVariables(task.getTaskFormHandler()));
    }
  }

  /** The engine's own way of handling a form, but for what is sent with it. */
  private record NoVariables(TaskFormHandler forms) implements TaskFormHandler {

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
      if (!sent.isEmpty()) {
        throw new ProcessEngineException("A task is completed by its decision alone. Nothing was changed.");
      }
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
      return forms.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
        Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
      forms.parseConfiguration(element, deployment, definition, parse);
    }
  }
}
