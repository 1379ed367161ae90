package org.rightsdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** What locators, reviewers and approvers do in Tasklist in every journey that ends with an answer. */
final class Reviewing {

  private final Stage stage;
  private final String reference;

  Reviewing(Stage stage, String reference) {
    this.stage = stage;
    this.reference = reference;
  }

  /** Looks through the tickets and paper files, finds nothing and signs that. */
  void searchByHandAndFindNothing() {
    findNothing(stage.tasklist("locator").take("Search by hand", reference));
  }

  /** The same, and sees what the person wrote letter by letter, whatever it would mean to a browser or to AngularJS. */
  void searchByHandAndFindNothing(String written) {
    Tasklist locator = stage.tasklist("locator").take("Search by hand", reference);
    assertThat(locator.form().innerText()).contains(written);
    findNothing(locator);
  }

  private static void findNothing(Tasklist locator) {
    locator
        .choose("Nothing")
        .choose("I have looked for everything above and found nothing")
        .fill("How and where you looked", "Ticket search by all of the above; index of boxes 1 to 60.")
        .complete();
  }

  /** Says that what is doubtful is the person's, if there is such, and then releases everything. */
  void releaseEverything(Tasklist reviewer) {
    reviewer.take("Review", reference);
    if (reviewer.form().locator("input[value=THEIRS]").count() > 0) {
      chooseWhereNothingIsChosen(reviewer, "THEIRS");
      reviewer.complete();
      reviewer.take("Review items", reference);
    }
    chooseWhereNothingIsChosen(reviewer, "RELEASE");
    reviewer.complete();
  }

  private static void chooseWhereNothingIsChosen(Tasklist reviewer, String value) {
    for (Locator group : reviewer.form().locator("fieldset:has(input[name^='group:'])").all()) {
      if (group.locator("input:checked").count() == 0) {
        group.locator("input[value=" + value + "]").check();
      }
    }
  }

  void approve() {
    Tasklist approver = stage.tasklist("approver").take("Approve response", reference);
    for (Locator check : approver.form().locator("input[name=check]").all()) {
      check.check();
    }
    approver.form().locator("input[name=outcome][value=APPROVED]").check();
    approver.complete();
  }
}
