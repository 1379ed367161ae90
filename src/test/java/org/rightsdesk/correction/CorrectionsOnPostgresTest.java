package org.rightsdesk.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.rightsdesk.correction.Company.BOOKS;
import static org.rightsdesk.correction.Company.CONTACT;
import static org.rightsdesk.correction.Company.INVOICE;
import static org.rightsdesk.correction.Company.LABEL;
import static org.rightsdesk.correction.Company.NEW;
import static org.rightsdesk.correction.Company.OLD;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseClosed;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.Recipient;
import org.rightsdesk.testing.Postgres;
import org.rightsdesk.testing.RoomDatabase;

/** Whole corrections on a real PostgreSQL, with every statement of the stores, and two of them at the same moment. */
class CorrectionsOnPostgresTest {

  private static final FreeText NONE = new FreeText("");
  private static final FreeText WHY = new FreeText("Ólafur says so; 李小龍 too.");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
  private final List<Object> news = new CopyOnWriteArrayList<>();
  private final Company company = new Company();
  private RoomDatabase database;
  private CaseFiles cases;
  private Corrections corrections;
  private int tasks;

  @BeforeEach
  void start() {
    database = Postgres.migrated();
    CopyStore copies = new CopyStore(database.jdbc());
    TurnStore turnStore = new TurnStore(database.jdbc());
    Turns turns = new Turns(turnStore, copies, news::add, clock);
    cases = CaseFilesForTests.on(database, event -> {
      if (event instanceof CaseClosed closed) {
        turns.on(closed);
      }
    }, clock);
    corrections =
        new Corrections(
            cases, company.dataMap, new CorrectionStore(database.jdbc()), copies, turnStore, turns, news::add, clock);
  }

  @Test
  void a_whole_correction_goes_through_on_postgres() {
    CaseRef ref = searched();
    run(() -> corrections.contest(ref));
    assertThat(in(() -> corrections.claim(ref))).isEqualTo(Turn.OURS);
    run(() -> corrections.decide(
        task(ref, "decideCorrection"), new CorrectionChoice(CorrectionVerdict.REFUSED, WHY, NONE, Set.of()), "reviewer"));
    run(() -> corrections.approve(task(ref, "approveCorrection"), CorrectionApproval.SENT_BACK, WHY, "approver"));
    run(() -> corrections.decide(
        task(ref, "decideCorrection"),
        new CorrectionChoice(CorrectionVerdict.PARTLY, WHY, NONE, Set.of(CONTACT, LABEL, BOOKS, INVOICE)), "second"));
    run(() -> corrections.approve(task(ref, "approveCorrection"), CorrectionApproval.APPROVED, NONE, "approver"));
    company.values.put(LABEL, "EX7 7GG");
    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(in(() -> corrections.write(ref, 1))).isEqualTo(WriteOutcome.CHANGED_MEANWHILE);
    company.values.put(LABEL, OLD);
    assertThat(in(() -> corrections.write(ref, 1))).isEqualTo(WriteOutcome.DONE);
    assertThat(in(() -> corrections.write(ref, 2))).isEqualTo(WriteOutcome.NEEDS_A_PERSON);
    String byHand = "task-" + ++tasks;
    cases.openDecision(byHand, ref, "correctByHand", Optional.of(corrections.systemPart(ref, 2)));
    run(() -> corrections.recordByHand(byHand, HandCorrection.NOT_DONE, WHY, "locator"));
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.NOT_EVERYWHERE);
    when(company.dataMap.recipients(ref))
        .thenReturn(List.of(new Recipient("Printers", "works for us", "addresses", LocalDate.of(2026, 9, 1))));
    assertThat(in(() -> corrections.recipientCount(ref))).isEqualTo(1);
    String told = "task-" + ++tasks;
    cases.openDecision(told, ref, "notifyRecipient", Optional.of(corrections.recipientPart(ref, 0)));
    run(() -> corrections.recordTold(told, RecipientTold.TOLD, NONE, "intake"));
    run(() -> corrections.liftContest(ref));
    run(() -> corrections.complete(ref));
    run(() -> cases.close(ref, CaseOutcome.PARTLY_CORRECTED));
    run(() -> corrections.addDisagreement(ref, WHY));
    run(() -> corrections.attachDisagreement(ref));
    company.values.put(CONTACT, OLD);
    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.OLD_VALUE_BACK);
    run(() -> corrections.reopen(ref));

    CorrectionView view = corrections.of(ref).orElseThrow();
    assertThat(corrections.outcome(ref)).isEqualTo(CaseOutcome.PARTLY_CORRECTED);
    assertThat(view.changes()).hasSize(3).allMatch(change -> change.at().equals(clock.instant()));
    assertThat(view.decision().orElseThrow().reason()).isEqualTo(WHY);
    assertThat(view.noted()).hasSize(1);
    assertThat(view.undoneOn()).contains(LocalDate.of(2026, 11, 24));
    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(company.values).containsEntry(CONTACT, NEW).containsEntry(LABEL, NEW);
    corrections.forget(ref);
    assertThat(corrections.of(ref)).isEmpty();
  }

  @Test
  void of_two_cases_that_take_their_turn_at_the_same_moment_one_waits() throws Exception {
    CaseRef one = searched();
    CaseRef two = searched();

    CompletableFuture<Turn> first = CompletableFuture.supplyAsync(() -> in(() -> corrections.claim(one)));
    CompletableFuture<Turn> second = CompletableFuture.supplyAsync(() -> in(() -> corrections.claim(two)));

    assertThat(List.of(first.get(20, TimeUnit.SECONDS), second.get(20, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder(Turn.OURS, Turn.TAKEN);
  }

  @Test
  void the_news_that_the_turn_came_waits_until_whoever_looks_has_begun_to_wait() throws Exception {
    CaseRef one = searched();
    CaseRef two = searched();
    run(() -> corrections.claim(one));

    CompletableFuture<Void> end = database.transaction().execute(status -> {
      assertThat(corrections.claim(two)).isEqualTo(Turn.TAKEN);
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> run(() -> corrections.complete(one)));
      await(this::somebodyWaitsForALock);
      assertThat(news).doesNotContain(new CorrectionTurnCame(two));
      return other;
    });
    end.get(20, TimeUnit.SECONDS);

    assertThat(news).contains(new CorrectionTurnCame(two));
    assertThat(in(() -> corrections.claim(two))).isEqualTo(Turn.OURS);
  }

  @Test
  void a_case_that_is_taken_back_while_its_correction_ends_waits_for_the_end() throws Exception {
    CaseRef ref = searched();
    run(() -> corrections.claim(ref));
    run(() -> corrections.contest(ref));

    CompletableFuture<Void> back = database.transaction().execute(status -> {
      corrections.liftContest(ref);
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> run(() -> cases.withdraw(ref)));
      await(this::somebodyWaitsForALock);
      corrections.complete(ref);
      return other;
    });
    back.get(20, TimeUnit.SECONDS);

    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.WITHDRAWN);
    assertThat(corrections.of(ref).orElseThrow().completedOn()).isPresent();
  }

  private boolean somebodyWaitsForALock() {
    return database.jdbc().sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0;
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never happened").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private CaseRef searched() {
    CaseRef ref =
        in(() -> cases.open(
            new NewCase(
                Right.CORRECTION, Channel.LETTER, LocalDate.of(2026, 11, 20), Residence.UNKNOWN,
                new Requester(
                    new PersonName("Nguyễn Thị Ánh"), Optional.empty(), Optional.of(new PostalAddress("1 Road")),
                    Optional.empty()),
                NONE)));
    CorrectionProposal words =
        new CorrectionProposal(new FreeText(OLD), new FreeText(NEW), WHY, Optional.empty(), Optional.empty());
    run(() -> corrections.propose(ref, words));
    company.foundEverywhere(ref);
    assertThat(in(() -> corrections.findCopies(ref))).isEqualTo(CopiesFound.FOUND);
    return ref;
  }

  private String task(CaseRef ref, String question) {
    String id = "task-" + ++tasks;
    cases.openDecision(id, ref, question);
    return id;
  }

  private void run(Runnable command) {
    database.transaction().executeWithoutResult(status -> command.run());
  }

  private <T> T in(Supplier<T> command) {
    return database.transaction().execute(status -> command.get());
  }
}
