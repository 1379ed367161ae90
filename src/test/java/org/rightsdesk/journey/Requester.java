package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks for their data, in a browser window of their own, with the mail that reaches them. */
final class Requester {

  private static final Pattern REFERENCE = Pattern.compile("DSR-\\d{4}-\\d{6}");
  private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

  private final Page page;
  private final Inbox inbox;
  private String reference = "";

  Requester(Page page, Inbox inbox) {
    this.page = page;
    this.inbox = inbox;
  }

  Page page() {
    return page;
  }

  String reference() {
    return reference;
  }

  /** Fills in the public form and sends it. */
  void ask(String fullName, String email, String country, String region, String details) {
    page.navigate("/requests/new/access");
    page.getByLabel("Your full name").fill(fullName);
    page.getByLabel("E-mail address").fill(email);
    page.locator("[name=country]").selectOption(country);
    if (!region.isEmpty()) {
      page.locator("[name=region]").selectOption(region);
    }
    page.locator("[name=details]").fill(details);
    send();
  }

  /** Sends the form that is filled in, and returns the number of the request that came of it. */
  String send() {
    press("Send my request");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("We have your request"))).isVisible();
    Matcher found = REFERENCE.matcher(page.locator("main").innerText());
    if (!found.find()) {
      throw new AssertionError("The page does not name the number of the request.");
    }
    reference = found.group();
    return reference;
  }

  /** Opens the page of the request with the link from a mail. */
  void openCase(Mail mail) {
    page.navigate(mail.link("key"));
    assertThat(page.locator("h1")).containsText(reference);
  }

  void openCase() {
    page.navigate("/requests/" + reference);
    assertThat(page.locator("h1")).containsText(reference);
  }

  /** Has a link sent to the address that the company knows, and confirms with it. */
  void proveByLink() {
    openCase();
    follow("Show that it is me");
    press("Send me the link");
    page.navigate(inbox.await(reference, "Is it you").link("token"));
    press("Yes, it was me");
    assertThat(page.locator("h1")).hasText("Thank you, we know now that it is you");
  }

  /** Asks for the code, opens the answer with it, and downloads everything. */
  AnswerPack collect() {
    openCase();
    follow("Collect my answer");
    press("Send me a code");
    Matcher code = CODE.matcher(inbox.await(reference, "code").text());
    if (!code.find()) {
      throw new AssertionError("The mail has no code of eight digits.");
    }
    page.getByLabel("Code from our mail").fill(code.group());
    press("Open my answer");
    Download download = page.waitForDownload(() -> press("Download everything"));
    return new AnswerPack(download.path());
  }

  Locator main() {
    return page.locator("main");
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
  }
}
