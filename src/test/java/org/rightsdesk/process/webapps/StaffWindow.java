package org.rightsdesk.process.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.rightsdesk.staff.Role;
import org.rightsdesk.testing.Browser;

/** A browser window in which one member of staff after the other signs in; it notes everything that goes wrong in it. */
final class StaffWindow implements AutoCloseable {

  private static final int PATIENCE = 60_000;
  private static final String TOASTS = ".page-notifications .notification:visible, .alert-danger:visible, .ce-eol-banner:visible";

  private static final String LOADING = ".loader-state.loading:visible, .app-splash:visible";

  private final Browser browser = Browser.start();
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final AtomicInteger open = new AtomicInteger();
  private int port;

  StaffWindow() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    context =
        browser.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1400, 900));
    context.setDefaultTimeout(PATIENCE);
    page = newPage();
  }

  private Page newPage() {
    Page made = context.newPage();
    made.onRequest(sent -> open.incrementAndGet());
    made.onRequestFinished(done -> open.decrementAndGet());
    made.onRequestFailed(failed -> open.decrementAndGet());
    made.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            faults.add(answer.status() + " " + answer.request().method() + " " + answer.url());
          }
          if (answer.url().contains("/camunda/api/") && answer.request().method().equals("GET")) {
            read.add(answer.url().replaceFirst("https?://[^/]+", ""));
          }
        });
    made.onDialog(
        dialog -> {
          faults.add("A dialogue opened: " + dialog.message());
          dialog.dismiss();
        });
    made.onPageError(fault -> faults.add(made.url() + " " + fault));
    made.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(made.url() + " " + message.text());
          }
        });
    return made;
  }

  Page page() {
    return page;
  }

  StaffWindow at(int port) {
    this.port = port;
    return this;
  }

  /** Leaves what was open, with all that was noted, and signs in; the password is the role's name. */
  void signIn(int port, Role role, String wanted) {
    at(port);
    page.navigate("about:blank");
    faults.clear();
    context.clearCookies();
    open(wanted);
    page.fill("#username", role.group());
    page.fill("#password", role.group());
    page.locator("form.sign-in button").click();
    page.locator(".account").first().waitFor();
  }

  void open(String path) {
    page.navigate("http://localhost:" + port + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
  }

  /** A second page beside the first, for what has not to be left for it. */
  Page aside() {
    return context.pages().size() > 1 ? context.pages().get(1) : newPage();
  }

  /** What was fetched from the webapps' interfaces so far. */
  Set<String> read() {
    return Set.copyOf(read);
  }

  /** Waits until what was just done is drawn, and nothing is fetched for it any more. */
  void settle() {
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 50)))");
    page.waitForCondition(() -> open.get() == 0 && page.locator(LOADING).count() == 0);
  }

  /** Opens one tab after the other; returns their names. */
  List<String> walk(Locator tabs) {
    tabs.first().waitFor();
    settle();
    List<String> names = tabs.allInnerTexts();
    for (int i = 0; i < names.size(); i++) {
      tabs.nth(i).click();
      settle();
      quiet();
    }
    return names;
  }

  /** Nothing was refused or broken so far, and no notice of it is on the screen. */
  void quiet() {
    assertThat(faults).isEmpty();
    assertThat(page.locator(TOASTS)).hasCount(0);
  }

  @Override
  public void close() {
    context.close();
    browser.close();
  }
}
