package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.audit.AuditEntry;
import org.rightsdesk.audit.AuditTrail;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;

class PublicStoryTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final AuditTrail trail = mock(AuditTrail.class);
  private final PublicStory story = new PublicStory(trail, Clock.fixed(NOW, ZoneId.of("Europe/London")));

  @Test
  void the_story_begins_with_the_day_of_receipt_and_ends_with_what_comes_next() {
    happened(
        entry("PaymentRecorded", "payment", "x"),
        entry("PaymentRecorded", "payment", "y"),
        entry("FeePaid"),
        entry("DeadlineMoved", "due", "2027-01-02"));

    List<Happening> told = story.of(open(), PublicState.of(open()), Optional.of(LocalDate.of(2027, 1, 2)));

    assertThat(told)
        .extracting(Happening::text)
        .containsExactly(
            "Your request reached us.",
            "A payment from you reached us.",
            "Your fee is paid.",
            "We worked out by when you have our answer: Saturday 2 January 2027.",
            "In progress",
            "You will have our answer.");
    assertThat(told.get(0).when()).isEqualTo("Thursday 12 November 2026");
  }

  @Test
  void what_is_internal_or_would_tell_that_we_know_the_person_is_left_out() {
    happened(
        entry("IdentityLinkAsked", "link", "x"),
        entry("SystemSearched", "rows", "12"),
        entry("DecisionTaken", "question", "reviewMatches", "outcome", "DONE"),
        entry("RegimeChosen", "regime", "POLICY_PROMISE"),
        entry("LetterSent", "kind", "LINK"),
        entry("DeadlineMoved", "due", ""));

    assertThat(story.of(open(), PublicState.of(open()), Optional.empty())).hasSize(2);
  }

  @Test
  void decisions_are_told_by_what_was_asked_and_decided() {
    happened(
        entry("DecisionTaken", "question", "confirmIdentity", "outcome", "ASK_AGAIN"),
        entry("CaseClosed", "outcome", "FEE_LAPSED"));

    assertThat(story.of(open(), PublicState.of(open()), Optional.empty()))
        .extracting(Happening::text)
        .contains(
            "We asked you for another proof of identity.",
            "We closed your request, because the fee did not reach us.");
  }

  private void happened(AuditEntry... entries) {
    when(trail.entries(any())).thenReturn(Arrays.asList(entries));
  }

  private static AuditEntry entry(String event, String... facts) {
    return new AuditEntry(
        NOW, event, facts.length == 0 ? Map.of() : facts.length == 2
            ? Map.of(facts[0], facts[1])
            : Map.of(facts[0], facts[1], facts[2], facts[3]));
  }

  private static CaseFile open() {
    return new CaseFile(
        new CaseRef("DSR-2026-000001"),
        Right.ACCESS,
        Channel.LETTER,
        LocalDate.of(2026, 11, 12),
        NOW,
        Residence.UNKNOWN,
        new Requester(
            new PersonName("Anna Example"),
            Optional.of(new EmailAddress("anna@example.org")),
            Optional.empty(),
            Optional.empty()),
        new FreeText(""),
        CaseState.IN_PROGRESS,
        Optional.<CaseOutcome>empty());
  }
}
