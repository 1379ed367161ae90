package org.rightsdesk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rightsdesk.disclosure.Rows.field;
import static org.rightsdesk.disclosure.Rows.ours;
import static org.rightsdesk.disclosure.Rows.row;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.testing.Postgres;
import org.rightsdesk.testing.RoomDatabase;

/** One whole review on a real PostgreSQL, with every statement of the store. */
class DisclosuresOnPostgresTest {

  private static final CollectionKey CONTACTS = new CollectionKey(new SystemKey("core"), "contact");
  private static final FreeText NO_REASON = new FreeText("");

  @Test
  void a_whole_review_goes_through_on_postgres() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
    RoomDatabase database = Postgres.migrated();
    CaseFiles cases = CaseFilesForTests.on(database, event -> {}, clock);
    DataMap dataMap = mock(DataMap.class);
    Disclosures disclosures = DisclosuresForTests.on(database, cases, dataMap, event -> {}, clock);
    CaseRef ref = open(cases);
    FoundRow doubtful = row("core", "contact", "d", Match.PROBABLE, OurRole.CONTROLLER, field("name", "Ánh"));
    FoundRow other = row("core", "contact", "o", Match.PROBABLE, OurRole.CONTROLLER, field("name", "Other"));
    List<FoundRow> rows = new ArrayList<>(List.of(doubtful, other));
    rows.add(row("tele", "call", "p", Match.CERTAIN, OurRole.PROCESSOR, field("caller", "1")));
    for (int n = 0; n < 450; n++) {
      rows.add(ours("contact", "" + n, field("name", "Ánh " + n)));
    }
    when(dataMap.found(ref)).thenReturn(rows);

    assertThat(disclosures.prepare(ref)).isEqualTo(ReviewNeeded.DOUBTFUL);
    cases.openDecision("t1", ref, "reviewMatches");
    disclosures.decideMatches("t1", new MatchChoices(Map.of(CONTACTS, true), Map.of(other.id(), false)), "eva");
    cases.openDecision("t2", ref, "reviewItems");
    ItemChoice redact = ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("name"), List.of("Ánh")));
    disclosures.review("t2", new ReviewChoices(Set.of(CONTACTS), Map.of(), Map.of(doubtful.id(), redact)), "reviewer");
    cases.openDecision("t3", ref, "approveResponse");
    disclosures.approve("t3", Approval.SENT_BACK, Set.of(), new FreeText("Again"), "approver");
    cases.openDecision("t4", ref, "reviewItems");
    disclosures.review("t4", new ReviewChoices(Set.of(), Map.of(CONTACTS, ItemChoice.release()), Map.of()), "reviewer");
    cases.openDecision("t5", ref, "approveResponse");
    disclosures.approve("t5", Approval.APPROVED, EnumSet.allOf(Check.class), NO_REASON, "approver");

    Answer answer = disclosures.answer(ref);
    assertThat(answer.releasedRows()).isEqualTo(451);
    assertThat(answer.heldForCustomers()).hasSize(1);
    assertThat(answer.approvedAt()).contains(clock.instant());
    assertThat(disclosures.status(ref).reviewers()).containsExactly("eva", "reviewer");
    disclosures.forget(ref);
    assertThat(disclosures.status(ref).items()).isZero();
  }

  private static CaseRef open(CaseFiles cases) {
    return cases.open(
        new NewCase(
            Right.ACCESS, Channel.LETTER, LocalDate.of(2026, 11, 1), Residence.UNKNOWN,
            new Requester(
                new PersonName("Nguyễn Thị Ánh"), Optional.empty(), Optional.of(new PostalAddress("1 Road")),
                Optional.empty()),
            NO_REASON));
  }
}
