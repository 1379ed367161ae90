package org.rightsdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class AccessibilityTest {

  @Test
  void a_page_that_is_wrong_is_complained_about() {
    try (Browser browser = Browser.start()) {
      Page page = browser.browser().newPage();
      page.setContent("<title>Wrong</title><main><h1>Wrong</h1><input name=nameless><p style='color: #ccc'>Pale</p></main>");

      assertThat(Accessibility.complaints(page))
          .anySatisfy(complaint -> assertThat(complaint).startsWith("label: <input"))
          .anySatisfy(complaint -> assertThat(complaint).startsWith("color-contrast: <p"));
    }
  }
}
