package org.rightsdesk.process.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.house.WholeHouse;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffAccount;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knocks at every door of the running application, as a stranger and as staff. */
class GuardedDoorsTest extends WholeHouse {

  /** What a stranger may open. A page that asks for a key of its own belongs here too: it is guarded by its room. */
  private static final Set<String> PUBLIC =
      Set.of(
          "/",
          "/sign-in",
          "/error",
          "/api/derivation",
          "/demo/**",
          "/requests/**");

  private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @Autowired private StaffDirectory staff;
  @Autowired private PasswordEncoder passwords;

  @Test
  void what_is_not_public_asks_a_stranger_to_sign_in() throws Exception {
    Visitor stranger = new Visitor(port);
    List<String> open = new ArrayList<>();
    for (Door door : doors()) {
      if (!door.isIn(PUBLIC) && !Set.of(302, 401, 403).contains(stranger.send(door.method(), door.path()).status())) {
        open.add(door.toString());
      }
    }
    assertThat(open).as("doors that are neither public nor guarded").isEmpty();
  }

  @Test
  void nothing_is_taken_without_the_token_of_the_page_whoever_sends_it() throws Exception {
    Visitor manager = new Visitor(port).signIn("manager");
    List<String> open = new ArrayList<>();
    for (Door door : doors()) {
      if (!door.method().equals("GET") && manager.send(door.method(), door.path()).status() != 403) {
        open.add(door.toString());
      }
    }
    assertThat(doors()).extracting(Door::method).contains("POST");
    assertThat(open).as("doors that take a forged request").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/app/cockpit/default/",
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/engine/engine/default/task/1/comment",
        "/camunda/api/engine/engine/default/identity/groups",
        "/desk/requests/new"
      })
  void finance_stays_out_of_the_rooms_of_others(String path) throws Exception {
    assertThat(signedIn("finance").send("GET", path).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybody_finds_lists_ready_in_Tasklist(Role role) throws Exception {
    Visitor visitor = new Visitor(port).signIn(role.group());
    visitor.send("GET", "/camunda/app/tasklist/default/");
    String lists = visitor.send("GET", "/camunda/api/engine/engine/default/filter").body();
    assertThat(lists).contains("Waiting for my group", "Mine", "Due this week", "Overdue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/app/admin/", "/camunda/app/admin/default/",
        "/camunda/app/welcome/default/"
      })
  void what_this_house_does_not_use_leads_to_Tasklist(String path) throws Exception {
    assertThat(signedIn("admin").send("GET", path).location())
        .endsWith("/camunda/app/tasklist/default/");
  }

  @Test
  void Admin_is_shut_for_the_administrator_too() throws Exception {
    Visitor admin = new Visitor(port).signIn("admin");
    assertThat(admin.send("GET", "/camunda/app/admin/default/setup/").status()).isEqualTo(403);
    assertThat(admin.send("GET", "/camunda/app/admin/camunda-admin-bootstrap.js").status()).isEqualTo(403);
    assertThat(admin.send("GET", "/camunda/api/engine/engine/default/authorization").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/%61pi/engine/engine/default/deployment/create",
        "/camunda/api/engine/engine/default/task/1/claim/..;/comment/create",
        "/camunda/api/engine/engine/default/task/1/claim/%2e%2e/comment/create",
        "/camunda/api/engine/engine/default/task/1/claim/../comment/create",
        "/camunda/api/engine/engine/default/task/1/claim%2f..%2fcomment/create",
        "/camunda/api/engine/engine/default/task/1/comment;x=1/create",
        "/camunda/api/engine/engine/default/tas%6b/create",
        "/camunda//api/engine/engine/default/task/create",
        "/camunda/api;x/engine/engine/default/task/create",
        "/camunda/app/..;/api/engine/engine/default/task/create",
        "/camunda/api/engine/engine/default/task/create"
      })
  void a_path_written_in_another_way_leads_nowhere(String path) throws Exception {
    assertThat(signedIn("admin").send("POST", path).status()).isIn(400, 403, 404);
  }

  @Test
  void the_first_user_page_of_the_webapps_is_shut_for_everybody() throws Exception {
    Visitor admin = new Visitor(port).signIn("admin");
    assertThat(admin.send("GET", "/camunda/app/admin/default/setup/").status()).isIn(302, 403, 404);
    assertThat(admin.send("POST", "/camunda/api/admin/setup/default/user/create").status()).isEqualTo(403);
    assertThat(new Visitor(port).send("POST", "/camunda/api/admin/setup/default/user/create").status()).isIn(401, 403);
  }

  @Test
  void a_public_form_that_was_filled_in_overnight_is_still_taken() throws Exception {
    Visitor slow = new Visitor(port);
    String token = Visitor.token(slow.send("GET", "/requests/link"));
    slow.forgetSession();
    Map<String, String> form = Map.of("_csrf", token, "reference", "DSR-2026-000001", "email", "anna@example.org");

    assertThat(slow.sendForm("/requests/link", form).location()).endsWith("/requests/link/sent");
    assertThat(new Visitor(port).sendForm("/requests/link", form).status())
        .describedAs("the same form from another browser")
        .isEqualTo(403);
  }

  @Test
  void the_token_of_a_form_with_a_file_travels_in_its_body() throws Exception {
    Visitor visitor = new Visitor(port);
    String token = Visitor.token(visitor.send("GET", "/requests/link"));
    String nowhere = "/requests/DSR-2026-999999/identity/document";

    assertThat(visitor.sendFile(nowhere, token, "%PDF-1.7").status()).describedAs("no such page").isEqualTo(404);
    assertThat(visitor.sendFile(nowhere, "forged", "%PDF-1.7").status()).isEqualTo(403);
    assertThat(visitor.sendFile(nowhere, token, "x".repeat(11_000_000)).status()).describedAs("too big").isEqualTo(413);
  }

  @Test
  void signing_in_gives_a_new_session() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.send("GET", "/sign-in");
    String before = visitor.session();
    visitor.signIn("reviewer");
    assertThat(visitor.session()).isNotEqualTo(before);
  }

  @Test
  void after_signing_in_one_is_where_one_wanted_to_go() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.send("GET", "/desk/cases?q=DSR-2026-000001");
    assertThat(visitor.signIn("manager").arrivedAt()).endsWith("/desk/cases?q=DSR-2026-000001");
    Visitor other = new Visitor(port);
    other.send("GET", "/camunda/api/engine/engine/default/filter");
    other.send("GET", "/camunda/app/tasklist/scripts/config.js");
    assertThat(other.signIn("manager").arrivedAt()).endsWith("/camunda/app/tasklist/default/");
  }

  @Test
  void signing_out_ends_the_session() throws Exception {
    Visitor visitor = new Visitor(port).signIn("reviewer");
    assertThat(visitor.send("GET", "/desk/cases").status()).isEqualTo(200);
    visitor.send("POST", "/camunda/api/admin/auth/user/default/logout");
    assertThat(visitor.send("GET", "/desk/cases").status()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"again,do not belong together", "wait,several failed attempts", "bye,You are signed out"})
  void the_page_to_sign_in_says_why_one_is_back_there(String why, String words) throws Exception {
    assertThat(new Visitor(port).send("GET", "/sign-in?" + why).body()).contains(words);
  }

  @Test
  void after_five_failures_the_right_password_has_to_wait_too() throws Exception {
    // An account of its own, or the other tests could not sign in with theirs.
    staff.createIfMissing(new StaffAccount("forgetful", Set.of(Role.INTAKE)), passwords.encode("remembered"));
    Visitor visitor = new Visitor(port);
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.signIn("forgetful", "wrong").arrivedAt()).endsWith("/sign-in?again");
    }
    assertThat(visitor.signIn("forgetful", "remembered").arrivedAt()).endsWith("/sign-in?wait");
    assertThat(visitor.signIn("verifier", "verifier").arrivedAt()).endsWith("/camunda/app/tasklist/default/");
  }

  /** One who knocks at many doors in turn signs in once: a password takes long to check, and is meant to. */
  private Visitor signedIn(String name) throws IOException {
    Visitor known = SIGNED_IN.get(name);
    if (known == null) {
      known = new Visitor(port).signIn(name);
      SIGNED_IN.put(name, known);
    }
    return known;
  }

  private Set<Door> doors() {
    Set<Door> doors = new TreeSet<>();
    mappings.stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .map(Map::keySet)
        .flatMap(Set::stream)
        .forEach(mapping -> doorsOf(mapping).forEach(doors::add));
    return doors;
  }

  private static Stream<Door> doorsOf(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    Stream<String> names = methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    List<String> patterns = List.copyOf(mapping.getPatternValues());
    return names.flatMap(method -> patterns.stream().map(pattern -> new Door(method, pattern)));
  }

  /** One mapping of the application. */
  private record Door(String method, String pattern) implements Comparable<Door> {

    String path() {
      return pattern.replaceAll("\\{[^}]*}", "1").replace("**", "1");
    }

    boolean isIn(Set<String> patterns) {
      return patterns.stream()
          .anyMatch(
              one ->
                  one.endsWith("/**")
                      ? (pattern + "/").startsWith(one.substring(0, one.length() - 2))
                      : one.equals(pattern));
    }

    @Override
    public int compareTo(Door other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }
}
