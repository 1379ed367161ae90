package org.rightsdesk.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe, the checker of accessibility, has to say about a page. */
public final class Accessibility {

  private Accessibility() {}

  /** Each complaint with the first element that it is about; empty is good. */
  public static List<String> complaints(Page page) {
    // Our pages have no frames; without them axe needs no second page, and half the time.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }
}
