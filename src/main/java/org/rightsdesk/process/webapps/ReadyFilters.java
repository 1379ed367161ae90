package org.rightsdesk.process.webapps;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.rightsdesk.staff.Role;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists that stand ready in Tasklist, so that a new member of staff sees work at once. Nobody may make filters there:
 * they hold expressions that run on the server.
 */
@Component
class ReadyFilters {

  private static final String ACCENT = "#0b5e5a";
  private static final String LATE = "#a4161a";
  private static final List<Role> EVERYBODY = Arrays.asList(Role.values());
  private static final List<Role> MANAGERS = List.of(Role.MANAGER, Role.ADMIN);

  private final FilterService filters;
  private final TaskService tasks;
  private final EngineStaff grants;

  ReadyFilters(FilterService filters, TaskService tasks, EngineStaff grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(30)
  void create() {
    save(1, "Waiting for my group", "Nobody has taken these yet.", ACCENT, ofMyGroups().taskUnassigned(), EVERYBODY);
    save(2, "Mine", "What you have taken.", ACCENT, query().taskAssigneeExpression("${currentUser()}"), EVERYBODY);
    save(
        3,
        "Due this week",
        "Yours or your group's.",
        ACCENT,
        ofMyGroups().includeAssignedTasks().dueBeforeExpression("${dateTime().plusDays(7)}"),
        EVERYBODY);
    save(
        4,
        "Overdue",
        "Yours or your group's.",
        LATE,
        ofMyGroups().includeAssignedTasks().dueBeforeExpression("${now()}"),
        EVERYBODY);
    save(
        5,
        "Waiting for the person",
        "The money has not come yet.",
        ACCENT,
        query().taskDefinitionKeyIn("recordFee"),
        List.of(Role.FINANCE, Role.MANAGER, Role.ADMIN));
    save(6, "All open work", "Of every group.", ACCENT, query(), MANAGERS);
    save(7, "All overdue work", "Of every group.", LATE, query().dueBeforeExpression("${now()}"), MANAGERS);
  }

  private TaskQuery query() {
    return tasks.createTaskQuery();
  }

  private TaskQuery ofMyGroups() {
    return query().taskCandidateGroupInExpression("${currentUserGroups()}");
  }

  private void save(int place, String name, String description, String colour, TaskQuery query, List<Role> readers) {
    Filter present = filters.createTaskFilterQuery().filterName(name).singleResult();
    Filter filter = present == null ? filters.newTaskFilter(name) : present;
    Map<String, Object> looks = new HashMap<>();
    looks.put("description", description);
    looks.put("priority", place);
    looks.put("color", colour);
    looks.put("refresh", true);
    looks.put("showUndefinedVariable", false);
    filter.setProperties(looks);
    filter.setQuery(query);
    filters.saveFilter(filter);
    readers.forEach(role -> grants.grant(role.group(), Resources.FILTER, filter.getId(), Permissions.READ));
  }
}
