package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rightsdesk.testing.Accessibility;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class PublicPagesJourney {

  private static final int NARROW = 320;

  @RegisterExtension private static final Stage STAGE = new Stage();

  private final Inbox inbox = STAGE.inbox();

  @Test
  void a_narrow_browser_without_scripts_is_enough_to_ask_and_to_take_the_request_back() {
    Page page =
        STAGE.window(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(NARROW, 640));
    Requester nobody = new Requester(page, inbox);
    page.navigate("/requests/new/access");
    fits(page);
    page.getByLabel("Telephone number").fill("not a number");
    nobody.press("Send my request");
    assertThat(page.locator(".error-summary")).isVisible();
    assertThat(page.getByLabel("Telephone number")).hasValue("not a number");
    fits(page);

    nobody.ask("Percival Nightingale-Moth", "percival.nightingalemoth@example.org", "GB", "", "Letters, if any");
    fits(page);
    nobody.openCase(inbox.await(nobody.reference(), "We have your request"));
    fits(page);
    nobody.follow("Take the request back");
    fits(page);
    nobody.press("Yes, take it back");
    assertThat(nobody.main()).containsText("You took your request back.");
    fits(page);
    inbox.await(nobody.reference(), "You took your request back");
  }

  @Test
  void the_keyboard_alone_leads_through_the_form() {
    Page page = STAGE.window();
    page.navigate("/requests/new/access");
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the main part");
    tabTo(page, "fullName");
    page.keyboard().type("Percival Nightingale-Moth");
    tabTo(page, "email");
    page.keyboard().type("percival.nightingalemoth@example.org");
    tabTo(page, "country");
    page.keyboard().type("United K");
    tabTo(page, "details");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("We have your request");
  }

  @Test
  void axe_finds_nothing_to_complain_about_in_the_demonstration_and_where_staff_read_a_case() {
    Requester imran = new Requester(STAGE.window(), inbox);
    imran.ask("Imran Chaudhry", "imran.chaudhry@example.org", "GB", "", "");
    inbox.await(imran.reference(), "What we need from you");
    for (String address : List.of("/sign-in", "/demo", "/demo/inbox", "/demo/systems", "/demo/clock")) {
      imran.page().navigate(address);
      accessible(imran.page());
    }
    Page manager = STAGE.signedIn("manager");
    String hisCase = "/desk/cases/" + imran.reference();
    for (String address : List.of("/desk/cases", hisCase, hisCase + "/money", hisCase + "/proof")) {
      manager.navigate(address);
      accessible(manager);
    }
    Page intake = STAGE.signedIn("intake");
    intake.navigate("/desk/requests/new");
    accessible(intake);
  }

  private static void fits(Page page) {
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("width of %s", page.url()).isLessThanOrEqualTo(NARROW);
  }

  private static void tabTo(Page page, String field) {
    for (int press = 0; press < 20; press++) {
      page.keyboard().press("Tab");
      if (page.locator("[name=" + field + "]:focus").count() == 1) {
        return;
      }
    }
    throw new AssertionError("The field " + field + " cannot be reached with the keyboard.");
  }

  private static void accessible(Page page) {
    assertThat(Accessibility.complaints(page)).as("what axe says about %s", page.url()).isEmpty();
  }
}
