package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.OutsideFault;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.LetterPosted;
import org.rightsdesk.correspondence.LetterWritten;
import org.rightsdesk.correspondence.Posting;
import org.rightsdesk.datamap.HandOutcome;
import org.rightsdesk.datamap.OverdueSearch;
import org.rightsdesk.datamap.SearchOutcome;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.fee.FeeBounced;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.RefundDue;
import org.rightsdesk.fee.RefundEntry;
import org.rightsdesk.identity.IdentityLinkAsked;
import org.rightsdesk.identity.ProofStake;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.PackBuilt;
import org.rightsdesk.pack.PostingAsked;

/** The small diagrams: one test for every end. */
class SideProcessesTest {

  private final ProcessHouse house = ProcessHouse.fresh();
  private final PartRef part = PartRef.next();

  @BeforeEach
  void nothing_is_needed() {
    when(house.identity.state(CASE)).thenReturn(ProofState.NOT_NEEDED);
    when(house.fees.state(CASE)).thenReturn(FeeState.NOT_DUE);
  }

  @Nested
  class RequestAssessment {

    @Test
    void nothing_needed_nothing_asked() {
      house.start("request-assessment");

      verify(house.deadlines).open(CASE);
      assertThat(house.passed()).contains("setDeadline", "nothingNeeded").doesNotContain("askForFeeAndProof");
    }

    @Test
    void a_fee_alone_is_asked_for() {
      when(house.fees.assess(CASE)).thenReturn(true);
      house.start("request-assessment");

      verify(house.correspondence).write(CASE, LetterKind.FEE_AND_PROOF);
      assertThat(house.passed()).contains("personAsked").doesNotContain("isProofNeeded");
    }

    @Test
    void a_proof_alone_is_asked_for() {
      when(house.identity.assess(CASE, ProofStake.USUAL)).thenReturn(true);
      house.start("request-assessment");

      verify(house.correspondence).write(CASE, LetterKind.FEE_AND_PROOF);
      assertThat(house.passed()).contains("isProofNeeded", "personAsked");
    }
  }

  @Nested
  class FeeRefund {

    @Test
    void money_goes_back_and_the_person_is_told() {
      house.happens(new RefundDue(CASE, part));
      assertThat(house.openTasks()).containsExactly("refundFee");
      house.decide("refundFee", RefundEntry.PAID_BACK);

      verify(house.correspondence).writeAbout(CASE, LetterKind.FEE_REFUNDED, part);
      assertThat(house.passed()).contains("feeRefunded");
    }

    @Test
    void what_is_not_owed_any_more_is_not_sent() {
      house.happens(new RefundDue(CASE, part));
      house.decide("refundFee", RefundEntry.NOT_OWED);

      verify(house.correspondence, never()).writeAbout(CASE, LetterKind.FEE_REFUNDED, part);
      assertThat(house.passed()).contains("nothingOwed").doesNotContain("feeRefunded");
    }

    @Test
    void the_task_knows_which_refund_it_is_about() {
      house.happens(new RefundDue(CASE, part));

      verify(house.cases)
          .openDecision(house.openTask("refundFee").getId(), CASE, "refundFee", java.util.Optional.of(part));
    }
  }

  @Nested
  class ChequeReturn {

    @Test
    void the_person_is_told_and_the_date_worked_out_again() {
      house.happens(new FeeBounced(CASE, part));

      verify(house.correspondence).writeAbout(CASE, LetterKind.CHEQUE_RETURNED, part);
      assertThat(house.passed()).contains("setDeadline", "personTold");
    }
  }

  @Nested
  class IdentityLink {

    @Test
    void the_link_is_written_out_of_sight_of_whoever_asked() {
      house.happens(new IdentityLinkAsked(CASE, part));

      verify(house.correspondence).writeLink(CASE, part);
      assertThat(house.passed()).contains("linkWritten");
    }
  }

  @Nested
  class LetterDelivery {

    @Test
    void a_mail_is_sent() {
      when(house.correspondence.medium(part)).thenReturn(LetterMedium.EMAIL);
      house.happens(letter(LetterMedium.EMAIL));

      verify(house.correspondence).send(part);
      assertThat(house.passed()).contains("letterSent").doesNotContain("postLetter");
    }

    @Test
    void a_letter_on_paper_is_posted_by_the_mail_room() {
      when(house.correspondence.medium(part)).thenReturn(LetterMedium.POST);
      house.happens(letter(LetterMedium.POST));
      house.decide("postLetter", Posting.POSTED);

      verify(house.correspondence, never()).send(part);
      assertThat(house.passed()).contains("letterPosted");
    }

    @Test
    void a_dead_mail_server_becomes_an_incident_and_the_mail_goes_out_when_it_is_back() {
      when(house.correspondence.medium(part)).thenReturn(LetterMedium.EMAIL);
      doThrow(new MailDown()).when(house.correspondence).send(part);
      house.happens(letter(LetterMedium.EMAIL));
      assertThat(house.incidents()).first().asString().startsWith("The mail server does not answer.");

      doNothing().when(house.correspondence).send(part);
      house.retry();
      assertThat(house.passed()).contains("letterSent");
      assertThat(house.running()).isZero();
    }

    private LetterWritten letter(LetterMedium medium) {
      return new LetterWritten(CASE, part, LetterKind.ACKNOWLEDGEMENT, medium);
    }
  }

  @Nested
  class SystemSearch {

    @BeforeEach
    void one_system() {
      when(house.dataMap.system(2)).thenReturn(new SystemKey("sup"));
    }

    @Test
    void a_connector_searches() {
      when(house.dataMap.search(CASE, new SystemKey("sup"))).thenReturn(SearchOutcome.SEARCHED);
      house.start("system-search", Map.of("systemIndex", 2));

      assertThat(house.passed()).contains("systemSearched").doesNotContain("searchByHand");
    }

    @Test
    void what_no_connector_reaches_a_person_searches() {
      when(house.dataMap.search(CASE, new SystemKey("sup"))).thenReturn(SearchOutcome.NEEDS_A_PERSON);
      house.start("system-search", Map.of("systemIndex", 2));
      house.decide("searchByHand", HandOutcome.NOTHING_FOUND);

      assertThat(house.passed()).contains("searchByHand", "searchedByHand").doesNotContain("systemSearched");
    }

    @Test
    void a_manager_hears_of_a_search_that_nobody_has_done_and_is_asked_again_while_it_waits() {
      when(house.dataMap.search(CASE, new SystemKey("sup"))).thenReturn(SearchOutcome.NEEDS_A_PERSON);
      house.start("system-search", Map.of("systemIndex", 2));
      house.after(Duration.ofDays(8));
      assertThat(house.openTasks()).containsExactlyInAnyOrder("searchByHand", "decideOverdueSearch");
      house.decide("decideOverdueSearch", OverdueSearch.KEEP_WAITING);
      assertThat(house.openTasks()).containsExactly("searchByHand");
      house.after(Duration.ofDays(14));
      assertThat(house.openTasks()).containsExactlyInAnyOrder("searchByHand", "decideOverdueSearch");
      house.decide("searchByHand", HandOutcome.FOUND);

      assertThat(house.passed()).contains("searchOverdue", "searchStillOverdue", "searchedByHand");
      assertThat(house.openTasks()).isEmpty();
      assertThat(house.running()).isZero();
      verify(house.dataMap, never()).giveUp(CASE, new SystemKey("sup"));
    }

    @Test
    void a_manager_lets_the_answer_go_on_without_it_and_the_log_says_so() {
      when(house.dataMap.search(CASE, new SystemKey("sup"))).thenReturn(SearchOutcome.NEEDS_A_PERSON);
      house.start("system-search", Map.of("systemIndex", 2));
      house.after(Duration.ofDays(8));
      house.decide("decideOverdueSearch", OverdueSearch.GO_ON_WITHOUT);

      verify(house.dataMap).giveUp(CASE, new SystemKey("sup"));
      assertThat(house.passed()).contains("searchGivenUp").doesNotContain("searchedByHand");
      assertThat(house.openTasks()).isEmpty();
      assertThat(house.running()).isZero();
    }
  }

  @Nested
  class AnswerPosting {

    @Test
    void an_answer_that_could_be_collected_goes_out_on_paper_after_all() {
      when(house.correspondence.mediumOf(CASE, LetterKind.ANSWER_READY)).thenReturn(LetterMedium.POST);
      when(house.packs.delivery(CASE)).thenReturn(DeliveryState.EXPIRED);
      house.happens(new PostingAsked(CASE));
      verify(house.correspondence).writeOnPaper(CASE, LetterKind.ANSWER_READY);
      assertThat(house.running()).isEqualTo(1);

      when(house.correspondence.isPosted(CASE, LetterKind.ANSWER_READY)).thenReturn(true);
      when(house.packs.delivery(CASE)).thenReturn(DeliveryState.POSTED);
      house.happens(new LetterPosted(CASE, part, LetterKind.ANSWER_READY, LocalDate.of(2026, 11, 25)));
      verify(house.packs).markPosted(CASE);
      verify(house.cases).close(CASE, CaseOutcome.ANSWERED);
      assertThat(house.passed()).contains("awaitPosting", "postedAnswerReceived");
      assertThat(house.running()).isZero();
    }
  }

  @Nested
  class PackRetention {

    @Test
    void the_files_of_an_answer_are_destroyed_after_ninety_days() {
      house.happens(new PackBuilt(CASE));
      house.after(Duration.ofDays(89));
      verify(house.packs, never()).shred(CASE);
      house.after(Duration.ofDays(91));

      verify(house.packs).shred(CASE);
      assertThat(house.passed()).contains("packKeptLongEnough", "packShredded");
      assertThat(house.running()).isZero();
    }
  }

  @Nested
  class Forgetting {

    @Test
    void what_the_engine_knows_of_a_case_goes_with_the_case() {
      house.start("request-assessment");
      house.happens(new PackBuilt(CASE));
      assertThat(house.passed()).isNotEmpty();
      new EngineHistory(
              ProcessHouse.provider(house.engine().getRuntimeService()),
              ProcessHouse.provider(house.engine().getHistoryService()))
          .forget(CASE);

      assertThat(house.running()).isZero();
      assertThat(house.passed()).isEmpty();
      assertThat(house.engine().getHistoryService().createHistoricVariableInstanceQuery().count()).isZero();
    }
  }

  private static final class MailDown extends OutsideFault {

    MailDown() {
      super("The mail server does not answer.", null);
    }
  }
}
