package org.rightsdesk.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What a journey needs: the packaged jar, running, and a browser. All journeys share them, so each sees to a case of its
 * own, and what changes the company's day comes last. Whoever acts gets a browser window of their own. When a test fails,
 * each open window leaves a picture and its text under {@code target/journeys}, and the application its log.
 */
final class Stage implements BeforeAllCallback, AfterEachCallback, TestExecutionExceptionHandler {

  private static final Path PICTURES = Path.of("target", "journeys");
  private static final double PATIENCE = 90_000;

  private final List<BrowserContext> windows = new ArrayList<>();
  private SharedHouse house;
  private String address;

  @Override
  public void beforeAll(ExtensionContext test) {
    house = SharedHouse.in(test);
    address = house.jar().address();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  /** A window of an ordinary size. */
  Page window() {
    return window(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  Page window(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = house.browser().browser().newContext(options.setBaseURL(address).setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE);
    windows.add(context);
    return context.newPage();
  }

  Inbox inbox() {
    return new Inbox(address);
  }

  /** Signs a member of staff in to Tasklist; the password is the name. */
  Tasklist tasklist(String role) {
    return new Tasklist(signedIn(role));
  }

  /** A window in which a member of staff has signed in. */
  Page signedIn(String role) {
    Page page = window(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 1000));
    page.navigate("/sign-in");
    page.getByLabel("Name").fill(role);
    page.getByLabel("Password").fill(role);
    page.locator("main button[type=submit]").click();
    page.waitForURL(address -> !address.contains("/sign-in"));
    return page;
  }

  String log() {
    return house.jar().log();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
    String name = test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
    try {
      Files.createDirectories(PICTURES);
      int number = 0;
      for (BrowserContext window : windows) {
        for (Page page : window.pages()) {
          number++;
          page.screenshot(
              new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + number + ".png")).setFullPage(true));
          Files.writeString(
              PICTURES.resolve(name + "-" + number + ".txt"), page.url() + "\n\n" + page.locator("body").innerText());
        }
      }
      Files.writeString(PICTURES.resolve(name + ".log"), house.jar().log());
    } catch (RuntimeException | IOException noPicture) {
      failure.addSuppressed(noPicture);
    }
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }
}
