package org.rightsdesk.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of this machine, driven by Playwright; nothing is downloaded. */
public final class Browser implements AutoCloseable {

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Path executable) {
    playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(arguments()));
  }

  private static List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of("--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"));
    if (System.getProperty("user.name").equals("root")) {
      // Chromium's sandbox does not work for root, as whom build machines often run.
      arguments.add("--no-sandbox");
    }
    return arguments;
  }

  /** Where the browser is: {@code CHROMIUM}, or one of the usual places. */
  public static Optional<Path> executable() {
    return List.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Whether there is one; for {@code @EnabledIf}. Says so loudly if not, and fails where {@code RIGHTSDESK_JOURNEYS} is
   * {@code required}.
   */
  public static boolean isThere() {
    boolean there = mayGoOn(executable().isPresent(), System.getenv("RIGHTSDESK_JOURNEYS"));
    if (!there) {
      System.err.println(
          """

          ******************************************************************************
          *  No Chromium was found: everything that needs a browser is SKIPPED.        *
          *  Install chromium, or set CHROMIUM to its path, and run the tests again.   *
          ******************************************************************************
          """);
    }
    return there;
  }

  static boolean mayGoOn(boolean there, String journeys) {
    if (!there && "required".equals(journeys)) {
      throw new IllegalStateException(
          "No Chromium was found, and RIGHTSDESK_JOURNEYS=required. Install it, or set CHROMIUM to its path.");
    }
    return there;
  }

  public static Browser start() {
    return new Browser(executable().orElseThrow());
  }

  public com.microsoft.playwright.Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
