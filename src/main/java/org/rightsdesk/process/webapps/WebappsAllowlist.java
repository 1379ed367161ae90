package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only those calls through to the engine's REST interface that Tasklist and Cockpit need. The right to deploy is the
 * right to run code, a comment is a place for personal data, and a BPMN error ends a case without a decision: all that is
 * not listed is refused, to the administrator too.
 */
@Component
class WebappsAllowlist extends OncePerRequestFilter {

  private static final String ENGINE = "/camunda/api/engine/engine/[a-z]+";
  private static final String ID = "[A-Za-z0-9:._-]+";

  private static final List<Allowed> ALLOWED =
      List.of(
          get("/camunda/api/engine/engine/?"),
          // Tasklist
          get(ENGINE + "/user/" + ID + "/profile"),
          get(ENGINE + "/filter"),
          get(ENGINE + "/filter/" + ID),
          get(ENGINE + "/filter/" + ID + "/count"),
          get(ENGINE + "/filter/count"),
          post(ENGINE + "/filter/" + ID + "/list"),
          get(ENGINE + "/task/" + ID),
          get(ENGINE + "/task/" + ID + "/form"),
          get(ENGINE + "/task/" + ID + "/identity-links"),
          post(ENGINE + "/task/" + ID + "/claim"),
          post(ENGINE + "/task/" + ID + "/unclaim"),
          post(ENGINE + "/task/" + ID + "/submit-form"),
          get(ENGINE + "/process-definition/" + ID),
          get(ENGINE + "/process-definition/" + ID + "/xml"),
          get(ENGINE + "/history/user-operation"),
          new Allowed("OPTIONS", Pattern.compile(ENGINE + "/(filter|task|user|group|authorization|process-definition|deployment|batch|process-instance|decision-definition|tenant)(/" + ID + ")?(/count)?")),
          // Cockpit, reading
          get(ENGINE + "/process-definition(/.*)?"),
          get(ENGINE + "/process-instance(/.*)?"),
          post(ENGINE + "/process-instance(/count)?"),
          get(ENGINE + "/decision-definition(/.*)?"),
          get(ENGINE + "/decision-requirements-definition(/.*)?"),
          get(ENGINE + "/case-definition(/.*)?"),
          get(ENGINE + "/incident(/.*)?"),
          get(ENGINE + "/job(/.*)?"),
          post(ENGINE + "/job(/count)?"),
          get(ENGINE + "/job-definition(/.*)?"),
          post(ENGINE + "/job-definition(/count)?"),
          get(ENGINE + "/execution(/.*)?"),
          get(ENGINE + "/variable-instance(/.*)?"),
          post(ENGINE + "/variable-instance(/count)?"),
          get(ENGINE + "/external-task(/.*)?"),
          post(ENGINE + "/external-task(/count)?"),
          get(ENGINE + "/batch(/.*)?"),
          get(ENGINE + "/task(/count)?"),
          post(ENGINE + "/task(/count)?"),
          get(ENGINE + "/deployment(/.*)?"),
          get(ENGINE + "/history/(activity-instance|process-instance|decision-instance|batch|incident|task|variable-instance|job-log)(/.*)?"),
          post(ENGINE + "/history/(activity-instance|process-instance|decision-instance|task|variable-instance)(/count)?"),
          get(ENGINE + "/authorization/check"),
          get(ENGINE + "/group(/count)?"),
          get(ENGINE + "/version"),
          get(ENGINE + "/telemetry/.*"),
          // Cockpit, repairing
          new Allowed("PUT", Pattern.compile(ENGINE + "/job/" + ID + "/retries")),
          post(ENGINE + "/job/retries"),
          post(ENGINE + "/process-instance/job-retries"));

  private static final Pattern GUARDED = Pattern.compile("/camunda/api/engine/.*");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (GUARDED.matcher(path).matches() && !allows(request.getMethod(), path)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response
          .getWriter()
          .write("{\"type\":\"NotAllowed\",\"message\":\"Rightsdesk does not use this, so it is switched off.\"}");
      return;
    }
    chain.doFilter(request, response);
  }

  static boolean allows(String method, String path) {
    return ALLOWED.stream().anyMatch(allowed -> allowed.matches(method, path));
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
