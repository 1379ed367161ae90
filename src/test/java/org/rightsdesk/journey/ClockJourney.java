package org.rightsdesk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The last of the journeys: after it, the application's day is not the test's any more. */
@Order(Integer.MAX_VALUE)
@EnabledIf("org.rightsdesk.testing.Browser#isThere")
class ClockJourney {

  @RegisterExtension private static final Stage STAGE = new Stage();

  private final Inbox inbox = STAGE.inbox();

  @Test
  void a_fee_that_never_comes_is_asked_for_twice_more_and_then_the_request_is_closed_with_reasons() {
    Requester dorothy = new Requester(STAGE.window(), inbox);
    dorothy.ask("Dorothy Halloran", "dorothy.halloran@example.com", "US", "OH", "");
    String reference = dorothy.reference();
    dorothy.openCase(inbox.await(reference, "What we need from you"));
    dorothy.proveByLink();
    Page clock = STAGE.window();

    move(clock, "11");
    Mail first = inbox.await(reference, "The fee for your request", 1);
    move(clock, "10");
    Mail second = inbox.await(reference, "The fee for your request", 2);
    move(clock, "11");
    Mail closed = inbox.await(reference, "We have closed your request: the fee did not reach us");

    assertThat(first.text()).contains("£10.00");
    assertThat(second.text()).contains("£10.00");
    assertThat(inbox.about(reference).stream().filter(mail -> mail.subject().contains("The fee for your request")))
        .hasSize(2);
    assertThat(closed.words())
        .contains("The reason: the fee of £10.00 did not reach us in full.")
        .contains("What this rests on: ")
        .contains("You can ask for your data again at any time.")
        .contains("Ask us to look again.")
        .contains("Complain to a public authority.");
    dorothy.openCase();
    assertThat(dorothy.main()).containsText("We closed your request, because the fee did not reach us.");
  }

  private static void move(Page page, String days) {
    page.navigate("/demo/clock");
    page.getByLabel("Days").fill(days);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move on by these days")).click();
    assertThat(page.locator("main")).containsText("ahead of this machine");
  }
}
