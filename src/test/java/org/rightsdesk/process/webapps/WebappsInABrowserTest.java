package org.rightsdesk.process.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.house.WholeHouse;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofVerdict;
import org.rightsdesk.staff.Role;

/** Tasklist as staff see it: no call is refused, nothing that is refused is shown, and nothing that somebody wrote is run. */
@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class WebappsInABrowserTest extends WholeHouse {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String NAME = "<img src=x onerror=alert(1)>{{7*7}}${7*7}";
  private static final String DETAILS = "<b>x</b> \"O'Brien\" {{constructor.constructor('window.ran=1')()}}";

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
  void a_manager_finds_lists_in_Tasklist_and_nothing_that_is_switched_off() {
    window.signIn(port, Role.MANAGER, TASKLIST);
    Page page = window.page();
    assertThat(page.locator(".task-filters .task-filter").first()).isVisible();
    assertThat(page).hasTitle("Rightsdesk Tasklist");
    nothingIsShownThatIsSwitchedOff();
    window.settle();
    window.quiet();
  }

  @Test
  void a_name_that_looks_like_script_is_shown_as_it_was_written_to_the_verifier_and_the_reviewer() {
    CaseRef ref = submit(NAME, "", NAME + "\nLondon", "", "GB", "", DETAILS);
    awaitLetter(ref, LetterKind.FEE_AND_PROOF);
    identity.upload(ref, picture());

    Task proof = awaitTask(ref, "confirmIdentity");
    window.signIn(port, Role.VERIFIER, TASKLIST + "#/?task=" + proof.getId());
    shownLiterally(form(), NAME);
    nothingIsShownThatIsSwitchedOff();
    window.page().locator(".nav-tabs a").getByText("Case").click();
    FrameLocator casePage = window.page().frameLocator("iframe.case-frame");
    assertThat(casePage.locator("main")).containsText(NAME);
    assertThat(casePage.locator("main")).containsText(DETAILS);
    assertThat(casePage.locator(".page-head")).hasCount(0);
    nothingRan();
    window.settle();
    window.quiet();

    identity.confirm(proof.getId(), ProofVerdict.ACCEPTED, ProofKind.PASSPORT, new FreeText(NAME), "verifier");
    complete(proof);
    searchByHand(ref, NAME);
    window.signIn(port, Role.REVIEWER, TASKLIST + "#/?task=" + awaitTask(ref, "reviewItems").getId());
    shownLiterally(form().locator("dl.summary").first(), NAME);
    shownLiterally(form().locator("table.data").first(), NAME);
    nothingRan();
    window.settle();
    window.quiet();
  }

  @Test
  void a_link_into_Tasklist_survives_the_sign_in_and_signing_out_leads_to_our_page() {
    window.signIn(port, Role.REVIEWER, TASKLIST + "#/?searchQuery=%5B%5D&task=gone");
    Page page = window.page();
    page.waitForURL(Pattern.compile(".*/tasklist/default/#/\\?.*searchQuery.*"));
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
    page.waitForURL(Pattern.compile(".*/sign-in\\?bye$"));
    assertThat(page.locator("main")).containsText("You are signed out.");
    window.open("/desk/cases");
    assertThat(page.url()).endsWith("/sign-in");
  }

  private static void nothingIsShownThatIsSwitchedOff() {
    Page page = window.page();
    for (String gone : List.of("Create task", "Start process", "Add Comment", "Create a filter", "My profile", "migrat")) {
      assertThat(page.getByText(gone).and(page.locator(":visible"))).hasCount(0);
    }
  }

  private static Locator form() {
    Locator form = window.page().locator(".rightsdesk-form");
    form.locator(".head-line").waitFor();
    return form;
  }

  private static void shownLiterally(Locator place, String words) {
    assertThat(place).containsText(words);
    assertThat(place.locator("img[onerror], b")).hasCount(0);
  }

  /** Neither did anything open a dialogue, which the window would have noted. */
  private static void nothingRan() {
    assertThat(window.page().frames())
        .allMatch(frame -> Boolean.TRUE.equals(frame.evaluate("() => window.ran === undefined")));
  }
}
