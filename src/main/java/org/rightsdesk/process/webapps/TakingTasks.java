package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.staff.WorkItem;
import org.rightsdesk.staff.Worklist;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says in words why somebody cannot take a task: the engine would refuse it too, but as a fault of its own, with a number.
 */
class TakingTasks extends OncePerRequestFilter {

  private static final RequestMatcher CLAIM =
      PathPatternRequestMatcher.withDefaults()
          .matcher(HttpMethod.POST, "/camunda/api/engine/engine/{engine}/task/{task}/claim");

  private final TaskService tasks;
  private final Worklist worklist;

  TakingTasks(TaskService tasks, Worklist worklist) {
    this.tasks = tasks;
    this.worklist = worklist;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestMatcher.MatchResult claim = CLAIM.matcher(request);
    if (!claim.isMatch()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> refused = refusal(claim.getVariables());
    if (refused.isPresent()) {
      Refusal.send(response, refused.get());
      return;
    }
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (answer.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      answer.reset();
      Refusal.send(answer, "This task could not be taken. One takes it for oneself, and only as long as nobody else has it.");
    }
    answer.copyBodyToResponse();
  }

  private Optional<String> refusal(Map<String, String> path) {
    Task task = tasks.createTaskQuery().taskId(path.get("task")).singleResult();
    if (task == null) {
      return Optional.of("This task is done, or is no longer needed. Go back to your list.");
    }
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    Optional<WorkItem> seen = worklist.find(task.getId(), user.getName());
    if (seen.isEmpty()) {
      return Optional.of("This task is for another group.");
    }
    return seen.flatMap(WorkItem::assignee)
        .filter(taken -> !taken.equals(user.getName()))
        .map(taken -> "Somebody else has taken this task: " + taken + ".");
  }
}
