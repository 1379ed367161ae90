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

  @RegisterExtension private static final Stage STAGE = new Stage();

  private final Inbox inbox = STAGE.inbox();

  @Test
  void a_man_in_London_gets_all_his_data_without_a_fee() {
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
    a_manager_sees_no_fault_in_cockpit();
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
    manager.locator("main").getByText(reference).click();
    assertThat(manager.locator("h1")).containsText(reference);
    assertThat(manager.locator("main")).containsText("approver approved the answer.");
    assertThat(manager.locator("main")).containsText("Imran Chaudhry");
  }

  private static void a_manager_sees_no_fault_in_cockpit() {
    Page manager = STAGE.signedIn("manager");
    manager.navigate("/camunda/app/cockpit/default/#/processes");
    assertThat(manager.locator("body")).containsText("Access request");
    assertThat(manager.locator(".notifications .alert-danger, .alert.alert-error")).hasCount(0);
  }
}
