package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class OhioJourney {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

  /** AngularJS in Tasklist would work it out, and a browser would run it, if our form let them. */
  private static final String HOSTILE =
      "{{7*7}} {{constructor.constructor('document.title=1')()}} <img src=x onerror=alert(1)> \"O'Brien\"";

  @RegisterExtension private static final Stage STAGE = new Stage();

  private final Inbox inbox = STAGE.inbox();

  @Test
  void a_woman_in_Ohio_pays_ten_pounds_and_has_her_answer_within_forty_days_of_fee_and_proof() {
    Requester dorothy = new Requester(STAGE.window(), inbox);
    dorothy.ask("Dorothy Halloran", "dorothy.halloran@example.com", "US", "OH", HOSTILE);
    String reference = dorothy.reference();
    fee_and_proof_are_asked_for_in_one_mail(dorothy);
    finance_records_her_cheque_without_learning_who_she_is(reference);
    the_time_has_not_started_to_run(dorothy);

    dorothy.proveByLink();
    the_time_runs_from_the_day_on_which_both_are_in(dorothy);
    Reviewing staff = new Reviewing(STAGE, reference);
    staff.searchByHandAndFindNothing(HOSTILE);
    staff.releaseEverything(STAGE.tasklist("reviewer"));
    staff.approve();

    inbox.await(reference, "The answer to your request");
    what_we_hold_for_customers_is_named_and_not_released(dorothy.collect());
  }

  private void fee_and_proof_are_asked_for_in_one_mail(Requester dorothy) {
    Mail asked = inbox.await(dorothy.reference(), "What we need from you");
    assertThat(asked.words()).contains("the fee of £10.00, and something that shows that it is you who asks");
    dorothy.openCase(asked);
    assertThat(dorothy.main()).containsText("Show us that it is you");
    assertThat(dorothy.main()).containsText("Pay £10.00");
    assertThat(inbox.about(dorothy.reference())).as("the acknowledgement, and one mail for all").hasSize(2);
  }

  private static void finance_records_her_cheque_without_learning_who_she_is(String reference) {
    Tasklist finance = STAGE.tasklist("finance").take("Record the fee", reference);
    assertThat(finance.form().innerText()).doesNotContainIgnoringCase("Halloran").doesNotContainIgnoringCase("Dorothy");
    finance.choose("Money came in");
    finance.fill("Amount in pounds", "10");
    finance.form().locator("[name=method]").selectOption("CHEQUE");
    finance.form().locator("[name=receivedOn]").fill(TODAY.toString());
    finance.complete();
  }

  private static void the_time_has_not_started_to_run(Requester dorothy) {
    dorothy.openCase();
    assertThat(dorothy.main()).containsText("A payment from you reached us.");
    assertThat(dorothy.main()).containsText("The time has not started to run yet.");
  }

  private static void the_time_runs_from_the_day_on_which_both_are_in(Requester dorothy) {
    dorothy.openCase();
    assertThat(dorothy.main()).containsText("By " + DAY.format(TODAY.plusDays(39)));
    dorothy.page().locator("summary").click();
    assertThat(dorothy.page().locator("ol.derivation")).containsText("40 days, that day being the first");
  }

  private static void what_we_hold_for_customers_is_named_and_not_released(AnswerPack answer) {
    assertThat(answer.checksums()).isEqualTo(answer.statedChecksums());
    assertThat(answer.document()).contains("Dorothy Halloran", "What we hold for customers of ours", "Ask the business");
    JsonNode held = answer.data().get("heldForCustomers");
    assertThat(held).isNotEmpty();
    assertThat(held.findValuesAsText("askCompany")).isNotEmpty();
    for (String customer : held.findValuesAsText("askCompany")) {
      assertThat(answer.document()).contains(customer);
      assertThat(answer.data().get("data").toString()).doesNotContain(customer);
    }
    assertThat(answer.everything()).doesNotContain("Chaudhry", "Threlkeld");
  }
}
