package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Optional;

/** The real Tasklist, used by one member of staff through its own lists and buttons. */
final class Tasklist {

  private static final double UNTIL_LISTED = 30_000;

  private final Page page;

  Tasklist(Page page) {
    this.page = page;
  }

  /** Waits until the task of this case stands in the first list, opens it and claims it. */
  Tasklist take(String title, String reference) {
    return take(title, reference, "");
  }

  /** The same, where several tasks of the case have one title: takes the one whose form has these words. */
  Tasklist take(String title, String reference, String words) {
    Poll.until("task \"" + title + "\" of " + reference + " " + words, () -> look(title, reference, words));
    page.locator("button.claim").click();
    assertThat(page.locator("button.unclaim, .assignee .reset-assignee, .assignee:not(.set-value)").first()).isVisible();
    return this;
  }

  /** Waits until the task of this case stands in the first list, and opens it. */
  Tasklist open(String title, String reference) {
    Poll.until("task \"" + title + "\" of " + reference, () -> look(title, reference, ""));
    return this;
  }

  private Optional<Locator> look(String title, String reference, String words) {
    page.navigate("/camunda/app/tasklist/default/");
    Locator cards = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(title));
    try {
      cards.first().waitFor(new Locator.WaitForOptions().setTimeout(UNTIL_LISTED));
    } catch (TimeoutError notYet) {
      return Optional.empty();
    }
    for (Locator card : cards.all()) {
      card.click();
      assertThat(page.locator(".task-card h2.task")).containsText(title);
      Locator headLine = form().locator(".head-line");
      if (headLine.innerText().contains(reference) && form().innerText().contains(words)) {
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }

  /** What our server put into Tasklist. */
  Locator form() {
    return page.locator(".rightsdesk-form");
  }

  Page page() {
    return page;
  }

  Tasklist choose(String label) {
    form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  Tasklist fill(String label, String value) {
    form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
    return this;
  }

  /** Presses the button, and waits until Tasklist has put the task away. */
  void complete() {
    press();
    assertThat(form()).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(90_000));
  }

  /** Presses the button, expecting that the server finds something to put right; returns what it says. */
  String completeAndBeRefused() {
    press();
    Locator summary = form().locator(".error-summary");
    assertThat(summary).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
    return summary.innerText();
  }

  private void press() {
    page.locator("button", new Page.LocatorOptions().setHasText("Complete")).last().click();
  }
}
