package org.rightsdesk.process.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.house.WholeHouse;
import org.rightsdesk.staff.Role;

/** Tasklist and Cockpit as staff see them: no call is refused, nothing that is refused is shown. */
@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class WebappsInABrowserTest extends WholeHouse {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private static StaffWindow window;

  @BeforeAll
  static void openWindow() {
    window = new StaffWindow();
  }

  @AfterAll
  static void closeWindow() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybody_finds_lists_in_Tasklist_and_nothing_that_is_switched_off(Role role) {
    window.signIn(port, role, TASKLIST);
    Page page = window.page();
    assertThat(page.locator(".task-filters .task-filter").first()).isVisible();
    assertThat(page).hasTitle("Rightsdesk Tasklist");
    for (String gone : List.of("Create task", "Start process", "Add Comment", "Create a filter", "My profile", "migrat")) {
      assertThat(page.getByText(gone).and(page.locator(":visible"))).hasCount(0);
    }
    window.settle();
    window.quiet();
  }

  @Test
  void signing_out_of_Tasklist_leads_to_our_page() {
    window.signIn(port, Role.REVIEWER, TASKLIST);
    Page page = window.page();
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
    page.waitForURL(Pattern.compile(".*/sign-in\\?bye$"));
    assertThat(page.locator("main")).containsText("You are signed out.");
    window.open("/desk/cases");
    assertThat(page.url()).endsWith("/sign-in");
  }

  @Test
  void a_link_into_Tasklist_survives_the_sign_in() {
    window.signIn(port, Role.REVIEWER, TASKLIST + "#/?searchQuery=%5B%5D&task=gone");
    window.page().waitForURL(Pattern.compile(".*/tasklist/default/#/\\?.*searchQuery.*"));
  }
}
