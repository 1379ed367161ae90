package org.rightsdesk.process.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.house.WholeHouse;
import org.rightsdesk.staff.Role;
import org.rightsdesk.testing.Accessibility;

/** A manager's tour of Cockpit: every page and tab opens, and what failed is tried again when the system is back. */
@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class ManagersTourTest extends WholeHouse {

  private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

  private static StaffWindow window;

  @BeforeAll
  static void openWindow() {
    window = new StaffWindow();
  }

  @AfterAll
  static void closeWindow() {
    window.close();
  }

  @Test
  void a_system_fails_and_a_manager_sees_it_in_words_and_tries_one_and_all_again_when_it_is_back() throws Exception {
    window.at(port);
    switchMarketing(true);
    List<CaseRef> refs = Stream.of("Ada One", "Bea Two", "Cleo Three").map(this::searchedCase).toList();
    refs.forEach(this::awaitIncident);

    window.signIn(port, Role.MANAGER, COCKPIT + "dashboard");
    theDashboardLeadsToThem(refs.size());
    openEverything();
    theAdministratorMayReadAllThat();
    openDefinition("System search");
    tab("Incidents");
    incidentsSayWhatIsTheMatter(refs.size());

    switchMarketing(false);
    retryOneInItsInstance();
    openDefinition("System search");
    retryAllThatIsLeft(refs.size() - 1);
    refs.forEach(ref -> awaitTask(ref, "reviewItems"));
    window.quiet();
    finishedCaseIsFoundWithItsWay(refs.get(0));
    window.quiet();
  }

  private void theDashboardLeadsToThem(int count) {
    Locator failed = window.page().locator(".requests-failed a").getByText("The marketing system: " + count + " cases wait");
    Page list = window.aside();
    list.navigate(failed.evaluate("link => link.href").toString());
    assertThat(list.locator("table.data tbody tr")).hasCount(count);
    assertThat(list.locator("main")).containsText("in which a step failed: the marketing system");
  }

  /** Every page of the menu, every tab of a process, of one of its cases, of a decision and of one that was taken. */
  private void openEverything() {
    Page page = window.page();
    for (String one : List.of("dashboard", "processes", "decisions", "tasks", "batch", "repository")) {
      window.open(COCKPIT + one);
      window.settle();
      window.quiet();
    }
    assertThat(page.locator("[cam-widget-header]")).not().containsText("Reports");
    for (String file : List.of("access-request.bpmn", "fee.dmn")) {
      page.getByText(file).first().click();
      window.settle();
      window.quiet();
    }
    openDefinition("Access request");
    assertThat(window.walk(tabs())).contains("Process Instances", "Incidents", "Called Process Definitions", "Job Definitions");
    tab("Process Instances");
    rows().first().locator("a[href*='process-instance/']").first().click();
    assertThat(window.walk(tabs())).containsExactly("Variables", "Incidents", "Called Process Instances", "User Tasks", "Jobs");
    page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
    window.settle();
    window.open(COCKPIT + "decisions");
    page.getByText("Which law applies?").click();
    window.settle();
    page.locator("[href*='decision-instance/']").first().click();
    assertThat(window.walk(tabs())).containsExactly("Inputs", "Outputs");
    assertThat(rows().first()).isVisible();
  }

  /** The same pages are open to the administrator: what they fetch is not refused. */
  private void theAdministratorMayReadAllThat() throws Exception {
    Visitor admin = new Visitor(port).signIn("admin");
    List<String> fetched = window.read().stream().filter(path -> !path.contains("/static/") && !path.contains("/user/")).toList();
    assertThat(fetched).hasSizeGreaterThan(30);
    for (String path : fetched) {
      assertThat(admin.send("GET", path).status()).as(path).isNotIn(401, 403, 404, 500);
    }
  }

  private void incidentsSayWhatIsTheMatter(int count) {
    assertThat(rows()).hasCount(count);
    assertThat(rows().first())
        .containsText("The marketing system does not answer. Nothing is lost, and the other systems are not held up.");
    assertThat(rows().first()).containsText("It was tried 3 times since");
    assertThat(rows().first()).containsText("When the cause is repaired, retry it here.");
  }

  private void retryOneInItsInstance() {
    Page page = window.page();
    rows().first().locator("a[href*='process-instance/']").first().click();
    tabs().first().waitFor();
    tab("Incidents");
    page.locator("a[ng-click^='openJobRetryDialog']:visible, [ng-click*='etry']:visible").first().click();
    page.locator("[ng-click^='incrementRetry']").click();
    assertThat(page.locator(".modal-dialog")).containsText("finished");
    page.locator(".modal-footer [ng-click^='close']:visible").first().click();
  }

  private void retryAllThatIsLeft(int count) {
    Page page = window.page();
    page.locator(".retry-all-button").click();
    Locator dialog = page.locator("dialog.retry-all");
    assertThat(dialog).containsText("Retry " + count + " failed steps of this process");
    dialog.getByText("Retry them all").click();
    assertThat(dialog).containsText("will be tried again within seconds");
    dialog.getByText("Close").click();
  }

  private void finishedCaseIsFoundWithItsWay(CaseRef ref) {
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);
    packs.download(ref);
    awaitClosed(ref);
    window.open(COCKPIT + "dashboard");
    Page page = window.page();
    page.getByText("Find a finished case").click();
    page.getByLabel("Number").fill(ref.value());
    page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("table.data tbody tr")).containsText("Closed: answered");
    page.locator("table.data tbody tr").getByText("Path").click();
    assertThat(page.locator("details.path").first()).containsText("finished");
    assertThat(page.locator("svg.diagram").first()).isVisible();
    assertThat(page.locator("svg.diagram").first().locator(".element.taken .badge").first()).isVisible();
    assertThat(page.locator("details.path .tag--late")).hasCount(0);
    page.setViewportSize(320, 800);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
    assertThat(Accessibility.complaints(page)).isEmpty();
    page.setViewportSize(1400, 900);
  }

  /** On the page of the company's systems, while Cockpit stays open. */
  private void switchMarketing(boolean fails) {
    Page demo = window.aside();
    demo.navigate("http://localhost:" + port + "/demo/systems");
    demo.locator("#mkt button").getByText(fails ? "Make it fail" : "Let it answer again").click();
    assertThat(demo.locator("#mkt .tag--late")).hasCount(fails ? 1 : 0);
  }

  private static void openDefinition(String name) {
    window.open(COCKPIT + "processes");
    window.page().locator("td a").getByText(name, new Locator.GetByTextOptions().setExact(true)).first().click();
    tabs().first().waitFor();
    window.settle();
  }

  private static Locator tabs() {
    return window.page().locator(".ctn-content-bottom .nav-tabs a");
  }

  private static void tab(String name) {
    tabs().getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
    window.settle();
  }

  private static Locator rows() {
    return window.page().locator(".ctn-content-bottom tbody tr");
  }

  /** A case whose identity is shown and whose search by hand is done: only the systems are left to be searched. */
  private CaseRef searchedCase(String name) {
    CaseRef ref = submit(name, name.replace(" ", "@") + ".example", "", "", "GB", "", "");
    show(ref);
    signNil(ref);
    return ref;
  }
}
