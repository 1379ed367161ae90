package org.rightsdesk.journey;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of staff without a browser, who does what Tasklist does when a form is filled in. */
final class PlainDesk {

  private static final String ENGINE = "/camunda/api/engine/engine/default/task/";

  private final PlainForm window;
  private final String role;

  private PlainDesk(PlainForm window, String role) {
    this.window = window;
    this.role = role;
  }

  /** Signs in; the password is the name. */
  static PlainDesk signedIn(String address, String role) throws IOException, InterruptedException {
    PlainForm window = new PlainForm(address);
    window.post(window.get("/sign-in"), "/sign-in", PlainForm.Fields.of("username", role).and("password", role));
    return new PlainDesk(window, role);
  }

  /** What the page of a case says. */
  String read(String reference) throws IOException, InterruptedException {
    return window.get("/desk/cases/" + reference);
  }

  /** The id of the case's open task with this title, which its page links to. */
  static Optional<String> task(String casePage, String title) {
    Matcher link = Pattern.compile("task=([^\"&]+)\"[^>]*>" + title + "<").matcher(casePage);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  /** Claims the task, sends its form and completes it, also where a part of that was done before; returns whether it is done. */
  boolean fill(String form, String task, Filling filling) throws IOException, InterruptedException {
    window.get("/camunda/app/tasklist/default/");
    window.postJson(ENGINE + task + "/claim", "{\"userId\":\"" + role + "\"}");
    String path = "/desk/forms/" + form + "?task=" + task;
    String page = window.get(path);
    PlainForm.Answer answer = window.post(page, path, filling.of(page));
    return answer.status() == 200 && window.postJson(ENGINE + task + "/submit-form", "{\"variables\":{}}").status() < 300;
  }

  /** What is chosen and typed into a form, seen its page. */
  interface Filling {

    PlainForm.Fields of(String page);

    static Filling with(Map<String, String> values) {
      PlainForm.Fields fields = PlainForm.Fields.none();
      for (Map.Entry<String, String> value : values.entrySet()) {
        fields = fields.and(value.getKey(), value.getValue());
      }
      PlainForm.Fields all = fields;
      return page -> all;
    }

    /** The same choice for every group of the page. */
    static Filling forEachGroup(String choice) {
      return page -> {
        PlainForm.Fields fields = PlainForm.Fields.none();
        for (String group : Pattern.compile("name=\"(group:[^\"]+)\"").matcher(page).results().map(found -> found.group(1)).distinct().toList()) {
          fields = fields.and(group, choice);
        }
        return fields;
      };
    }
  }
}
