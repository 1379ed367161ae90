package org.rightsdesk.process.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebappsAllowlistTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String TASK = ENGINE + "task/3f0c-11ef";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "GET filter",
        "GET task/report/candidate-group-count",
        "POST filter/1f-2/list",
        "GET task/1f-2",
        "GET task/1f-2/form",
        "POST task/1f-2/claim",
        "POST task/1f-2/unclaim",
        "POST task/1f-2/submit-form",
        "GET process-definition/access-request:1:12",
        "GET process-definition/access-request:1:12/xml",
        "GET process-instance/1f-2/activity-instances",
        "POST process-instance/count",
        "GET decision-definition/1f-2",
        "GET deployment",
        "POST group",
        "PUT job-definition/1f-2/retries",
        "PUT job/1f-2/retries",
        "POST job/retries",
        "POST process-instance/job-retries"
      })
  void what_Tasklist_and_Cockpit_need_goes_through(String method, String path) {
    assertThat(WebappsAllowlist.allows(method, ENGINE + path)).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ' ',
      value = {
        // words of free text, kept where nobody looks for them
        "POST task/1f-2/comment/create",
        "PUT task/1f-2/comment",
        "GET task/1f-2/comment",
        "POST task/1f-2/attachment/create",
        "PUT history/user-operation/1f-2/set-annotation",
        "PUT incident/1f-2/annotation",
        "DELETE incident/1f-2",
        // tasks of one's own, and changed ones
        "POST task/create",
        "PUT task/1f-2",
        "DELETE task/1f-2",
        "POST task/1f-2/identity-links",
        "POST task/1f-2/identity-links/delete",
        "POST task/1f-2/assignee",
        "POST task/1f-2/delegate",
        "POST task/1f-2/resolve",
        // an end without a decision
        "POST task/1f-2/complete",
        "POST task/1f-2/bpmnError",
        "POST task/1f-2/bpmnEscalation",
        "DELETE process-instance/1f-2",
        "POST process-instance/delete",
        "POST process-instance/1f-2/modification",
        "POST modification/execute",
        "POST migration/execute",
        "POST migration/generate",
        "POST process-definition/1f-2/restart",
        "POST execution/1f-2/signal",
        "POST execution/1f-2/messages/CaseOpened/trigger",
        "POST message",
        "POST signal",
        "POST condition",
        // the clock halted, or moved past an approval
        "PUT process-instance/1f-2/suspended",
        "PUT process-definition/1f-2/suspended",
        "PUT job/1f-2/suspended",
        "PUT job/1f-2/duedate",
        "POST job/1f-2/duedate/recalculate",
        "POST job/1f-2/execute",
        "PUT job-definition/1f-2/suspended",
        "PUT job-definition/1f-2/jobPriority",
        // variables
        "PUT process-instance/1f-2/variables/name",
        "POST process-instance/1f-2/variables",
        "DELETE process-instance/1f-2/variables/name",
        "POST process-instance/1f-2/variables/name/data",
        "PUT task/1f-2/variables/name",
        "PUT task/1f-2/localVariables/name",
        "POST task/1f-2/localVariables",
        "GET task/1f-2/form-variables",
        "PUT execution/1f-2/localVariables/name",
        "DELETE history/variable-instance/1f-2",
        // what runs code
        "POST deployment/create",
        "POST deployment/1f-2/redeploy",
        "DELETE deployment/1f-2",
        "POST process-definition/key/access-request/start",
        "POST process-definition/1f-2/start",
        "POST process-definition/1f-2/submit-form",
        "POST decision-definition/key/fee/evaluate",
        "POST external-task/fetchAndLock",
        "POST external-task/1f-2/bpmnError",
        "POST filter/create",
        "PUT filter/1f-2",
        "DELETE filter/1f-2",
        "DELETE process-definition/1f-2",
        "PUT process-definition/1f-2/history-time-to-live",
        // who may do what
        "POST user/create",
        "PUT user/reviewer/profile",
        "PUT user/reviewer/credentials",
        "DELETE user/reviewer",
        "POST user/reviewer/unlock",
        "POST group/create",
        "PUT group/approver/members/reviewer",
        "POST authorization/create",
        "PUT authorization/1f-2",
        "DELETE authorization/1f-2",
        "POST tenant/create",
        "POST identity/verify",
        "GET identity/groups",
        "POST identity/password-policy",
        // the past
        "DELETE history/process-instance/1f-2",
        "POST history/process-instance/delete",
        "POST history/process-instance/set-removal-time",
        "DELETE history/decision-instance/1f-2",
        "POST history/cleanup",
        "DELETE batch/1f-2",
        "POST telemetry/configuration",
        "DELETE metrics/task-worker"
      })
  void everything_else_is_refused(String method, String path) {
    assertThat(WebappsAllowlist.allows(method, ENGINE + path)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "POST /camunda/api/admin/setup/default/user/create",
        "POST /camunda/api/admin/auth/user/default/login/tasklist",
        "GET /camunda/api/admin/plugin/adminPlugins/default/metrics",
        "POST /camunda/api/tasklist/plugin/any/default/any",
        "POST /camunda/api/cockpit/plugin/base/default/anything",
        "GET /camunda/api",
        "GET /camunda/api/engine/engine/other/task/1",
      })
  void the_other_interfaces_of_the_webapps_are_refused_too(String method, String path) {
    assertThat(WebappsAllowlist.allows(method, path)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"claim/../comment/create", "claim%2f..%2fbpmnError", "claim;x=1", "claim/", "claim//", "Claim"})
  void a_path_that_only_looks_allowed_is_refused(String end) {
    assertThat(WebappsAllowlist.allows("POST", TASK + "/" + end)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"HEAD", "PATCH", "TRACE", "get", "OPTIONS"})
  void other_methods_are_refused(String method) {
    assertThat(WebappsAllowlist.allows(method, TASK + "/submit-form")).isFalse();
  }
}
