package org.rightsdesk.process.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.rightsdesk.staff.Role;
import org.rightsdesk.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist and Cockpit as staff see them: no call is refused, nothing that is refused is shown. */
@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class WebappsInABrowserTest extends RunningHouse {

  private static final String HOSTILE = "{{constructor.constructor('window.ran=1')()}}";
  private static final int PATIENCE = 90_000;

  private static Browser browser;

  @Autowired private Intake intake;

  private final List<String> refused = new CopyOnWriteArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() {
    context = browser.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1400, 900));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            refused.add(answer.status() + " " + answer.request().method() + " " + answer.url());
          }
        });
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void a_name_that_looks_like_script_is_only_a_name() {
    CaseRef ref = letterFrom(HOSTILE);
    signIn(Role.INTAKE, "/camunda/app/tasklist/default/");
    Locator card = page.locator("li.task", new Page.LocatorOptions().setHasText(ref.value()));
    waitFor(card.first());
    card.first().click();
    assertThat(page.locator(".rightsdesk-form")).containsText("{{constructor", within());
    page.locator(".nav-tabs a").getByText("Case").click();
    FrameLocator casePage = page.frameLocator("iframe.case-frame");
    assertThat(casePage.locator("main")).containsText(HOSTILE, within());
    assertThat(casePage.locator(".page-head")).hasCount(0);
    assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
    assertThat(page.frames()).allMatch(frame -> Boolean.TRUE.equals(frame.evaluate("() => window.ran === undefined")));
    assertQuiet();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybody_finds_lists_in_Tasklist_and_nothing_that_is_switched_off(Role role) {
    signIn(role, "/camunda/app/tasklist/default/");
    assertThat(page.locator(".task-filters .task-filter").first()).isVisible(visibleWithin());
    assertThat(page).hasTitle("Rightsdesk Tasklist");
    for (String gone : List.of("Create task", "Start process", "Add Comment", "Create a filter", "My profile", "migrat")) {
      assertThat(page.getByText(gone, new Page.GetByTextOptions()).and(page.locator(":visible"))).hasCount(0);
    }
    assertQuiet();
  }

  @Test
  void signing_out_of_Tasklist_leads_to_our_page() {
    signIn(Role.REVIEWER, "/camunda/app/tasklist/default/");
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
    page.waitForURL(Pattern.compile(".*/sign-in\\?bye$"));
    page.navigate(at("/desk/cases"));
    assertThat(page.url()).endsWith("/sign-in");
  }

  @Test
  void a_link_into_Tasklist_survives_the_sign_in() {
    signIn(Role.REVIEWER, "/camunda/app/tasklist/default/#/?searchQuery=%5B%5D&task=gone");
    page.waitForURL(Pattern.compile(".*/tasklist/default/#/\\?.*searchQuery.*"));
  }

  @Test
  void a_manager_walks_through_Cockpit_without_being_refused() {
    letterFrom("Anna Berger");
    signIn(Role.MANAGER, "/camunda/app/cockpit/default/");
    for (String where : List.of("dashboard", "processes", "decisions", "tasks", "repository", "batch")) {
      page.navigate(at("/camunda/app/cockpit/default/#/" + where));
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
    page.navigate(at("/camunda/app/cockpit/default/#/processes"));
    page.getByText("Access request").first().click();
    walkTabs();
    page.locator("td.instance-id a, a[href*='process-instance']").first().click();
    walkTabs();
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/running-house/cockpit.png")));
    assertQuiet();
  }

  private void walkTabs() {
    Locator tabs = page.locator(".ctn-content-bottom .nav-tabs a, .ctn-tabs .nav-tabs a");
    waitFor(tabs.first());
    for (int i = 0; i < tabs.count(); i++) {
      tabs.nth(i).click();
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }
  }

  private void assertQuiet() {
    assertThat(refused).isEmpty();
    assertThat(page.locator(".page-notifications .notification, .alert-danger").and(page.locator(":visible"))).hasCount(0);
    assertThat(page.locator(".ce-eol-banner").and(page.locator(":visible"))).hasCount(0);
  }

  private void signIn(Role role, String wanted) {
    page.navigate(at(wanted));
    page.fill("#username", role.group());
    page.fill("#password", role.group());
    page.locator("form.sign-in button").click();
    waitFor(page.locator(".account").first());
  }

  private CaseRef letterFrom(String name) {
    Submission letter =
        new Submission(
            UUID.randomUUID().toString(),
            Optional.of(Channel.LETTER),
            LocalDate.now().minusDays(2).toString(),
            name,
            "",
            "1 High Street\nLondon",
            "",
            "GB",
            "",
            "");
    return ((Receipt.Accepted) intake.submit(letter)).caseRef();
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  private static void waitFor(Locator locator) {
    locator.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions within() {
    return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions visibleWithin() {
    return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
  }
}
