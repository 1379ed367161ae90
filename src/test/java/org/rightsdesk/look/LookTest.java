package org.rightsdesk.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.Accessibility;
import org.rightsdesk.testing.Browser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
@SpringBootTest(
    classes = SamplePages.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rightsdesk.company.name=Example Company",
      "rightsdesk.company.privacy-email=privacy@company.example",
      "spring.web.resources.add-mappings=true"
    })
@ActiveProfiles("demo")
class LookTest {

  private static Browser browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({
    "look/sample, 1280", "look/sample, 320", "look/desk-sample, 320", "no/such/page, 320"
  })
  void every_part_passes_the_accessibility_check_and_fits_a_narrow_screen_without_scripts(String path, int width) {
    Page page = open(path, width);

    assertThat(Accessibility.complaints(page)).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("nothing sticks out to the right")
        .isTrue();
    assertThat((Boolean) page.evaluate("document.fonts.check('18px \"Source Sans 3\"')")).isTrue();
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"look/sample", "look/desk-sample"})
  void what_a_person_wrote_is_text_and_dates_are_english_whatever_the_browser_asks_for(String path) {
    Page page = open(path, 1280);

    assertThat(page.locator("main").innerText()).contains("{{7*7}} <b>\"quoted\"</b>");
    assertThat(page.locator("body").innerText()).contains("Demonstration: all people and data are invented.");
    if (path.equals("look/sample")) {
      assertThat(page.locator("ol.derivation").innerText()).contains("Thursday 24 December 2026");
      assertThat(page.locator("#email").getAttribute("aria-describedby")).isEqualTo("email-fault");
      assertThat(page.locator(".error-summary a").getAttribute("href")).isEqualTo("#email");
    }
    page.context().close();
  }

  private Page open(String path, int width) {
    BrowserContext context =
        browser
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setLocale("de-DE"));
    Page page = context.newPage();
    Response response = page.navigate("http://localhost:" + port + "/" + path);
    assertThat(response.text()).as("nothing inline").doesNotContain("<script", "<style", " style=", "onclick=");
    page.evaluate("document.fonts.ready");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", path.replace('/', '-') + "-" + width + ".png")));
    return page;
  }
}
