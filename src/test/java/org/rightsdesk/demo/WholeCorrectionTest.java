package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.demo.PlantedPerson.WRONG_POSTCODE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CopiesFound;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionCompleted;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.correction.CorrectionUndone;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.CorrectionsForTests;
import org.rightsdesk.correction.ReadBack;
import org.rightsdesk.correction.Recheck;
import org.rightsdesk.correction.WriteOutcome;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataMapForTests;
import org.rightsdesk.datamap.SystemConnection;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room that corrects, with the data map and the systems of the invented company. */
class WholeCorrectionTest {

  private static final FreeText NONE = new FreeText("");

  private final Clock clock = Clock.fixed(InventedCompany.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final Estate estate = InventedCompany.fresh();
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases = CaseFilesForTests.on(database, news::add, clock);
  private final DataMap map =
      DataMapForTests.on(
          "classpath:estate/datamap/*.yaml",
          database,
          cases,
          Stream.of("core", "tele", "mkt", "web", "bill", "cms", "hr")
              .map(key -> new SystemConnection(new SystemKey(key), estate.dataSource(key)))
              .toList(),
          system -> false,
          InventedCompany.SUPPRESSION_KEY,
          event -> {},
          clock);
  private final Corrections corrections = CorrectionsForTests.on(database, cases, map, news::add, clock);
  private int tasks;

  @AfterEach
  void close() {
    estate.close();
  }

  @Test
  void a_wrong_postcode_is_put_right_in_every_system_and_again_when_a_sync_brings_it_back() {
    CaseRef ref = searched("BS8 2KM", WRONG_POSTCODE.postcode());
    run(() -> corrections.contest(ref));
    run(() -> corrections.claim(ref));
    assertThat(core("select accuracy_contested from core_contact where id = 35")).isEqualTo("TRUE");

    decide(ref, CorrectionVerdict.ACCEPTED, NONE, all(ref));
    writeEverywhere(ref);
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
    assertThat(in(() -> corrections.recipientCount(ref))).isEqualTo(3);
    run(() -> corrections.liftContest(ref));
    run(() -> corrections.complete(ref));
    assertThat(corrections.outcome(ref)).isEqualTo(CaseOutcome.CORRECTED);
    run(() -> cases.close(ref, CaseOutcome.CORRECTED));

    assertThat(core("select postcode from core_contact where id = 35")).isEqualTo("BS3 2KM");
    assertThat(core("select postcode from core_account where id = 10")).isEqualTo("BS3 2KM");
    assertThat(value("mkt", "select address from mkt_subscription where id = 11")).endsWith("Bristol, BS3 2KM");
    assertThat(value("bill", "select bill_to_address from bill_invoice where id = 6")).endsWith("Bristol, BS8 2KM");
    assertThat(core("select accuracy_contested from core_contact where id = 35")).isEqualTo("FALSE");
    CorrectionView view = corrections.of(ref).orElseThrow();
    assertThat(view.corrected()).hasSize(3);
    assertThat(view.noted()).hasSize(2);
    assertThat(view.changes()).extracting(CorrectionView.Change::before).contains("BS8 2KM", "12 Foundry Terrace, Bristol, BS8 2KM");
    assertThat(news).contains(new CorrectionCompleted(ref));

    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.STILL_RIGHT);
    new NightlySync(estate, clock).run();
    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.OLD_VALUE_BACK);
    run(() -> corrections.reopen(ref));
    assertThat(news).contains(new CorrectionUndone(ref));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, all(ref));
    writeEverywhere(ref);
    assertThat(core("select postcode from core_contact where id = 35")).isEqualTo("BS3 2KM");
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
  }

  @Test
  void a_value_that_no_postcode_can_have_is_refused_with_its_place_and_nothing_is_changed() {
    for (String bad : List.of("<b>BS3</b>", "'); drop table core_contact; --", "=1+1", "x".repeat(2000))) {
      CaseRef ref = searched("BS8 2KM", bad);

      assertThatThrownBy(() -> decide(ref, CorrectionVerdict.ACCEPTED, NONE, all(ref)))
          .isInstanceOf(NotAllowedNow.class)
          .hasMessageContaining("Postcode")
          .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(bad));
    }
    assertThat(core("select postcode from core_contact where id = 35")).isEqualTo("BS8 2KM");
  }

  @Test
  void html_sql_and_formulas_are_kept_to_the_letter_where_any_text_may_stand() {
    String company = core("select company from core_contact where id = 35");
    String odd = "<b>=SUM(A1)</b> O'Brien'); drop table core_contact; --";
    CaseRef ref = searched(company, odd);
    Set<CopyKey> contact =
        all(ref).stream().filter(key -> key.collection().equals("core_contact")).collect(Collectors.toSet());

    decide(ref, CorrectionVerdict.PARTLY, new FreeText("Only there."), contact);
    run(() -> corrections.approve(
        task(ref, "approveCorrection"), CorrectionApproval.APPROVED, NONE, "approver"));
    writeEverywhere(ref);

    assertThat(core("select company from core_contact where id = 35")).isEqualTo(odd);
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
  }

  @Test
  void what_was_corrected_already_or_is_somebody_elses_is_found_nowhere_in_use() {
    JdbcClient core = JdbcClient.create(estate.dataSource("core"));
    String somebodyElses = core.sql("select email from core_contact where id = 25").query(String.class).single();

    CaseRef theirs = opened(somebodyElses, "me@example.org");
    assertThat(in(() -> corrections.findCopies(theirs))).isEqualTo(CopiesFound.NONE);

    core.sql("update core_contact set postcode = 'BS3 2KM' where id = 35").update();
    core.sql("update core_account set postcode = 'BS3 2KM' where id = 10").update();
    JdbcClient.create(estate.dataSource("mkt"))
        .sql("update mkt_subscription set address = '12 Foundry Terrace, Bristol, BS3 2KM' where id = 11")
        .update();
    CaseRef done = searched("BS8 2KM", "BS3 2KM");
    assertThat(corrections.of(done).orElseThrow().copies()).isNotEmpty().allMatch(CorrectionView.CopyLine::isHistoric);
  }

  @Test
  void a_record_that_was_deleted_meanwhile_holds_nothing_up() {
    CaseRef ref = searched("BS8 2KM", "BS3 2KM");
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, all(ref));
    JdbcClient.create(estate.dataSource("mkt")).sql("delete from mkt_subscription where id = 11").update();

    writeEverywhere(ref);

    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
    assertThat(corrections.outcome(ref)).isEqualTo(CaseOutcome.CORRECTED);
  }

  private CaseRef searched(String wrong, String right) {
    CaseRef ref = opened(wrong, right);
    assertThat(in(() -> corrections.findCopies(ref))).isEqualTo(CopiesFound.FOUND);
    return ref;
  }

  private CaseRef opened(String wrong, String right) {
    Requester who =
        new Requester(
            new PersonName(WRONG_POSTCODE.fullName()),
            Optional.of(new EmailAddress(WRONG_POSTCODE.email())),
            Optional.of(new PostalAddress(WRONG_POSTCODE.postalAddress())),
            Optional.empty());
    CaseRef ref =
        in(() -> cases.open(
            new NewCase(
                Right.CORRECTION, Channel.FORM, LocalDate.of(2026, 11, 20), new Residence("GB", ""), who, NONE)));
    run(() -> corrections.propose(
        ref, new CorrectionProposal(new FreeText(wrong), new FreeText(right), NONE, Optional.empty(), Optional.empty())));
    map.systems().forEach(system -> map.search(ref, system.key()));
    return ref;
  }

  private void decide(CaseRef ref, CorrectionVerdict verdict, FreeText reason, Set<CopyKey> chosen) {
    String task = task(ref, "decideCorrection");
    run(() -> corrections.decide(task, new CorrectionChoice(verdict, reason, NONE, chosen), "reviewer"));
  }

  private void writeEverywhere(CaseRef ref) {
    for (int system = 0; system < corrections.systemCount(ref); system++) {
      int index = system;
      assertThat(in(() -> corrections.write(ref, index))).isEqualTo(WriteOutcome.DONE);
    }
  }

  private Set<CopyKey> all(CaseRef ref) {
    return corrections.of(ref).orElseThrow().copies().stream().map(line -> line.copy().key()).collect(Collectors.toSet());
  }

  private String task(CaseRef ref, String question) {
    String id = "task-" + ++tasks;
    cases.openDecision(id, ref, question);
    return id;
  }

  private String core(String query) {
    return value("core", query);
  }

  private String value(String system, String query) {
    return JdbcClient.create(estate.dataSource(system)).sql(query).query(String.class).single();
  }

  private void run(Runnable command) {
    database.transaction().executeWithoutResult(status -> command.run());
  }

  private <T> T in(Supplier<T> command) {
    return database.transaction().execute(status -> command.get());
  }
}
