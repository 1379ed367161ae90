package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only those calls through to the webapps' interfaces that Tasklist and Cockpit need. The right to deploy is the
 * right to run code, a comment is a place for personal data, and a BPMN error ends a case without a decision: all that is
 * not listed is refused, to the administrator too. What is listed is still subject to the engine's authorizations.
 */
@Component
class WebappsAllowlist extends OncePerRequestFilter {

  private static final Pattern GUARDED = Pattern.compile("/camunda/api(/.*)?");

  private static final String NAME = "[A-Za-z0-9-]+";
  private static final String ID = "[A-Za-z0-9:._-]+";
  private static final String ENGINE = "/camunda/api/engine/engine/default";

  /** Who is signed in, and the scripts and styles of the webapps' own plugins. */
  private static final List<Allowed> EVERYWHERE =
      List.of(
          get("/camunda/api/engine/engine/?"),
          get("/camunda/api/admin/auth/user/default"),
          post("/camunda/api/admin/auth/user/default/logout"),
          get("/camunda/api/(tasklist|cockpit|admin)/plugin/" + NAME + "/static/.+"),
          get(ENGINE + "/version"),
          get(ENGINE + "/user/" + ID + "/profile"),
          new Allowed("OPTIONS", Pattern.compile(ENGINE + "/" + NAME + "(/" + ID + ")?(/count)?")));

  /** Lists, the open task, its form and its diagram; take it, give it back, complete it. */
  private static final List<Allowed> TASKLIST =
      List.of(
          get(ENGINE + "/filter(/count)?"),
          get(ENGINE + "/filter/" + ID + "(/count)?"),
          post(ENGINE + "/filter/" + ID + "/(list|count)"),
          get(ENGINE + "/task/" + ID + "(/form|/identity-links)?"),
          get(ENGINE + "/process-definition/" + ID + "(/xml)?"),
          post(ENGINE + "/task/" + ID + "/(claim|unclaim|submit-form)"));

  /** Reading only; with POST where Cockpit asks its questions that way. */
  private static final List<Allowed> COCKPIT =
      List.of(
          get("/camunda/api/cockpit/plugin/" + NAME + "/default/.+"),
          post(
              "/camunda/api/cockpit/plugin/base/default/(process-definition|process-instance|incident)(/.*)?"),
          get(
              ENGINE
                  + "/(process-definition|process-instance|decision-definition|decision-requirements-definition"
                  + "|case-definition|incident|job|job-definition|execution|variable-instance|external-task|batch"
                  + "|deployment|telemetry|metrics)(/.+)?"),
          post(
              ENGINE
                  + "/(process-definition|process-instance|job|job-definition|variable-instance|external-task|task)/count"),
          post(ENGINE + "/(process-instance|job|job-definition|variable-instance|external-task|task)"),
          get(ENGINE + "/task(/count|/report/candidate-group-count)?"),
          get(
              ENGINE
                  + "/history/(activity-instance|process-instance|decision-instance|batch|incident|task"
                  + "|variable-instance|job-log)(/.+)?"),
          post(
              ENGINE
                  + "/history/(activity-instance|process-instance|decision-instance|task|variable-instance)(/count)?"),
          get(ENGINE + "/authorization/check"),
          get(ENGINE + "/(group|user|tenant)(/count)?"),
          post(ENGINE + "/group"));

  /** Trying again what failed; the engine lets managers only. */
  private static final List<Allowed> RETRIES =
      List.of(
          new Allowed("PUT", Pattern.compile(ENGINE + "/job/" + ID + "/retries")),
          new Allowed("PUT", Pattern.compile(ENGINE + "/job-definition/" + ID + "/retries")),
          post(ENGINE + "/job/retries"),
          post(ENGINE + "/process-instance/job-retries"));

  private static final List<Allowed> ALLOWED =
      Stream.of(EVERYWHERE, TASKLIST, COCKPIT, RETRIES).flatMap(List::stream).toList();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = path(request);
    if (GUARDED.matcher(path).matches() && !allows(request.getMethod(), path)) {
      Refusal.send(response, "Rightsdesk does not use this, so it is switched off.");
      return;
    }
    chain.doFilter(request, response);
  }

  static boolean allows(String method, String path) {
    return ALLOWED.stream().anyMatch(allowed -> allowed.matches(method, path));
  }

  /** The path as the server sends it on, decoded: what is compared must be what is called. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  private static Allowed get(String path) {
    return new Allowed("GET", Pattern.compile(path));
  }

  private static Allowed post(String path) {
    return new Allowed("POST", Pattern.compile(path));
  }

  private record Allowed(String method, Pattern path) {

    boolean matches(String asked, String where) {
      return method.equals(asked) && path.matcher(where).matches();
    }
  }
}
