package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class PostJourney {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

  @RegisterExtension private static final Stage STAGE = new Stage();

  @Test
  void a_woman_without_mail_has_everything_by_post() {
    Page intake = STAGE.signedIn("intake");
    String reference = intake_enters_her_letter(intake);
    Tasklist mailRoom = new Tasklist(intake);
    String acknowledgement = post(mailRoom, reference, "We have your request", "RR 000 000 001 GB");
    assertThat(acknowledgement).contains("Agnes Threlkeld", "High Fell Farm", reference);
    post(mailRoom, reference, "What we need from you", "RR 000 000 002 GB");

    intake_records_the_copy_of_her_passport(intake, reference);
    a_verifier_accepts_it(reference);
    Reviewing staff = new Reviewing(STAGE, reference);
    staff.searchByHandAndFindNothing();
    staff.releaseEverything(STAGE.tasklist("reviewer"));
    staff.approve();

    post(mailRoom, reference, "The answer to your request", "RR 000 000 003 GB");
    the_case_is_closed_as_answered(reference);
    assertThat(STAGE.inbox().about(reference)).as("nothing goes by mail").isEmpty();
  }

  private static String intake_enters_her_letter(Page intake) {
    intake.navigate("/desk/requests/new");
    intake.getByLabel("By letter").check();
    intake.getByLabel("Received on").fill(TODAY.minusDays(2).toString());
    intake.getByLabel("Full name").fill("Agnes Threlkeld");
    intake.getByLabel("Postal address").fill("High Fell Farm\nKeswick\nCA12 5VM");
    intake.locator("[name=country]").selectOption("GB");
    press(intake, "Open the case");
    assertThat(intake.locator("h1")).hasText("The case is open");
    assertThat(intake.locator("main")).containsText("2 days ago");
    Matcher found = Pattern.compile("DSR-\\d{4}-\\d{6}").matcher(intake.locator("main").innerText());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** Prints the letter, posts it with this proof, and returns what the letter says. */
  private static String post(Tasklist mailRoom, String reference, String title, String proof) {
    mailRoom.take("Post the letter", reference, title);
    String letter = pdf(mailRoom, "Open the letter to print it");
    if (title.equals("The answer to your request")) {
      assertThat(pdf(mailRoom, "Open the answer that goes with it")).contains("Agnes Threlkeld", "What we hold about you");
    }
    assertThat(mailRoom.completeAndBeRefused()).contains("Enter the number on the receipt of the post office.");
    mailRoom.fill("Number of the proof of posting", proof);
    mailRoom.complete();
    return letter;
  }

  private static String pdf(Tasklist mailRoom, String link) {
    Locator print = mailRoom.form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link));
    return AnswerPack.pdfText(mailRoom.page().request().get(print.getAttribute("href")).body());
  }

  private static void intake_records_the_copy_of_her_passport(Page intake, String reference) {
    intake.navigate("/desk/cases/" + reference + "/proof");
    intake.getByLabel("What was it?").selectOption("PASSPORT");
    intake.locator("input[name=way][value=POST]").check();
    intake.getByLabel("When did it reach us?").fill(TODAY.toString());
    press(intake, "Write it down");
    assertThat(intake.locator("main")).containsText("The proof is written down.");
  }

  private static void a_verifier_accepts_it(String reference) {
    Tasklist verifier = STAGE.tasklist("verifier").take("Confirm identity", reference);
    verifier.choose("Accept: it is the person");
    verifier.complete();
  }

  private static void the_case_is_closed_as_answered(String reference) {
    Page manager = STAGE.signedIn("manager");
    Poll.until(
        "closing of " + reference,
        () -> {
          manager.navigate("/desk/cases/" + reference);
          String page = manager.locator("main").innerText();
          return page.contains("The case was closed: answered.") ? Optional.of(page) : Optional.empty();
        });
    assertThat(manager.locator("main")).containsText("The mail room posted the announcement of the answer.");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
