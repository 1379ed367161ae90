package org.rightsdesk.process.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.house.WholeHouse;
import org.rightsdesk.staff.Role;

/** What a manager reads in numbers, in lists and on diagrams, asked for from outside as a browser would. */
class ManagersPagesTest extends WholeHouse {

  private static final Pattern COUNT = Pattern.compile("id=\"count\">([\\d,]+) case");

  @Test
  void a_system_that_fails_is_in_the_numbers_in_its_list_and_on_the_diagram_without_the_person() throws Exception {
    systemFails("mkt", true);
    CaseRef ref = submit("Quintus Unmistakable", "quintus@unmistakable.example", "", "", "GB", "", "");
    show(ref);
    awaitIncident(ref);
    Visitor manager = new Visitor(port).signIn("manager");
    Visitor admin = new Visitor(port).signIn("admin");

    Visitor.Answer numbers = manager.send("GET", "/desk/api/requests");
    Map<String, Integer> counts = counts(numbers);
    assertThat(counts).containsKey("/desk/cases?failed=mkt").hasSizeGreaterThan(15);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      assertThat(listed(manager.send("GET", count.getKey()))).as(count.getKey()).isEqualTo(count.getValue());
    }
    assertThat(manager.send("GET", "/desk/cases?failed=mkt").body())
        .contains(ref.value(), "in which a step failed: the marketing system");
    Visitor.Answer path = admin.send("GET", "/desk/cases/" + ref + "/path");
    assertThat(path.body())
        .contains("<svg", "System search", ": the marketing system", "A step of this part failed.", "does not answer");
    assertThat(numbers.body() + path.body() + admin.send("GET", "/desk/cases").body()).doesNotContain("Unmistakable");

    systemFails("mkt", false);
    retryAll();
    signNil(ref);
    awaitTask(ref, "reviewItems");
    assertThat(listed(manager.send("GET", "/desk/cases?failed=mkt"))).isZero();
  }

  @Test
  void a_finished_case_is_found_and_its_way_can_be_seen() throws Exception {
    CaseRef ref = submit("Quintus Unmistakable", "quintus@unmistakable.example", "", "", "GB", "", "");
    awaitLetter(ref, LetterKind.FEE_AND_PROOF);
    cases.withdraw(ref);
    awaitLetter(ref, LetterKind.WITHDRAWN);
    Visitor manager = new Visitor(port).signIn("manager");

    String found = manager.send("GET", "/desk/cases?state=CLOSED&right=ACCESS&q=" + ref).body();
    assertThat(found).contains("1 case<", "Closed: taken back", "/desk/cases/" + ref + "/path");
    assertThat(manager.send("GET", "/desk/cases?state=OPEN&q=" + ref).body()).contains("No case fits that.");
    assertThat(manager.send("GET", "/desk/cases?state=CLOSED&right=CORRECTION&q=" + ref).body()).contains("No case fits that.");
    String path = manager.send("GET", "/desk/cases/" + ref + "/path").body();
    assertThat(path).contains("Person withdraws", "interrupted", "Letter delivery", ": You took your request back");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"MANAGER", "ADMIN"}, mode = EnumSource.Mode.EXCLUDE)
  void others_see_neither_the_numbers_nor_the_way_of_a_case(Role role) throws Exception {
    Visitor visitor = new Visitor(port).signIn(role.group());
    assertThat(visitor.send("GET", "/desk/api/requests").status()).isEqualTo(403);
    assertThat(visitor.send("GET", "/desk/cases/DSR-2026-000001/path").status()).isEqualTo(403);
    assertThat(visitor.send("GET", "/desk/cases").body()).doesNotContain("/path\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/api/requests", "/desk/cases", "/desk/cases?due=OVERDUE", "/desk/cases/DSR-2026-000001/path"})
  void a_stranger_has_to_sign_in(String path) throws Exception {
    assertThat(new Visitor(port).send("GET", path).location()).endsWith("/sign-in");
  }

  @Test
  void there_is_no_way_of_a_case_that_does_not_exist() throws Exception {
    Visitor manager = new Visitor(port).signIn("manager");
    assertThat(manager.send("GET", "/desk/cases/DSR-2026-999999/path").status()).isEqualTo(404);
    assertThat(manager.send("GET", "/desk/cases/nonsense/path").status()).isEqualTo(404);
    assertThat(manager.send("GET", "/desk/cases?page=9999999&state=x&due=x&right=x").status()).isEqualTo(200);
  }

  @Test
  void a_task_that_one_may_not_take_is_refused_with_a_reason() throws Exception {
    CaseRef ref = submit("Quintus Unmistakable", "quintus@unmistakable.example", "", "", "GB", "", "");
    show(ref);
    Task search = awaitTask(ref, "searchByHand");
    String claim = "/camunda/api/engine/engine/default/task/" + search.getId() + "/claim";

    Visitor.Answer manager = claim("manager", claim, "manager");
    assertThat(manager.status()).isEqualTo(403);
    assertThat(manager.body()).contains("\"This task is for another group.\"");
    Visitor.Answer forSomebody = claim("locator", claim, "manager");
    assertThat(forSomebody.status()).isEqualTo(403);
    assertThat(forSomebody.body()).contains("for oneself");
    assertThat(claim("locator", claim, "locator").status()).isEqualTo(204);
    signNil(ref);
    Visitor.Answer gone = claim("locator", claim, "locator");
    assertThat(gone.status()).isEqualTo(403);
    assertThat(gone.body()).contains("This task is done");
  }

  private Visitor.Answer claim(String who, String path, String forWhom) throws IOException {
    Visitor visitor = new Visitor(port).signIn(who);
    visitor.send("GET", "/camunda/app/tasklist/default/");
    return visitor.sendJson(path, "{\"userId\":\"" + forWhom + "\"}");
  }

  /** How many cases each number stands for, by the address of their list. */
  private static Map<String, Integer> counts(Visitor.Answer numbers) throws IOException {
    JsonNode all = new ObjectMapper().readTree(numbers.body());
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode link : all.findParents("count")) {
      counts.put(link.get("link").asText(), link.get("count").asInt());
    }
    return counts;
  }

  private static int listed(Visitor.Answer list) {
    Matcher count = COUNT.matcher(list.body());
    return count.find() ? Integer.parseInt(count.group(1).replace(",", "")) : 0;
  }
}
