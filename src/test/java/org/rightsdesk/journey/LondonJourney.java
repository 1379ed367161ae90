package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class LondonJourney {

  private static final String HIS_ADDRESS = "imran.chaudhry@example.org";
  private static final String WRONG = "14 Marigold Mews";
  private static final String RIGHT = "16 Marigold Mews";

  @RegisterExtension private static final Stage STAGE = new Stage();

  private final Inbox inbox = STAGE.inbox();

  @Test
  void a_man_in_London_gets_all_his_data_without_a_fee_and_has_his_address_corrected() {
    Requester imran = new Requester(STAGE.window(), inbox);
    imran.ask("Imran Chaudhry", HIS_ADDRESS, "GB", "", "Everything that you have, please.");
    String reference = imran.reference();
    imran.openCase(inbox.await(reference, "We have your request"));
    assertThat(imran.main()).containsText("Your request reached us.");

    inbox.await(reference, "What we need from you");
    imran.proveByLink();
    Reviewing staff = new Reviewing(STAGE, reference);
    staff.searchByHandAndFindNothing();
    Tasklist reviewer = STAGE.tasklist("reviewer");
    staff.releaseEverything(reviewer);
    the_reviewer_may_not_approve_as_well(reviewer, reference);
    staff.approve();

    Mail ready = inbox.await(reference, "answer");
    assertThat(ready.to()).isEqualTo(HIS_ADDRESS);
    AnswerPack answer = imran.collect();
    the_answer_is_whole_and_his(answer, reference);
    his_page_says_what_was_done(imran);
    no_fee_was_asked(reference);
    a_manager_sees_the_case(reference);
    String correction = he_asks_from_his_answer_to_have_his_address_corrected(imran);
    new Reviewing(STAGE, correction).searchByHandAndFindNothing();
    the_reviewer_accepts_it(reviewer, correction);
    his_page_says_where_it_is_corrected(imran, correction);
    the_application_database_holds_the_right_address();
  }

  private static void the_reviewer_may_not_approve_as_well(Tasklist reviewer, String reference) {
    Tasklist approver = STAGE.tasklist("approver").open("Approve response", reference);
    String task = approver.form().getAttribute("data-submit").replaceAll(".*task=", "");
    Page page = reviewer.page();

    page.navigate("/desk/forms/access-request/approveResponse?task=" + task);

    assertThat(page.locator("body")).containsText("This task is done already, or is not yours.");
  }

  private static void the_answer_is_whole_and_his(AnswerPack answer, String reference) {
    assertThat(answer.files()).containsKeys("answer.pdf", "data.json", "README.txt", "checksums.sha256");
    assertThat(answer.checksums()).isEqualTo(answer.statedChecksums());
    assertThat(answer.document())
        .contains("What we hold about you", "Imran Chaudhry", reference, "14 Marigold Mews", HIS_ADDRESS)
        .contains("the UK GDPR")
        .doesNotContain("Draft.");
    JsonNode data = answer.data();
    assertThat(data.get("name").asText()).isEqualTo("Imran Chaudhry");
    assertThat(data.get("data")).isNotEmpty();
    assertThat(data.findValuesAsText("value")).contains("Imran", "Chaudhry");
    assertThat(answer.everything())
        .doesNotContain("Halloran", "Threlkeld", "sarah.jones@example.com")
        .doesNotContain("password_hash: ");
  }

  private static void his_page_says_what_was_done(Requester imran) {
    imran.openCase();
    assertThat(imran.main()).containsText("Your answer is ready");
    assertThat(imran.main()).containsText("Letters from us");
  }

  private void no_fee_was_asked(String reference) {
    assertThat(inbox.about(reference)).noneMatch(mail -> mail.text().contains("£"));
  }

  private static void a_manager_sees_the_case(String reference) {
    Page manager = STAGE.signedIn("manager");
    manager.navigate("/desk/cases");
    manager.locator("main a.reference").getByText(reference).click();
    assertThat(manager.locator("h1")).containsText(reference);
    assertThat(manager.locator("main")).containsText("approver approved the answer.");
    assertThat(manager.locator("main")).containsText("Imran Chaudhry");
  }

  private static String he_asks_from_his_answer_to_have_his_address_corrected(Requester imran) {
    imran.openCase();
    imran.follow("Something in it is wrong");
    Page page = imran.page();
    assertThat(page.getByLabel("Your full name")).hasValue("Imran Chaudhry");
    page.getByLabel("What is wrong", new Page.GetByLabelOptions().setExact(true)).fill(WRONG);
    page.getByLabel("What it should be").fill(RIGHT);
    return imran.send();
  }

  private static void the_reviewer_accepts_it(Tasklist reviewer, String correction) {
    reviewer.take("Decide about the correction", correction);
    assertThat(reviewer.form()).containsText(WRONG);
    assertThat(reviewer.form()).containsText(RIGHT);
    reviewer.form().locator("input[name=outcome][value=ACCEPTED]").check();
    reviewer.complete();
  }

  private void his_page_says_where_it_is_corrected(Requester imran, String correction) {
    Mail done = inbox.await(correction, "corrected");
    assertThat(done.to()).isEqualTo(HIS_ADDRESS);
    imran.openCase(done);
    assertThat(imran.main()).containsText("Where it is corrected");
    assertThat(STAGE.inbox().about(correction))
        .as("he need not show again who he is")
        .noneMatch(mail -> mail.subject().contains("Is it you"));
  }

  private static void the_application_database_holds_the_right_address() {
    Page company = STAGE.window();
    company.navigate("/demo/systems/core/core_contact?filter=Chaudhry");
    assertThat(company.locator("main")).containsText(RIGHT);
    assertThat(company.locator("main")).not().containsText(WRONG);
  }
}
