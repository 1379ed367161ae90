package org.rightsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseClosed;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.AnswersOnFile;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.KnowledgeQuestion;
import org.rightsdesk.datamap.OnFile;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.SystemUnavailable;
import org.rightsdesk.process.RulesFromTables;
import org.rightsdesk.testing.MovableClock;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class IdentityChecksTest {

  private static final EmailAddress TYPED = new EmailAddress("anna@example.org");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final byte[] PDF = "%PDF-1.7\nA passport".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
  private static final Answers RIGHT = new Answers(Map.of("POSTCODE", "AB1 2CD", "DATE_OF_BIRTH", "1980-04-03"));
  private static final Answers WRONG = new Answers(Map.of("POSTCODE", "ZZ9 9ZZ", "DATE_OF_BIRTH", "1980-04-03"));
  private static final FreeText NO_REASON = new FreeText("");

  private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases = CaseFilesForTests.on(database, event -> {}, clock);
  private final DataMap dataMap = mock(DataMap.class);
  private final Hashes hashes = new Hashes("a secret of the tests");
  private final IdentityStore store = new IdentityStore(database.jdbc());
  private final SecretStore secrets = new SecretStore(database.jdbc());
  private String onFile = "crm.person 1";
  private final IdentityChecks identity =
      new IdentityChecks(
          cases,
          dataMap,
          RulesFromTables.proof(),
          store,
          secrets,
          new OneTimeCodes(secrets, hashes, clock),
          new Guesses(
              new GuessStore(database.jdbc()), hashes, clock, new DataSourceTransactionManager(database.dataSource())),
          hashes,
          news::add,
          clock);

  @Test
  void a_stable_address_on_file_needs_only_a_link_to_it() {
    CaseRef ref = known();

    assertThat(identity.file(ref).level()).contains(ProofLevel.LOW);
    assertThat(identity.file(ref).match()).contains(OnFileMatch.STABLE_ADDRESS);
    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  @Test
  void an_address_that_was_changed_lately_or_is_shared_or_unknown_needs_more() {
    assertThat(identity.file(assessed(onFile(true, false, true, false))).match()).contains(OnFileMatch.CHANGED_ADDRESS);
    assertThat(identity.file(assessed(onFile(true, true, false, false))).match()).contains(OnFileMatch.SHARED_ADDRESS);
    CaseRef unknown = unknown();
    assertThat(identity.file(unknown).match()).contains(OnFileMatch.NOT_ON_FILE);
    assertThat(identity.file(unknown).level()).contains(ProofLevel.STANDARD);
  }

  @Test
  void sensitive_data_need_a_document_however_well_the_address_fits() {
    assertThat(identity.file(sensitive()).level()).contains(ProofLevel.HIGH);
  }

  @Test
  void what_was_assessed_stays_though_the_register_changes() {
    CaseRef ref = known();
    when(dataMap.onFile(any())).thenReturn(onFile(false, false, false, false));

    assertThat(in(() -> identity.assess(ref))).isTrue();
    assertThat(identity.file(ref).level()).contains(ProofLevel.LOW);
  }

  @Test
  void a_link_goes_to_the_address_on_file_and_proves_it() {
    CaseRef ref = known();
    run(() -> identity.askForLink(ref));
    PartRef link = linkAsked();
    assertThat(identity.addressForLink(link)).contains(TYPED);
    String token = in(() -> identity.linkToken(link));

    clock.ahead(Duration.ofDays(2));
    run(() -> identity.confirmLink(ref, token));

    assertThat(identity.state(ref)).isEqualTo(ProofState.SHOWN);
    assertThat(identity.shownOn(ref)).contains(TODAY.plusDays(2));
    assertThat(identity.provenAddress(ref)).contains(TYPED);
    assertThat(news).endsWith(new ProofReceived(ref, ProofKind.LINK));
  }

  @Test
  void asking_for_a_link_looks_the_same_for_somebody_unknown_but_nothing_is_sent() {
    for (CaseRef ref : List.of(unknown(), sensitive(), assessed(onFile(true, false, true, false)), opened())) {
      run(() -> identity.askForLink(ref));
    }

    assertThat(news).isEmpty();
    assertThat(count("identity_link")).isEqualTo(4);
  }

  @Test
  void a_link_that_may_not_be_sent_has_no_address_and_no_token() {
    CaseRef ref = unknown();
    run(() -> identity.askForLink(ref));
    PartRef link =
        new PartRef(database.jdbc().sql("select id from identity_link").query(String.class).single());

    assertThat(identity.addressForLink(link)).isEmpty();
    refused(() -> identity.linkToken(link));
  }

  @Test
  void the_token_itself_is_stored_nowhere() {
    CaseRef ref = known();
    run(() -> identity.askForLink(ref));
    String token = in(() -> identity.linkToken(linkAsked()));

    assertThat(database.jdbc().sql("select token_hash from identity_link").query(String.class).single())
        .isNotEqualTo(token)
        .hasSize(64);
  }

  @Test
  void a_link_works_once_and_only_for_its_own_case_and_seven_days() {
    CaseRef ref = known();
    CaseRef other = known();
    run(() -> identity.askForLink(ref));
    String token = in(() -> identity.linkToken(linkAsked()));

    refused(() -> identity.confirmLink(other, token));
    refused(() -> identity.confirmLink(ref, token + "x"));
    clock.ahead(Duration.ofDays(7));
    refused(() -> identity.confirmLink(ref, token));
    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  @Test
  void clicking_confirm_twice_confirms_once() {
    CaseRef ref = known();
    run(() -> identity.askForLink(ref));
    String token = in(() -> identity.linkToken(linkAsked()));
    run(() -> identity.confirmLink(ref, token));
    run(() -> identity.confirmLink(ref, token));

    assertThat(news).filteredOn(ProofReceived.class::isInstance).hasSize(1);
    assertThat(identity.file(ref).evidence()).hasSize(1);
  }

  @Test
  void writing_the_letter_again_makes_the_earlier_link_stop_working() {
    CaseRef ref = known();
    run(() -> identity.askForLink(ref));
    String first = in(() -> identity.linkToken(linkAsked()));
    String second = in(() -> identity.linkToken(linkAsked()));

    refused(() -> identity.confirmLink(ref, first));
    run(() -> identity.confirmLink(ref, second));
  }

  @Test
  void nobody_is_flooded_with_links() {
    CaseRef ref = known();
    for (int i = 0; i < 6; i++) {
      run(() -> identity.askForLink(ref));
    }
    assertThat(news).filteredOn(IdentityLinkAsked.class::isInstance).hasSize(3);

    clock.ahead(Duration.ofHours(25));
    run(() -> identity.askForLink(ref));
    assertThat(news).filteredOn(IdentityLinkAsked.class::isInstance).hasSize(4);
  }

  @Test
  void two_answers_that_match_show_who_somebody_is_and_prove_the_address_that_opened_the_page() {
    CaseRef ref = unknown();
    assertThat(identity.provenAddress(ref)).isEmpty();

    assertThat(in(() -> identity.answer(ref, RIGHT))).isEqualTo(new AnswerResult(true, 2));

    assertThat(identity.state(ref)).isEqualTo(ProofState.SHOWN);
    assertThat(identity.shownOn(ref)).contains(TODAY);
    assertThat(identity.provenAddress(ref)).contains(TYPED);
  }

  @Test
  void answers_may_be_tried_three_times_and_then_right_ones_help_no_more() {
    CaseRef ref = unknown();

    assertThat(in(() -> identity.answer(ref, WRONG))).isEqualTo(new AnswerResult(false, 2));
    assertThat(in(() -> identity.answer(ref, WRONG))).isEqualTo(new AnswerResult(false, 1));
    assertThat(in(() -> identity.answer(ref, WRONG))).isEqualTo(new AnswerResult(false, 0));
    assertThat(in(() -> identity.answer(ref, RIGHT))).isEqualTo(new AnswerResult(false, 0));
    assertThat(identity.triesLeft(ref)).isZero();
    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  @Test
  void one_answer_is_too_few_and_counts_as_no_try() {
    CaseRef ref = unknown();

    refused(() -> identity.answer(ref, new Answers(Map.of("DATE_OF_BIRTH", "1980-04-03", "COMPANY", " "))));
    refused(() -> identity.answer(ref, new Answers(Map.of("POSTCODE", "AB1 2CD", "SHOE_SIZE", "42"))));
    assertThat(identity.triesLeft(ref)).isEqualTo(3);
  }

  @Test
  void postcode_and_company_stand_on_a_website_and_are_no_proof() {
    CaseRef ref = unknown();

    refused(() -> identity.answer(ref, new Answers(Map.of("POSTCODE", "AB1 2CD", "COMPANY", "Example"))));
    assertThat(identity.triesLeft(ref)).isEqualTo(3);
    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  @Test
  void nobody_guesses_on_about_the_same_person_by_opening_another_request() {
    CaseRef first = unknown();
    CaseRef second = unknown();
    in(() -> identity.answer(first, WRONG));
    in(() -> identity.answer(first, WRONG));
    assertThat(in(() -> identity.answer(second, WRONG))).isEqualTo(new AnswerResult(false, 2));

    assertThat(in(() -> identity.answer(second, RIGHT)))
        .describedAs("told as any other try")
        .isEqualTo(new AnswerResult(false, 1));
    cases.close(first, CaseOutcome.WITHDRAWN);
    CaseRef third = unknown();
    assertThat(in(() -> identity.answer(third, RIGHT))).isEqualTo(new AnswerResult(false, 2));
  }

  @Test
  void tries_about_somebody_else_or_of_last_month_do_not_count() {
    onFile = "crm.person 7";
    CaseRef about7 = unknown();
    for (int i = 0; i < 3; i++) {
      in(() -> identity.answer(about7, WRONG));
    }
    onFile = "crm.person 8";
    assertThat(in(() -> identity.answer(unknown(), RIGHT)).accepted()).isTrue();

    onFile = "crm.person 7";
    clock.ahead(Duration.ofDays(31));
    assertThat(in(() -> identity.answer(unknown(), RIGHT)).accepted()).isTrue();
  }

  @Test
  void who_is_known_by_right_answers_may_ask_again_and_who_is_on_file_is_not_kept_in_clear() {
    for (int i = 0; i < 5; i++) {
      CaseRef ref = unknown();
      in(() -> identity.answer(ref, WRONG));
      assertThat(in(() -> identity.answer(ref, RIGHT))).isEqualTo(new AnswerResult(true, 1));
    }
    in(() -> identity.answer(unknown(), WRONG));

    assertThat(database.jdbc().sql("select person from identity_guess").query(String.class).single())
        .hasSize(64)
        .doesNotContain("person 1");
  }

  @Test
  void a_register_that_does_not_answer_costs_no_try() {
    CaseRef ref = unknown();
    when(dataMap.compare(any(), anyMap())).thenThrow(new SystemUnavailable(new SystemKey("core")));

    assertThatThrownBy(() -> run(() -> identity.answer(ref, RIGHT))).isInstanceOf(SystemUnavailable.class);
    assertThat(identity.triesLeft(ref)).isEqualTo(3);
  }

  @Test
  void where_a_document_is_needed_right_answers_are_not_told_from_wrong_ones() {
    CaseRef ref = sensitive();

    assertThat(in(() -> identity.answer(ref, RIGHT))).isEqualTo(new AnswerResult(false, 2));
    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  @Test
  void an_uploaded_document_waits_for_a_verifier_and_is_destroyed_with_the_decision() {
    CaseRef ref = unknown();
    run(() -> identity.upload(ref, PDF));
    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);
    assertThat(news).containsExactly(new ProofReceived(ref, ProofKind.OTHER_DOCUMENT));
    PartRef document = identity.file(ref).evidence().get(0).document().orElseThrow();
    assertThat(identity.document(ref, document).orElseThrow().content()).isEqualTo(PDF);
    clock.ahead(Duration.ofDays(3));

    decide(ref, ProofVerdict.ACCEPTED, ProofKind.PASSPORT, "");

    assertThat(identity.state(ref)).isEqualTo(ProofState.SHOWN);
    assertThat(identity.shownOn(ref)).describedAs("the day of arrival, not of the decision").contains(TODAY);
    assertThat(identity.provenAddress(ref)).contains(TYPED);
    assertThat(identity.document(ref, document)).isEmpty();
    assertThat(count("identity_document") + count("identity_document_piece")).isZero();
    Evidence kept = identity.file(ref).evidence().get(0);
    assertThat(kept.kind()).isEqualTo(ProofKind.PASSPORT);
    assertThat(kept.checkedBy()).contains("verifier");
    assertThat(news).endsWith(new DocumentDestroyed(ref, document));
  }

  @Test
  void a_document_of_ten_megabytes_comes_back_as_it_was() {
    CaseRef ref = unknown();
    byte[] large = new byte[DocumentSniffer.LARGEST];
    System.arraycopy(PNG, 0, large, 0, PNG.length);
    large[large.length - 1] = 42;
    run(() -> identity.upload(ref, large));

    IdDocument document =
        identity.document(ref, identity.file(ref).evidence().get(0).document().orElseThrow()).orElseThrow();
    assertThat(document.mediaType()).isEqualTo("image/png");
    assertThat(document.content()).isEqualTo(large);
  }

  @Test
  void what_is_empty_too_big_or_no_picture_is_refused_in_plain_words() {
    CaseRef ref = unknown();
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

    for (byte[] content :
        List.of(new byte[0], new byte[DocumentSniffer.LARGEST + 1], program, "<html>".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> run(() -> identity.upload(ref, content)))
          .isInstanceOf(DocumentRefused.class)
          .hasMessageMatching("(This file is|We can read).*\\.");
    }
    assertThat(news).isEmpty();
  }

  @Test
  void the_document_of_one_case_is_not_shown_in_another() {
    CaseRef ref = unknown();
    CaseRef other = unknown();
    run(() -> identity.upload(ref, PDF));
    PartRef document = identity.file(ref).evidence().get(0).document().orElseThrow();

    assertThat(identity.document(other, document)).isEmpty();
  }

  @Test
  void a_fourth_document_has_to_wait() {
    CaseRef ref = unknown();
    for (int i = 0; i < 3; i++) {
      run(() -> identity.upload(ref, PDF));
    }

    refused(() -> identity.upload(ref, PDF));
  }

  /** Edge case 17: expired, another name, no photograph, no home. */
  @Test
  void an_expired_document_or_one_without_a_picture_may_be_accepted_with_a_reason() {
    CaseRef ref = unknown();
    run(() -> identity.upload(ref, PDF));
    String task = task(ref);

    refused(() -> identity.confirm(task, ProofVerdict.ACCEPTED, ProofKind.OTHER_DOCUMENT, NO_REASON, "verifier"));
    run(
        () ->
            identity.confirm(
                task,
                ProofVerdict.ACCEPTED,
                ProofKind.OTHER_DOCUMENT,
                new FreeText("No fixed home; letter of the shelter"),
                "verifier"));

    assertThat(identity.state(ref)).isEqualTo(ProofState.SHOWN);
  }

  /** Edge case 19: it is plain that it is forged. */
  @Test
  void a_document_that_looks_forged_is_refused_with_a_reason_and_no_address_is_proven() {
    CaseRef ref = known();
    run(() -> identity.upload(ref, PDF));
    String task = task(ref);

    refused(() -> identity.confirm(task, ProofVerdict.REFUSED, ProofKind.PASSPORT, NO_REASON, "verifier"));
    run(() -> identity.confirm(task, ProofVerdict.REFUSED, ProofKind.PASSPORT, new FreeText("Looks forged"), "verifier"));

    assertThat(identity.state(ref)).isEqualTo(ProofState.REFUSED);
    assertThat(identity.provenAddress(ref)).isEmpty();
    assertThat(count("identity_document")).isZero();
    refused(() -> identity.upload(ref, PDF));
    refused(() -> identity.newCode(ref));
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void where_a_document_looks_forged_we_ask_at_the_address_on_file_by_ourselves_and_the_sender_learns_nothing() {
    CaseRef ref = doubted(known());
    assertThat(identity.state(ref)).isEqualTo(ProofState.DOUBTED);
    assertThat(count("identity_document")).isZero();
    run(() -> identity.askAddressOnFile(ref));

    PartRef link = linkAsked();
    assertThat(identity.addressForLink(link)).contains(TYPED);
    assertThat(identity.isOurQuestion(link)).isTrue();
    refusedWith("We look at what you sent us", () -> identity.upload(ref, PDF));
    String token = in(() -> identity.linkToken(link));
    run(() -> identity.confirmLink(ref, token));
    assertThat(identity.state(ref)).isEqualTo(ProofState.SHOWN);
  }

  /** Edge case 19: identity looks forged, and the address that was typed is not the one on file. */
  @Test
  void the_question_goes_to_the_address_that_we_hold_and_not_to_the_one_that_was_typed() {
    EmailAddress held = new EmailAddress("real@example.org");
    CaseRef ref = doubted(unknown());
    when(dataMap.onFile(any())).thenReturn(new OnFile(false, false, true, Optional.of(held), false, Set.of()));
    run(() -> identity.askAddressOnFile(ref));

    PartRef link = linkAsked();
    assertThat(identity.addressForLink(link)).contains(held);
    String token = in(() -> identity.linkToken(link));
    run(() -> identity.confirmLink(ref, token));
    assertThat(identity.state(ref)).as("a verifier decides what it is worth").isEqualTo(ProofState.TO_BE_LOOKED_AT);
    decide(ref, ProofVerdict.ACCEPTED, ProofKind.LINK, "");
    assertThat(identity.provenAddress(ref)).as("the answer goes there").contains(held);
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void where_no_address_is_on_file_nobody_is_asked() {
    CaseRef ref = doubted(unknown());
    run(() -> identity.askAddressOnFile(ref));

    assertThat(news).noneMatch(IdentityLinkAsked.class::isInstance);
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void a_link_is_no_document_where_one_is_needed() {
    CaseRef ref = doubted(sensitive());
    run(() -> identity.askAddressOnFile(ref));
    PartRef link = linkAsked();
    String token = in(() -> identity.linkToken(link));
    run(() -> identity.confirmLink(ref, token));
    String task = task(ref);

    refused(() -> identity.confirm(task, ProofVerdict.ACCEPTED, ProofKind.LINK, NO_REASON, "verifier"));
    news.clear();
    run(() -> identity.askForLink(ref));
    assertThat(news).as("the person cannot ask for it either").isEmpty();
  }

  /** Edge case 19: identity looks forged, and the check ended, or something else came, before a manager decided. */
  @Test
  void a_doubt_that_nobody_decided_about_goes_back_to_a_verifier_with_what_was_seen() {
    CaseRef ref = doubted(known());
    run(() -> identity.lookAgain(ref));

    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);
    assertThat(identity.file(ref).evidence())
        .singleElement()
        .satisfies(proof -> assertThat(proof.note().value()).isEqualTo("The picture looks pasted in"));
    decide(ref, ProofVerdict.ASK_AGAIN, ProofKind.PASSPORT, "Send another one");
    run(() -> identity.lookAgain(ref));
    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void a_manager_refuses_a_forged_proof_or_has_the_person_asked_again_and_says_why() {
    CaseRef forged = doubted(known());
    String task = task(forged, "decideForgery");
    refused(() -> identity.decideForgery(task, ForgeryVerdict.REFUSE, NO_REASON, "manager"));
    run(() -> identity.decideForgery(task, ForgeryVerdict.REFUSE, new FreeText("Reported"), "manager"));
    assertThat(identity.state(forged)).isEqualTo(ProofState.REFUSED);
    assertThat(identity.provenAddress(forged)).isEmpty();
    assertThat(cases.outcome(task)).contains("REFUSE");

    CaseRef genuine = doubted(known());
    String other = task(genuine, "decideForgery");
    run(() -> identity.decideForgery(other, ForgeryVerdict.ASK_AGAIN, new FreeText("Send both sides"), "manager"));
    assertThat(identity.state(genuine)).isEqualTo(ProofState.AWAITED);
    assertThat(identity.file(genuine).evidence())
        .singleElement()
        .satisfies(proof -> assertThat(proof.reason().value()).as("what the person reads").isEqualTo("Send both sides"));
  }

  private CaseRef doubted(CaseRef ref) {
    run(() -> identity.upload(ref, PDF));
    decide(ref, ProofVerdict.DOUBTED, ProofKind.PASSPORT, "The picture looks pasted in");
    news.clear();
    return ref;
  }

  @Test
  void who_is_asked_again_may_send_something_else() {
    CaseRef ref = unknown();
    run(() -> identity.upload(ref, PDF));
    decide(ref, ProofVerdict.ASK_AGAIN, ProofKind.PASSPORT, "The page with the name is missing");

    assertThat(identity.state(ref)).isEqualTo(ProofState.AWAITED);
    assertThat(count("identity_document")).isZero();

    clock.ahead(Duration.ofDays(1));
    run(() -> identity.upload(ref, PNG));
    decide(ref, ProofVerdict.ACCEPTED, ProofKind.PASSPORT, "");
    assertThat(identity.shownOn(ref)).contains(TODAY.plusDays(1));
  }

  /** Edge case 18: a copy comes by plain e-mail to another mailbox. */
  @Test
  void a_proof_that_went_astray_counts_from_the_day_on_which_it_reached_anybody() {
    CaseRef ref = unknown();
    LocalDate arrived = TODAY.minusDays(5);
    run(
        () ->
            identity.recordSeen(
                ref,
                new SeenProof(ProofKind.PASSPORT, ProofWay.EMAIL, arrived, new FreeText("Sent to sales; deleted there")),
                "form-1",
                "intake"));
    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);

    decide(ref, ProofVerdict.ACCEPTED, ProofKind.PASSPORT, "");

    assertThat(identity.shownOn(ref)).contains(arrived);
    assertThat(identity.provenAddress(ref)).describedAs("not proven: it did not come through the page").isEmpty();
  }

  @Test
  void a_proof_that_came_with_the_letter_may_be_written_down_before_anything_is_assessed() {
    CaseRef ref = opened();
    run(
        () ->
            identity.recordSeen(
                ref, new SeenProof(ProofKind.PASSPORT, ProofWay.POST, TODAY, NO_REASON), "form-1", "intake"));

    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);
    assertThat(in(() -> identity.assess(ref))).isTrue();
    assertThat(identity.state(ref)).isEqualTo(ProofState.TO_BE_LOOKED_AT);
  }

  @Test
  void two_clicks_on_a_proof_that_staff_saw_write_it_down_once() {
    CaseRef ref = unknown();
    CaseRef other = sensitive();
    SeenProof passport = new SeenProof(ProofKind.PASSPORT, ProofWay.POST, TODAY, NO_REASON);

    run(() -> identity.recordSeen(ref, passport, "form-1", "intake"));
    run(() -> identity.recordSeen(ref, passport, "form-1", "intake"));
    assertThat(identity.file(ref).evidence()).hasSize(1);

    refused(() -> identity.recordSeen(other, passport, "form-1", "intake"));
    refused(() -> identity.recordSeen(ref, passport, " ", "intake"));
    run(() -> identity.recordSeen(ref, passport, "form-2", "intake"));
    assertThat(identity.file(ref).evidence()).hasSize(2);
  }

  @Test
  void nothing_from_tomorrow_and_nothing_that_writes_itself_down_is_recorded_by_staff() {
    CaseRef ref = unknown();

    refused(
        () ->
            identity.recordSeen(
                ref, new SeenProof(ProofKind.PASSPORT, ProofWay.POST, TODAY.plusDays(1), NO_REASON), "form-1", "intake"));
    refused(
        () -> identity.recordSeen(ref, new SeenProof(ProofKind.LINK, ProofWay.EMAIL, TODAY, NO_REASON), "form-1", "intake"));
    refused(
        () ->
            identity.recordSeen(
                ref, new SeenProof(ProofKind.PASSPORT, ProofWay.CASE_PAGE, TODAY, NO_REASON), "form-1", "intake"));
  }

  @Test
  void known_correspondence_is_enough_except_for_sensitive_data() {
    SeenProof known = new SeenProof(ProofKind.KNOWN_CORRESPONDENCE, ProofWay.PHONE, TODAY, NO_REASON);
    CaseRef ordinary = unknown();
    CaseRef sensitive = sensitive();
    run(() -> identity.recordSeen(ordinary, known, "form-1", "intake"));
    run(() -> identity.recordSeen(sensitive, known, "form-2", "intake"));

    decide(ordinary, ProofVerdict.ACCEPTED, ProofKind.KNOWN_CORRESPONDENCE, "Called back the number on file");
    refused(
        () ->
            identity.confirm(
                task(sensitive), ProofVerdict.ACCEPTED, ProofKind.KNOWN_CORRESPONDENCE, new FreeText("Called"), "v"));

    assertThat(identity.state(ordinary)).isEqualTo(ProofState.SHOWN);
  }

  @Test
  void who_has_shown_who_they_are_is_asked_for_nothing_more() {
    CaseRef ref = unknown();
    run(() -> identity.answer(ref, RIGHT));

    refused(() -> identity.upload(ref, PDF));
    refused(() -> identity.answer(ref, RIGHT));
  }

  @Test
  void nothing_to_look_at_cannot_be_decided() {
    CaseRef ref = unknown();

    refused(() -> identity.confirm(task(ref), ProofVerdict.ACCEPTED, ProofKind.PASSPORT, NO_REASON, "verifier"));
  }

  @Test
  void a_case_is_closed_for_want_of_proof_only_by_a_person_with_a_reason() {
    CaseRef ref = unknown();
    String task = task(ref);
    refused(() -> identity.decideLapse(task, LapseVerdict.CLOSE_CASE, NO_REASON, "manager"));

    run(() -> identity.decideLapse(task, LapseVerdict.CLOSE_CASE, new FreeText("No answer to three letters"), "manager"));

    assertThat(cases.outcome(task)).contains("CLOSE_CASE");
  }

  @Test
  void a_case_is_not_closed_for_want_of_proof_when_one_has_just_come() {
    CaseRef ref = unknown();
    run(() -> identity.upload(ref, PDF));
    String task = task(ref);

    refused(() -> identity.decideLapse(task, LapseVerdict.CLOSE_CASE, new FreeText("No answer"), "manager"));
    run(() -> identity.decideLapse(task, LapseVerdict.KEEP_WAITING, new FreeText("Came today"), "manager"));
  }

  @Test
  void the_copy_of_a_document_goes_when_the_case_ends_undecided() {
    CaseRef ref = unknown();
    run(() -> identity.upload(ref, PDF));
    run(() -> new DocumentsEnd(store, news::add).on(new CaseClosed(ref, CaseOutcome.WITHDRAWN)));

    assertThat(count("identity_document") + count("identity_document_piece")).isZero();
    assertThat(news).last().isInstanceOf(DocumentDestroyed.class);
  }

  @Test
  void a_code_opens_once_within_a_quarter_of_an_hour() {
    CaseRef ref = known();
    OneTimeCode code = in(() -> identity.newCode(ref));
    assertThat(code.digits()).matches("\\d{8}");
    assertThat(code.toString()).doesNotContain(code.digits());

    assertThat(check(ref, wrong(code))).isEqualTo(CodeCheck.WRONG);
    assertThat(check(ref, " " + code.digits().substring(0, 4) + " " + code.digits().substring(4)))
        .isEqualTo(CodeCheck.RIGHT);
    assertThat(check(ref, code.digits())).isEqualTo(CodeCheck.ASK_FOR_A_NEW_ONE);

    OneTimeCode late = in(() -> identity.newCode(ref));
    clock.ahead(Duration.ofMinutes(15));
    assertThat(check(ref, late.digits())).isEqualTo(CodeCheck.ASK_FOR_A_NEW_ONE);
  }

  @Test
  void five_wrong_codes_and_the_right_one_helps_no_more() {
    CaseRef ref = known();
    OneTimeCode code = in(() -> identity.newCode(ref));
    for (int i = 0; i < 4; i++) {
      assertThat(check(ref, wrong(code))).isEqualTo(CodeCheck.WRONG);
    }
    assertThat(check(ref, wrong(code))).isEqualTo(CodeCheck.ASK_FOR_A_NEW_ONE);
    assertThat(check(ref, code.digits())).isEqualTo(CodeCheck.ASK_FOR_A_NEW_ONE);
  }

  @Test
  void a_new_code_replaces_the_one_before_and_is_good_for_its_own_case_only() {
    CaseRef ref = known();
    CaseRef other = known();
    OneTimeCode first = in(() -> identity.newCode(ref));
    OneTimeCode second = in(() -> identity.newCode(ref));
    in(() -> identity.newCode(other));

    assertThat(check(other, second.digits())).isEqualTo(CodeCheck.WRONG);
    assertThat(check(ref, first.digits())).isEqualTo(CodeCheck.WRONG);
    assertThat(check(ref, second.digits())).isEqualTo(CodeCheck.RIGHT);
  }

  @Test
  void codes_cannot_be_asked_for_without_end() {
    CaseRef ref = known();
    for (int i = 0; i < 5; i++) {
      in(() -> identity.newCode(ref));
    }
    refused(() -> identity.newCode(ref));

    clock.ahead(Duration.ofMinutes(61));
    in(() -> identity.newCode(ref));
  }

  @Test
  void no_code_goes_to_an_address_that_was_merely_typed_or_lately_changed() {
    CaseRef unknown = unknown();
    CaseRef changed = assessed(onFile(true, false, true, false));

    refused(() -> identity.newCode(unknown));
    refused(() -> identity.newCode(changed));
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind() {
    CaseRef ref = known();
    run(() -> identity.askForLink(ref));
    in(() -> identity.newCode(ref));
    run(() -> identity.upload(ref, PDF));

    run(() -> identity.forget(ref));

    for (String table :
        List.of(
            "identity_check",
            "identity_evidence",
            "identity_document",
            "identity_document_piece",
            "identity_link",
            "identity_code",
            "identity_guess")) {
      assertThat(count(table)).describedAs(table).isZero();
    }
  }

  @Test
  void a_change_of_contact_or_bank_details_needs_a_document_however_well_the_address_fits() {
    for (ProofStake stake : List.of(ProofStake.CONTACT_DETAILS, ProofStake.BANK_DETAILS)) {
      CaseRef ref = openedForCorrection("Anna Example", stableOnFile());
      assertThat(in(() -> identity.assess(ref, stake))).isTrue();

      assertThat(identity.file(ref).level()).contains(ProofLevel.HIGH);
      run(() -> identity.askForLink(ref));
      assertThat(news).isEmpty();
      assertThat(in(() -> identity.answer(ref, RIGHT)).accepted()).isFalse();
    }
  }

  @Test
  void identity_that_was_shown_for_an_answer_counts_for_a_correction_of_the_same_person() {
    CaseRef answer = shown();
    CaseRef correction = openedForCorrection("anna  EXAMPLE", stableOnFile());

    assertThat(in(() -> identity.carryOver(correction, answer))).isTrue();
    assertThat(in(() -> identity.assess(correction, ProofStake.USUAL))).isFalse();
    assertThat(in(() -> identity.assess(correction, ProofStake.USUAL))).isFalse();

    assertThat(identity.state(correction)).isEqualTo(ProofState.SHOWN);
    assertThat(identity.shownOn(correction)).contains(TODAY);
    assertThat(identity.provenAddress(correction)).contains(TYPED);
    assertThat(identity.file(correction).evidence())
        .singleElement()
        .satisfies(proof -> assertThat(proof.note().value()).contains(answer.value()));
    assertThat(news).endsWith(new IdentityCarriedOver(correction));
  }

  @Test
  void identity_is_asked_again_where_a_document_is_needed() {
    CaseRef answer = shown();
    CaseRef contact = openedForCorrection("Anna Example", stableOnFile());
    run(() -> identity.carryOver(contact, answer));
    CaseRef sensitive = openedForCorrection("Anna Example", onFile(true, true, true, true));
    run(() -> identity.carryOver(sensitive, answer));

    assertThat(in(() -> identity.assess(contact, ProofStake.CONTACT_DETAILS))).isTrue();
    assertThat(in(() -> identity.assess(sensitive, ProofStake.USUAL))).isTrue();
    assertThat(identity.state(contact)).isEqualTo(ProofState.AWAITED);
    assertThat(identity.state(sensitive)).isEqualTo(ProofState.AWAITED);
  }

  @Test
  void identity_of_somebody_else_or_that_was_never_shown_is_not_carried_over() {
    CaseRef answer = shown();
    CaseRef never = known();
    CaseRef other = openedForCorrection("Berta Example", stableOnFile());
    CaseRef same = openedForCorrection("Anna Example", stableOnFile());

    assertThat(in(() -> identity.carryOver(other, answer))).isFalse();
    assertThat(in(() -> identity.carryOver(same, never))).isFalse();
    assertThat(in(() -> identity.carryOver(same, new CaseRef("DSR-2026-999999")))).isFalse();
    assertThat(in(() -> identity.assess(same))).isTrue();
    assertThat(in(() -> identity.carryOver(same, answer))).as("it was assessed before").isFalse();
  }

  @Test
  void identity_is_carried_over_for_28_days_after_it_was_shown_or_a_code_was_typed() {
    CaseRef answer = shown();
    clock.ahead(Duration.ofDays(20));
    OneTimeCode code = in(() -> identity.newCode(answer));
    assertThat(check(answer, wrong(code))).isEqualTo(CodeCheck.WRONG);
    clock.ahead(Duration.ofDays(9));
    CaseRef tooLate = openedForCorrection("Anna Example", stableOnFile());
    assertThat(in(() -> identity.carryOver(tooLate, answer))).isFalse();

    OneTimeCode again = in(() -> identity.newCode(answer));
    assertThat(check(answer, again.digits())).isEqualTo(CodeCheck.RIGHT);
    clock.ahead(Duration.ofDays(28));
    CaseRef inTime = openedForCorrection("Anna Example", stableOnFile());
    assertThat(in(() -> identity.carryOver(inTime, answer))).isTrue();
    clock.ahead(Duration.ofDays(1));
    CaseRef late = openedForCorrection("Anna Example", stableOnFile());
    assertThat(in(() -> identity.carryOver(late, answer))).isFalse();
  }

  /** A case in which the person confirmed with the link. */
  private CaseRef shown() {
    CaseRef ref = known();
    run(() -> identity.askForLink(ref));
    String token = in(() -> identity.linkToken(linkAsked()));
    run(() -> identity.confirmLink(ref, token));
    news.clear();
    return ref;
  }

  private static OnFile stableOnFile() {
    return onFile(true, true, true, false);
  }

  private CaseRef openedForCorrection(String name, OnFile onFile) {
    CaseRef ref =
        cases.open(
            new NewCase(
                Right.CORRECTION,
                Channel.FORM,
                LocalDate.now(clock),
                new Residence("GB", ""),
                new Requester(new PersonName(name), Optional.of(TYPED), Optional.empty(), Optional.empty()),
                new FreeText("")));
    when(dataMap.compare(any(), anyMap())).thenReturn(new AnswersOnFile(true, Set.of()));
    when(dataMap.onFile(any())).thenReturn(onFile);
    return ref;
  }

  private CaseRef known() {
    return assessed(onFile(true, true, true, false));
  }

  private CaseRef unknown() {
    return assessed(onFile(false, false, false, false));
  }

  private CaseRef sensitive() {
    return assessed(onFile(true, true, true, true));
  }

  private CaseRef assessed(OnFile onFile) {
    CaseRef ref = opened();
    when(dataMap.onFile(any())).thenReturn(onFile);
    in(() -> identity.assess(ref));
    return ref;
  }

  private CaseRef opened() {
    when(dataMap.onFile(any())).thenReturn(onFile(false, false, false, false));
    when(dataMap.compare(any(), anyMap()))
        .thenAnswer(call -> compared(call.<Map<KnowledgeQuestion, String>>getArgument(1)));
    return cases.open(
        new NewCase(
            Right.ACCESS,
            Channel.FORM,
            TODAY,
            new Residence("GB", ""),
            new Requester(new PersonName("Anna Example"), Optional.of(TYPED), Optional.empty(), Optional.empty()),
            new FreeText("")));
  }

  private AnswersOnFile compared(Map<KnowledgeQuestion, String> answers) {
    return new AnswersOnFile("AB1 2CD".equals(answers.get(KnowledgeQuestion.POSTCODE)), Set.of(onFile));
  }

  private static OnFile onFile(boolean emailOnFile, boolean stable, boolean one, boolean sensitive) {
    Optional<EmailAddress> link = Optional.of(TYPED).filter(address -> emailOnFile && stable && one);
    return new OnFile(emailOnFile, stable, one, link, sensitive, Set.of());
  }

  private PartRef linkAsked() {
    return news.stream()
        .filter(IdentityLinkAsked.class::isInstance)
        .map(IdentityLinkAsked.class::cast)
        .findFirst()
        .orElseThrow()
        .link();
  }

  private void decide(CaseRef ref, ProofVerdict verdict, ProofKind kind, String reason) {
    String task = task(ref);
    run(() -> identity.confirm(task, verdict, kind, new FreeText(reason), "verifier"));
    assertThat(cases.outcome(task)).contains(verdict.name());
  }

  private int tasks;

  private String task(CaseRef ref) {
    return task(ref, "confirmIdentity");
  }

  private String task(CaseRef ref, String question) {
    String task = "task-" + ++tasks;
    cases.openDecision(task, ref, question);
    return task;
  }

  private CodeCheck check(CaseRef ref, String typed) {
    return in(() -> identity.checkCode(ref, typed));
  }

  private static String wrong(OneTimeCode code) {
    return code.digits().startsWith("0") ? "1" + code.digits().substring(1) : "0" + code.digits().substring(1);
  }

  private int count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }

  private <T> T in(Supplier<T> command) {
    return database.transaction().execute(status -> command.get());
  }

  private void run(Runnable command) {
    database.transaction().executeWithoutResult(status -> command.run());
  }

  private void refusedWith(String words, Runnable command) {
    assertThatThrownBy(() -> run(command)).isInstanceOf(NotAllowedNow.class).hasMessageContaining(words);
  }

  private void refused(Runnable command) {
    assertThatThrownBy(() -> run(command)).isInstanceOf(NotAllowedNow.class);
  }
}
