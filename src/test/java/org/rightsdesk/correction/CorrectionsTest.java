package org.rightsdesk.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;
import static org.rightsdesk.correction.Company.BOOKS;
import static org.rightsdesk.correction.Company.CONTACT;
import static org.rightsdesk.correction.Company.INVOICE;
import static org.rightsdesk.correction.Company.LABEL;
import static org.rightsdesk.correction.Company.NEW;
import static org.rightsdesk.correction.Company.OLD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.CaseClosed;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseReopened;
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
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.Recipient;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.SystemUnavailable;
import org.rightsdesk.testing.MovableClock;
import org.rightsdesk.testing.RoomDatabase;

class CorrectionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final FreeText NONE = new FreeText("");
  private static final FreeText WHY = new FreeText("The register office says otherwise.");
  private static final Set<CopyKey> EVERYWHERE = Set.of(CONTACT, LABEL, BOOKS, INVOICE);

  private final MovableClock clock = new MovableClock("2026-11-24T09:30:00Z");
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final List<Object> news = new ArrayList<>();
  private final Company company = new Company();
  private final CopyStore copyStore = new CopyStore(database.jdbc());
  private final TurnStore turnStore = new TurnStore(database.jdbc());
  private final Turns turns = new Turns(turnStore, copyStore, news::add, clock);
  private final CaseFiles cases = CaseFilesForTests.on(database, this::tell, clock);
  private final Corrections corrections =
      new Corrections(
          cases, company.dataMap, new CorrectionStore(database.jdbc()), copyStore, turnStore, turns, news::add, clock);
  private int tasks;

  // What the person says

  @Test
  void what_the_person_says_is_kept_once_and_in_their_own_words() {
    CaseRef ref = opened(Right.CORRECTION);
    CorrectionProposal words = proposal("<b>O'Brien</b>", "=SUM(A1)'); drop table core_contact; --");
    run(() -> corrections.propose(ref, words));
    run(() -> corrections.propose(ref, words));

    assertThat(view(ref).proposal()).isEqualTo(words);
    refused(() -> corrections.propose(ref, proposal(OLD, "EX9 9ZZ")));
    assertThat(view(ref).proposal()).isEqualTo(words);
  }

  @Test
  void a_request_about_another_right_takes_no_correction() {
    CaseRef ref = opened(Right.ACCESS);

    refused(() -> corrections.propose(ref, proposal(OLD, NEW)));
    assertThat(corrections.of(ref)).isEmpty();
  }

  @Test
  void what_is_empty_too_long_or_no_change_is_named_field_by_field() {
    assertThat(proposal("", "").faults()).containsOnlyKeys("wrongValue", "rightValue");
    assertThat(proposal(OLD, " " + OLD + " ").faults()).containsOnlyKeys("rightValue");
    assertThat(proposal("x".repeat(2000), "y".repeat(10_000)).faults())
        .containsOnlyKeys("rightValue")
        .allSatisfy((field, fault) -> assertThat(fault).contains("2,000", "10,000"));
    assertThat(proposal(OLD, NEW).faults()).isEmpty();
    CaseRef ref = opened(Right.CORRECTION);
    refused(() -> corrections.propose(ref, proposal(OLD, "y".repeat(10_000))));
  }

  // What is at stake

  @ParameterizedTest
  @ValueSource(strings = {"anna@example.org", "+44 20 7946 0001", "(020) 7946-0001", "My number is 020 7946 0001."})
  void a_change_of_an_address_or_a_number_by_which_people_are_reached_is_more_than_usual(String value) {
    assertThat(corrections.stake(proposed(OLD, value))).isEqualTo(Stake.CONTACT_DETAILS);
    assertThat(corrections.stake(proposed(value, "unknown"))).isEqualTo(Stake.CONTACT_DETAILS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB29 NWBK 6016 1331 9268 19", "20-00-00 55779911", "Sort code 200000", "4929 1234 5678 9012"})
  void a_change_of_bank_details_is_the_most(String value) {
    assertThat(corrections.stake(proposed(OLD, value))).isEqualTo(Stake.BANK_DETAILS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EX1 2BB", "1980-02-03", "3/2/1980", "43004-1234", "12 High Street, Flat 4", "Ólafur Þór", "李小龍"})
  void names_days_and_postal_addresses_are_usual(String value) {
    assertThat(corrections.stake(proposed("something", value))).isEqualTo(Stake.USUAL);
  }

  @Test
  void the_field_in_which_the_person_saw_it_tells_too() {
    CaseRef answer = opened(Right.ACCESS);
    FoundRow row = row("core", "contact", "7", field("phone", "user.contact.phone_number", "ext 12"), field("city", "user.contact.address.city", OLD));
    when(company.dataMap.found(answer)).thenReturn(List.of(row));
    CaseRef phone = opened(Right.CORRECTION);
    run(() -> corrections.propose(phone, from(answer, row, "ext 12", "ext 13")));
    CaseRef city = opened(Right.CORRECTION);
    run(() -> corrections.propose(city, from(answer, row, OLD, NEW)));

    assertThat(corrections.stake(phone)).isEqualTo(Stake.CONTACT_DETAILS);
    assertThat(corrections.stake(city)).isEqualTo(Stake.USUAL);
  }

  // Copies and marks

  @Test
  void copies_are_looked_for_once_and_stay_as_they_were_found() {
    CaseRef ref = proposed(OLD, NEW);
    company.foundEverywhere(ref);

    assertThat(in(() -> corrections.findCopies(ref))).isEqualTo(CopiesFound.FOUND);
    company.found(ref);
    assertThat(in(() -> corrections.findCopies(ref))).isEqualTo(CopiesFound.FOUND);
    assertThat(view(ref).copies()).extracting(line -> line.copy().key()).containsExactly(CONTACT, LABEL, BOOKS, INVOICE);
    assertThat(view(ref).searched()).isTrue();
  }

  @Test
  void a_value_that_is_gone_or_was_never_held_can_only_be_refused() {
    CaseRef ref = proposed(OLD, NEW);

    assertThat(in(() -> corrections.findCopies(ref))).isEqualTo(CopiesFound.NONE);
    refused(() -> corrections.decide(task(ref, "decideCorrection"), choice(CorrectionVerdict.ACCEPTED), "reviewer"));
    decide(ref, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    assertThat(corrections.systemCount(ref)).isZero();
  }

  @Test
  void records_are_marked_as_contested_while_they_are_looked_at_and_only_those_that_are_certainly_theirs() {
    CaseRef ref = proposed(OLD, NEW);
    CopyKey doubtful = new CopyKey(new SystemKey("core"), "contact", "8", "postcode");
    company.values.put(doubtful, OLD);
    company.found(ref, company.contact(), company.copy(doubtful, "Register", Match.PROBABLE, CopyKind.CURRENT, false));
    run(() -> corrections.findCopies(ref));

    run(() -> corrections.contest(ref));
    assertThat(company.marked).containsExactly("7");
    assertThat(view(ref).copies()).extracting(CopyLine::contested).containsExactly(true, false);
    run(() -> corrections.liftContest(ref));
    assertThat(company.marked).isEmpty();
    assertThat(view(ref).copies()).noneMatch(CopyLine::contested);
  }

  @Test
  void a_mark_that_another_case_needs_stays_until_both_are_done() {
    CaseRef one = searched();
    CaseRef two = searched();
    run(() -> corrections.contest(one));
    run(() -> corrections.contest(two));

    run(() -> corrections.liftContest(one));
    assertThat(company.marked).containsExactly("7");
    run(() -> corrections.liftContest(two));
    assertThat(company.marked).isEmpty();
  }

  @Test
  void a_system_that_does_not_answer_is_marked_when_it_is_back() {
    CaseRef ref = searched();
    company.down.add(new SystemKey("core"));
    assertThatThrownBy(() -> run(() -> corrections.contest(ref))).isInstanceOf(SystemUnavailable.class);
    company.down.clear();

    run(() -> corrections.contest(ref));
    assertThat(company.marked).containsExactly("7");
  }

  // Decisions

  @Test
  void an_accepted_correction_needs_no_second_person_and_every_place_in_use_that_is_certainly_theirs() {
    CaseRef ref = searched();
    refused(() -> corrections.decide(
        task(ref, "decideCorrection"), choice(CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT)), "reviewer"));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT, LABEL, BOOKS));

    assertThat(view(ref).decision().orElseThrow().isFinal()).isTrue();
    assertThat(view(ref).decision().orElseThrow().value().value()).isEqualTo(NEW);
    assertThat(view(ref).systems()).extracting(line -> line.system().value()).containsExactly("core", "mail", "bill");
  }

  @ParameterizedTest
  @EnumSource(value = CorrectionVerdict.class, names = {"PARTLY", "REFUSED"})
  void a_refusal_and_a_correction_in_part_need_a_reason_and_a_second_person(CorrectionVerdict verdict) {
    CaseRef ref = searched();
    refused(() -> corrections.decide(task(ref, "decideCorrection"), choice(verdict, NONE, NONE, Set.of(CONTACT)), "reviewer"));
    decide(ref, verdict, WHY, NONE, Set.of(CONTACT));

    assertThat(view(ref).decision().orElseThrow().isFinal()).isFalse();
    assertThatThrownBy(() -> approve(ref, CorrectionApproval.APPROVED, NONE, "reviewer"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("somebody else");
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");
    assertThat(view(ref).decision().orElseThrow().approvedBy()).contains("approver");
  }

  @Test
  void what_is_sent_back_needs_a_reason_and_none_of_those_who_decided_may_approve_it() {
    CaseRef ref = searched();
    decide(ref, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    assertThatThrownBy(() -> approve(ref, CorrectionApproval.SENT_BACK, NONE, "approver")).isInstanceOf(NotAllowedNow.class);
    approve(ref, CorrectionApproval.SENT_BACK, WHY, "approver");
    assertThat(view(ref).decision().orElseThrow().sentBackFor()).isEqualTo(WHY);

    String again = task(ref, "decideCorrection");
    run(() -> corrections.decide(again, choice(CorrectionVerdict.PARTLY, WHY, NONE, Set.of(CONTACT)), "second"));
    assertThatThrownBy(() -> approve(ref, CorrectionApproval.APPROVED, NONE, "reviewer")).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> approve(ref, CorrectionApproval.APPROVED, NONE, "second")).isInstanceOf(NotAllowedNow.class);
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");
  }

  @Test
  void another_value_than_asked_for_is_a_correction_in_part_and_another_spelling_is_not() {
    CaseRef ref = searched();
    refused(() -> corrections.decide(
        task(ref, "decideCorrection"), choice(CorrectionVerdict.ACCEPTED, NONE, new FreeText("EX9 9ZZ"), EVERYWHERE), "reviewer"));

    decide(ref, CorrectionVerdict.ACCEPTED, NONE, new FreeText("ex1-2bb"), EVERYWHERE);
    assertThat(view(ref).decision().orElseThrow().value().value()).isEqualTo("ex1-2bb");
  }

  @Test
  void a_value_that_a_field_cannot_hold_is_refused_with_its_place() {
    CaseRef ref = searched();
    company.faults.put(LABEL, "\"Postcode\" takes a postcode.");

    assertThatThrownBy(() -> decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageStartingWith("The mailing tool, ")
        .hasMessageContaining("takes a postcode");
    assertThat(view(ref).decision()).isEmpty();
    assertThat(view(ref).systems()).isEmpty();
  }

  @Test
  void a_record_of_somebody_else_cannot_be_chosen() {
    CaseRef ref = searched();
    CopyKey theirs = new CopyKey(new SystemKey("core"), "contact", "4711", "postcode");

    refused(() -> corrections.decide(
        task(ref, "decideCorrection"), choice(CorrectionVerdict.PARTLY, WHY, NONE, Set.of(CONTACT, theirs)), "reviewer"));
  }

  @Test
  void a_field_for_which_identity_was_not_shown_enough_cannot_be_chosen() {
    CaseRef ref = searched();
    company.describe(CONTACT, "user.contact.email");

    assertThatThrownBy(() -> decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("more proof of identity");
    refused(() -> corrections.decide(
        task(ref, "decideCorrection"), choice(CorrectionVerdict.PARTLY, WHY, new FreeText("thief@example.net"), Set.of(LABEL)), "r"));
  }

  @Test
  void a_field_for_any_kind_of_address_can_be_chosen_for_a_postal_one() {
    CaseRef ref = searched();
    company.describe(LABEL, "user.contact.email", "user.contact");

    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    assertThat(corrections.holdNeeded(ref)).isFalse();
  }

  @Test
  void a_system_that_does_not_answer_does_not_hold_up_the_decision() {
    CaseRef ref = searched();
    company.down.add(new SystemKey("mail"));

    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    assertThat(corrections.systemCount(ref)).isEqualTo(3);
  }

  @Test
  void clicking_twice_decides_once_and_another_decision_for_the_same_task_is_refused() {
    CaseRef ref = searched();
    String task = task(ref, "decideCorrection");
    run(() -> corrections.decide(task, choice(CorrectionVerdict.ACCEPTED), "reviewer"));
    run(() -> corrections.decide(task, choice(CorrectionVerdict.ACCEPTED), "reviewer"));

    refused(() -> corrections.decide(task, choice(CorrectionVerdict.REFUSED, WHY, NONE, Set.of()), "reviewer"));
    refused(() -> corrections.decide(task(ref, "reviewItems"), choice(CorrectionVerdict.ACCEPTED), "reviewer"));
  }

  @Test
  void a_change_of_contact_or_bank_details_waits_before_it_is_written_unless_it_is_refused() {
    CaseRef usual = searched();
    decide(usual, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    assertThat(corrections.holdNeeded(usual)).isFalse();

    CaseRef email = emailSearched();
    assertThat(corrections.holdNeeded(email)).isFalse();
    decide(email, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT));
    assertThat(corrections.holdNeeded(email)).isTrue();

    CaseRef refused = emailSearched();
    decide(refused, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    assertThat(corrections.holdNeeded(refused)).isFalse();
  }

  /** Edge case 39: somebody who tries to take an account over. */
  @Test
  void the_warning_goes_to_the_address_that_was_on_file_and_never_to_the_new_one() {
    CaseRef ref = emailSearched();
    FoundRow theirs =
        row("core", "contact", "7", field("email", "user.contact.email", "victim@example.org"),
            field("street", "user.contact.address.street", "1 Mill Lane"), field("city", "user.contact.address.city", "Reading"));
    FoundRow planted = row("web", "form", "99", field("email", "user.contact.email", "thief@example.net"));
    when(company.dataMap.found(ref)).thenReturn(List.of(planted, theirs));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT));

    OldContact old = corrections.oldContact(ref);
    assertThat(corrections.stake(ref)).isEqualTo(Stake.CONTACT_DETAILS);
    assertThat(old.emails()).containsExactly(new EmailAddress("victim@example.org"));
    assertThat(old.address().orElseThrow().value()).isEqualTo("1 Mill Lane\nReading");
  }

  /** Edge case 39. */
  @Test
  void who_says_during_the_wait_that_it_was_not_them_stops_the_change_until_staff_decide_again() {
    CaseRef ref = emailSearched();
    refused(() -> corrections.recordObjection(ref, WHY, "intake"));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT));
    refused(() -> corrections.recordObjection(ref, NONE, "intake"));

    run(() -> corrections.recordObjection(ref, WHY, "intake"));
    run(() -> corrections.recordObjection(ref, WHY, "intake"));

    assertThat(news).filteredOn(CorrectionObjected.class::isInstance).containsExactly(new CorrectionObjected(ref));
    assertThat(view(ref).objection().orElseThrow()).isEqualTo(new CorrectionView.Objection(WHY, "intake", clock.instant()));
    assertThat(view(ref).decision().orElseThrow().isFinal()).isFalse();
    refused(() -> corrections.write(ref, 0));
    assertThat(company.values).containsEntry(CONTACT, "victim@example.org");

    decide(ref, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");
    refused(() -> corrections.recordObjection(ref, WHY, "intake"));
    assertThat(corrections.outcome(ref)).isEqualTo(CaseOutcome.CORRECTION_REFUSED);
  }

  @Test
  void a_change_that_does_not_wait_or_is_written_already_cannot_be_stopped() {
    CaseRef usual = accepted();
    refused(() -> corrections.recordObjection(usual, WHY, "intake"));

    CaseRef email = emailSearched();
    decide(email, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT));
    run(() -> corrections.write(email, 0));
    refused(() -> corrections.recordObjection(email, WHY, "intake"));
  }

  @Test
  void the_outcome_says_what_stands_in_the_systems_and_not_what_was_meant() {
    CaseRef undecided = searched();
    assertThatThrownBy(() -> corrections.outcome(undecided)).isInstanceOf(NotAllowedNow.class);
    assertThat(corrections.outcome(done())).isEqualTo(CaseOutcome.CORRECTED);
    company.values.put(CONTACT, OLD);
    company.values.put(LABEL, OLD);
    company.values.put(BOOKS, "1 Mill Lane, " + OLD);
    CaseRef partly = written();
    run(() -> corrections.recordByHand(
        task(partly, "correctByHand", corrections.systemPart(partly, 2)), HandCorrection.NOT_DONE, WHY, "locator"));
    assertThat(corrections.outcome(partly)).isEqualTo(CaseOutcome.PARTLY_CORRECTED);
    assertThat(corrections.mayDisagree(partly)).isTrue();
  }

  @Test
  void in_a_case_about_another_right_nothing_unusual_is_at_stake() {
    assertThat(corrections.stake(opened(Right.ACCESS))).isEqualTo(Stake.USUAL);
  }

  // Writing

  @Test
  void nothing_is_written_before_the_decision_holds() {
    CaseRef ref = searched();
    refused(() -> corrections.write(ref, 0));
    decide(ref, CorrectionVerdict.PARTLY, WHY, NONE, Set.of(CONTACT));
    refused(() -> corrections.write(ref, 0));
    assertThat(company.writes).isEmpty();

    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");
    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(company.values).containsEntry(CONTACT, NEW).containsEntry(LABEL, OLD);
  }

  @Test
  void every_copy_in_use_is_written_and_before_and_after_are_kept() {
    CaseRef ref = accepted();
    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(in(() -> corrections.write(ref, 1))).isEqualTo(WriteOutcome.DONE);

    assertThat(company.values).containsEntry(CONTACT, NEW).containsEntry(LABEL, NEW);
    assertThat(view(ref).changes())
        .extracting(CorrectionView.Change::before, CorrectionView.Change::after, CorrectionView.Change::at)
        .contains(tuple(OLD, NEW, clock.instant()))
        .hasSize(2);
    assertThat(view(ref).corrected()).hasSize(2);
  }

  @Test
  void writing_a_second_time_changes_nothing() {
    CaseRef ref = accepted();
    run(() -> corrections.write(ref, 0));
    run(() -> corrections.write(ref, 0));

    assertThat(company.writes).containsExactly("core 7");
    assertThat(view(ref).changes()).hasSize(1);
  }

  @Test
  void what_was_corrected_already_is_found_to_be_so() {
    CaseRef ref = accepted();
    company.values.put(CONTACT, NEW);

    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(line(ref, CONTACT).state()).isEqualTo(CopyState.ALREADY_SO);
    assertThat(company.writes).isEmpty();
  }

  @Test
  void a_record_that_is_gone_holds_nothing_up() {
    CaseRef ref = accepted();
    company.values.remove(CONTACT);

    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(line(ref, CONTACT).state()).isEqualTo(CopyState.GONE);
    assertThat(view(ref).changes()).isEmpty();
  }

  @Test
  void a_value_that_changed_meanwhile_goes_back_to_the_staff_who_see_it_and_decide_again() {
    CaseRef ref = accepted();
    company.values.put(CONTACT, "EX5 5EE");

    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.CHANGED_MEANWHILE);
    assertThat(company.values).containsEntry(CONTACT, "EX5 5EE");
    assertThat(line(ref, CONTACT).valueNow()).contains("EX5 5EE");

    run(() -> corrections.write(ref, 1));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(company.values).containsEntry(CONTACT, NEW);
    assertThat(view(ref).changes()).extracting(CorrectionView.Change::before).contains("EX5 5EE");
    assertThat(company.writes).containsExactly("mail 70", "core 7");
  }

  @Test
  void where_the_wrong_value_was_a_part_that_is_gone_nothing_is_written_over_the_rest() {
    CaseRef ref = proposed(OLD, NEW);
    CopyKey whole = new CopyKey(new SystemKey("mail"), "label", "71", "address");
    company.values.put(whole, "1 Mill Lane, " + OLD);
    company.found(ref, company.copy(whole, "the mailing tool", Match.CERTAIN, CopyKind.CURRENT, false));
    run(() -> corrections.findCopies(ref));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(whole));
    assertThat(line(ref, whole).newValue()).contains("1 Mill Lane, " + NEW);

    company.values.put(whole, "2 Quay, " + OLD);
    run(() -> corrections.write(ref, 0));
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(whole));
    assertThat(line(ref, whole).newValue()).contains("2 Quay, " + NEW);

    company.values.put(whole, "3 Hill");
    run(() -> corrections.write(ref, 0));
    assertThatThrownBy(() -> decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(whole)))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("does not have the wrong value");
    assertThat(company.values).containsEntry(whole, "3 Hill");
  }

  @Test
  void once_a_system_has_the_new_value_the_correction_cannot_be_refused_any_more() {
    CaseRef ref = accepted();
    run(() -> corrections.write(ref, 0));

    refused(() -> corrections.decide(
        task(ref, "decideCorrection"), choice(CorrectionVerdict.REFUSED, WHY, NONE, Set.of()), "reviewer"));
  }

  @Test
  void what_tells_what_was_once_true_stays_and_gets_a_note_and_the_books_need_a_person() {
    CaseRef ref = accepted();

    assertThat(in(() -> corrections.write(ref, 2))).isEqualTo(WriteOutcome.NEEDS_A_PERSON);
    assertThat(company.values).containsEntry(INVOICE, "1 Mill Lane, " + OLD);
    assertThat(company.notes.get(INVOICE)).singleElement().asString().contains(OLD, NEW, ref.value(), "24 November 2026");
    assertThat(line(ref, INVOICE).state()).isEqualTo(CopyState.NOTED);
    assertThat(company.notes).doesNotContainKey(BOOKS);
  }

  @Test
  void a_system_that_does_not_answer_is_written_when_it_is_back() {
    CaseRef ref = accepted();
    company.down.add(new SystemKey("core"));
    assertThatThrownBy(() -> run(() -> corrections.write(ref, 0))).isInstanceOf(SystemUnavailable.class);
    company.down.clear();

    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(company.values).containsEntry(CONTACT, NEW);
  }

  @Test
  void a_try_that_was_cut_off_after_the_writing_leaves_before_and_after_all_the_same() {
    CaseRef ref = accepted();
    database.transaction().executeWithoutResult(status -> {
      corrections.write(ref, 0);
      status.setRollbackOnly();
    });
    assertThat(view(ref).changes()).isEmpty();

    run(() -> corrections.write(ref, 0));
    assertThat(company.writes).hasSize(1);
    assertThat(view(ref).changes()).singleElement().extracting(CorrectionView.Change::before).isEqualTo(OLD);
  }

  @Test
  void who_corrects_by_hand_says_how_and_the_value_is_read_back() {
    CaseRef ref = written();
    PartRef books = corrections.systemPart(ref, 2);
    refused(() -> corrections.recordByHand(task(ref, "correctByHand", books), HandCorrection.DONE, NONE, "locator"));
    company.values.put(BOOKS, "1 Mill Lane, " + NEW);
    String task = task(ref, "correctByHand", books);
    run(() -> corrections.recordByHand(task, HandCorrection.DONE, new FreeText("In the ledger"), "locator"));

    assertThat(line(ref, BOOKS).state()).isEqualTo(CopyState.BY_HAND);
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
    assertThat(view(ref).changes()).extracting(CorrectionView.Change::by).contains("locator");
    assertThat(in(() -> corrections.write(ref, 2))).isEqualTo(WriteOutcome.DONE);
  }

  @Test
  void what_cannot_be_done_is_marked_as_that_with_why() {
    CaseRef ref = written();
    PartRef books = corrections.systemPart(ref, 2);
    refused(() -> corrections.recordByHand(task(ref, "correctByHand", books), HandCorrection.NOT_DONE, NONE, "locator"));
    run(() -> corrections.recordByHand(task(ref, "correctByHand", books), HandCorrection.NOT_DONE, WHY, "locator"));

    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.NOT_EVERYWHERE);
    assertThat(line(ref, BOOKS).why()).isEqualTo(WHY);
    assertThat(view(ref).uncorrected()).extracting(line -> line.copy().key()).containsExactly(BOOKS);
  }

  @Test
  void a_task_for_one_system_says_nothing_about_another_and_nothing_without_its_part() {
    CaseRef ref = written();

    refused(() -> corrections.recordByHand(task(ref, "correctByHand"), HandCorrection.DONE, WHY, "locator"));
    refused(() -> corrections.recordByHand(
        task(ref, "correctByHand", PartRef.next()), HandCorrection.DONE, WHY, "locator"));
    run(() -> corrections.recordByHand(task(ref, "correctByHand", corrections.systemPart(ref, 0)), HandCorrection.DONE, WHY, "l"));
    assertThat(line(ref, BOOKS).state()).isEqualTo(CopyState.OPEN);
  }

  @Test
  void done_by_hand_counts_only_if_the_value_stands_there() {
    CaseRef ref = written();
    run(() -> corrections.recordByHand(
        task(ref, "correctByHand", corrections.systemPart(ref, 2)), HandCorrection.DONE, WHY, "locator"));

    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.NOT_EVERYWHERE);
    assertThat(line(ref, BOOKS).why().value()).contains("old value still stands");
  }

  @Test
  void a_value_that_changed_after_it_was_written_goes_back_to_the_staff() {
    CaseRef ref = done();
    company.values.put(LABEL, "EX5 5EE");

    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.CHANGED_MEANWHILE);
    assertThat(line(ref, LABEL).valueNow()).contains("EX5 5EE");
  }

  // Recipients

  @Test
  void everybody_in_the_ledger_is_told_or_it_is_written_down_why_not() {
    CaseRef ref = done();
    when(company.dataMap.recipients(ref)).thenReturn(List.of(
        new Recipient("Printers", "works for us", "addresses", TODAY.minusDays(90)),
        new Recipient("Partner", "on its own", "names", TODAY.minusDays(40))));

    assertThat(in(() -> corrections.recipientCount(ref))).isEqualTo(2);
    assertThat(in(() -> corrections.recipientCount(ref))).isEqualTo(2);
    PartRef second = corrections.recipientPart(ref, 1);
    refused(() -> corrections.recordTold(task(ref, "notifyRecipient", second), RecipientTold.IMPOSSIBLE, NONE, "intake"));
    refused(() -> corrections.recordTold(task(ref, "notifyRecipient", PartRef.next()), RecipientTold.TOLD, NONE, "intake"));
    run(() -> corrections.recordTold(
        task(ref, "notifyRecipient", second), RecipientTold.DISPROPORTIONATE, WHY, "intake"));
    run(() -> corrections.recordTold(
        task(ref, "notifyRecipient", corrections.recipientPart(ref, 0)), RecipientTold.TOLD, NONE, "intake"));

    assertThat(view(ref).recipients())
        .extracting(line -> line.recipient().name(), line -> line.told().orElseThrow(), line -> line.on().orElseThrow())
        .containsExactly(
            tuple("Printers", RecipientTold.TOLD, TODAY),
            tuple("Partner", RecipientTold.DISPROPORTIONATE, TODAY));
    assertThat(in(() -> corrections.recipientCount(ref))).isZero();
  }

  @Test
  void who_was_told_is_told_again_after_a_reopening_if_another_value_is_written_and_else_not() {
    CaseRef ref = done();
    when(company.dataMap.recipients(ref)).thenReturn(List.of(new Recipient("Printers", "works for us", "addresses", TODAY)));
    assertThat(in(() -> corrections.recipientCount(ref))).isEqualTo(1);
    tell(ref);
    reopened(ref);
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    run(() -> corrections.write(ref, 1));
    assertThat(in(() -> corrections.recipientCount(ref))).isZero();

    reopened(ref);
    decide(ref, CorrectionVerdict.PARTLY, WHY, new FreeText("EX9 9EX"), EVERYWHERE);
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");
    run(() -> corrections.write(ref, 0));

    assertThat(in(() -> corrections.recipientCount(ref))).isEqualTo(1);
    assertThat(view(ref).recipients()).allMatch(line -> line.told().isEmpty());
    tell(ref);
    assertThat(in(() -> corrections.recipientCount(ref))).isZero();
  }

  private void tell(CaseRef ref) {
    run(() -> corrections.recordTold(
        task(ref, "notifyRecipient", corrections.recipientPart(ref, 0)), RecipientTold.TOLD, NONE, "intake"));
  }

  private void reopened(CaseRef ref) {
    run(() -> corrections.complete(ref));
    run(() -> cases.close(ref, CaseOutcome.CORRECTED));
    company.values.put(LABEL, OLD);
    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.OLD_VALUE_BACK);
    run(() -> corrections.reopen(ref));
  }

  @Test
  void nobody_is_told_of_a_correction_that_was_not_made() {
    CaseRef ref = searched();
    when(company.dataMap.recipients(ref)).thenReturn(List.of(new Recipient("Printers", "", "", TODAY)));
    decide(ref, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");

    assertThat(in(() -> corrections.recipientCount(ref))).isZero();
    run(() -> corrections.complete(ref));
    assertThat(news).doesNotContain(new CorrectionCompleted(ref));
  }

  // Two at once

  @Test
  void of_two_corrections_of_one_field_one_waits_for_the_other() {
    CaseRef one = searched();
    CaseRef two = searched();

    assertThat(in(() -> corrections.claim(one))).isEqualTo(Turn.OURS);
    assertThat(in(() -> corrections.claim(two))).isEqualTo(Turn.TAKEN);
    assertThat(in(() -> corrections.claim(one))).isEqualTo(Turn.OURS);
    assertThat(view(two).waitsFor()).contains(one);
    decide(two, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    refused(() -> corrections.write(two, 0));

    run(() -> corrections.complete(one));
    assertThat(news).contains(new CorrectionTurnCame(two));
    assertThat(view(two).waitsFor()).isEmpty();
    assertThat(in(() -> corrections.claim(two))).isEqualTo(Turn.OURS);
    assertThat(in(() -> corrections.write(two, 0))).isEqualTo(WriteOutcome.DONE);
  }

  @Test
  void corrections_of_different_fields_do_not_wait_for_each_other() {
    CaseRef one = proposed(OLD, NEW);
    company.found(one, company.contact());
    run(() -> corrections.findCopies(one));
    CaseRef two = proposed(OLD, NEW);
    company.found(two, company.label());
    run(() -> corrections.findCopies(two));

    assertThat(in(() -> corrections.claim(one))).isEqualTo(Turn.OURS);
    assertThat(in(() -> corrections.claim(two))).isEqualTo(Turn.OURS);
  }

  @Test
  void who_waited_longest_comes_first_and_nobody_overtakes() {
    CaseRef first = searched();
    CaseRef second = searched();
    CaseRef third = searched();
    run(() -> corrections.claim(first));
    run(() -> corrections.claim(second));
    clock.ahead(Duration.ofMinutes(1));
    run(() -> corrections.claim(third));

    run(() -> corrections.complete(first));
    assertThat(news).contains(new CorrectionTurnCame(second)).doesNotContain(new CorrectionTurnCame(third));
    assertThat(in(() -> corrections.claim(third))).isEqualTo(Turn.TAKEN);
    assertThat(view(third).waitsFor()).contains(second);
  }

  @Test
  void a_case_that_ends_in_any_way_holds_nobody_up() {
    CaseRef one = searched();
    CaseRef two = searched();
    run(() -> corrections.claim(one));
    run(() -> corrections.claim(two));

    run(() -> cases.withdraw(one));

    assertThat(news).contains(new CorrectionTurnCame(two));
    assertThat(in(() -> corrections.claim(two))).isEqualTo(Turn.OURS);
  }

  // Afterwards

  @Test
  void a_correction_is_completed_once() {
    CaseRef ref = done();
    run(() -> corrections.complete(ref));
    run(() -> corrections.complete(ref));

    assertThat(news).filteredOn(CorrectionCompleted.class::isInstance).containsExactly(new CorrectionCompleted(ref));
    assertThat(view(ref).completedOn()).contains(TODAY);
  }

  /** Edge case 38. */
  @Test
  void an_old_value_that_a_sync_brings_back_reopens_the_case_and_is_corrected_again() {
    CaseRef ref = done();
    run(() -> corrections.complete(ref));
    run(() -> cases.close(ref, CaseOutcome.CORRECTED));
    clock.ahead(Duration.ofDays(30));
    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.STILL_RIGHT);
    refused(() -> corrections.reopen(ref));

    company.values.put(LABEL, OLD);
    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.OLD_VALUE_BACK);
    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.OLD_VALUE_BACK);
    run(() -> corrections.reopen(ref));

    assertThat(news).endsWith(new CaseReopened(ref), new CorrectionUndone(ref));
    assertThat(cases.get(ref).isClosed()).isFalse();
    assertThat(view(ref).undoneOn()).contains(TODAY.plusDays(30));
    CaseRef other = searched();
    assertThat(in(() -> corrections.claim(other))).isEqualTo(Turn.TAKEN);
    assertThat(in(() -> corrections.write(ref, 0))).isEqualTo(WriteOutcome.DONE);
    assertThat(in(() -> corrections.write(ref, 1))).isEqualTo(WriteOutcome.DONE);
    assertThat(company.values).containsEntry(LABEL, NEW);
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
    run(() -> corrections.complete(ref));
    assertThat(news).filteredOn(CorrectionCompleted.class::isInstance).hasSize(2);
  }

  @Test
  void an_old_value_that_another_case_wanted_back_is_no_fault() {
    CaseRef ref = done();
    run(() -> corrections.complete(ref));
    CaseRef back = proposed(NEW, OLD);
    company.found(back, company.contact());
    run(() -> corrections.findCopies(back));
    decide(back, CorrectionVerdict.ACCEPTED, NONE, NONE, Set.of(CONTACT));
    run(() -> corrections.write(back, 0));
    assertThat(company.values).containsEntry(CONTACT, OLD);

    assertThat(in(() -> corrections.recheck(ref))).isEqualTo(Recheck.STILL_RIGHT);
  }

  /** Edge case 37. */
  @Test
  void after_a_refusal_the_persons_own_words_are_set_beside_the_records() {
    CaseRef ref = searched();
    FreeText words = new FreeText("I have lived there since 2019.");
    refused(() -> corrections.addDisagreement(ref, words));
    decide(ref, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    assertThat(corrections.mayDisagree(ref)).isFalse();
    refused(() -> corrections.addDisagreement(ref, words));
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");
    run(() -> cases.close(ref, CaseOutcome.CORRECTION_REFUSED));

    assertThat(corrections.mayDisagree(ref)).isTrue();
    run(() -> corrections.addDisagreement(ref, words));
    run(() -> corrections.addDisagreement(ref, words));
    assertThat(corrections.mayDisagree(ref)).isFalse();
    refused(() -> corrections.addDisagreement(ref, new FreeText("Something else")));
    assertThat(news).filteredOn(DisagreementAdded.class::isInstance).containsExactly(new DisagreementAdded(ref));

    run(() -> corrections.attachDisagreement(ref));
    assertThat(company.notes.keySet()).containsExactlyInAnyOrder(CONTACT, LABEL, BOOKS, INVOICE);
    assertThat(company.notes.get(CONTACT)).containsExactly(words.value());
    assertThat(view(ref).disagreement().orElseThrow().attachedOn()).contains(TODAY);
  }

  @Test
  void a_note_has_five_hundred_words_at_most() {
    CaseRef ref = searched();
    decide(ref, CorrectionVerdict.REFUSED, WHY, NONE, Set.of());
    approve(ref, CorrectionApproval.APPROVED, NONE, "approver");

    refused(() -> corrections.addDisagreement(ref, NONE));
    refused(() -> corrections.addDisagreement(ref, new FreeText("no ".repeat(501))));
    refused(() -> corrections.addDisagreement(ref, new FreeText("n".repeat(4001))));
    run(() -> corrections.addDisagreement(ref, new FreeText("no ".repeat(500))));
  }

  @Test
  void after_a_correction_that_was_made_everywhere_there_is_nothing_to_disagree_with() {
    CaseRef ref = done();

    assertThat(corrections.mayDisagree(ref)).isFalse();
    refused(() -> corrections.addDisagreement(ref, WHY));
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind_and_holds_nobody_up() {
    CaseRef ref = done();
    CaseRef other = searched();
    run(() -> corrections.claim(ref));
    corrections.forget(ref);

    assertThat(corrections.of(ref)).isEmpty();
    assertThat(in(() -> corrections.claim(other))).isEqualTo(Turn.OURS);
  }

  @Test
  void nothing_personal_is_printed() {
    CaseRef ref = done();

    assertThat(view(ref) + "" + view(ref).copies() + view(ref).changes() + view(ref).proposal() + view(ref).decision())
        .doesNotContain(OLD, NEW, "Mill Lane");
  }

  private void tell(Object event) {
    news.add(event);
    if (event instanceof CaseClosed closed) {
      turns.on(closed);
    }
  }

  private CaseRef opened(Right right) {
    return in(() -> cases.open(
        new NewCase(
            right, Channel.FORM, TODAY, new Residence("GB", ""),
            new Requester(
                new PersonName("Anna Example"), Optional.of(new EmailAddress("anna@example.org")), Optional.empty(),
                Optional.empty()),
            NONE)));
  }

  private CaseRef proposed(String wrong, String right) {
    CaseRef ref = opened(Right.CORRECTION);
    run(() -> corrections.propose(ref, proposal(wrong, right)));
    return ref;
  }

  private CaseRef searched() {
    CaseRef ref = proposed(OLD, NEW);
    company.foundEverywhere(ref);
    run(() -> corrections.findCopies(ref));
    return ref;
  }

  private CaseRef emailSearched() {
    CaseRef ref = proposed("victim@example.org", "thief@example.net");
    company.values.put(CONTACT, "victim@example.org");
    company.found(ref, company.contact());
    run(() -> corrections.findCopies(ref));
    return ref;
  }

  private CaseRef accepted() {
    CaseRef ref = searched();
    decide(ref, CorrectionVerdict.ACCEPTED, NONE, NONE, EVERYWHERE);
    return ref;
  }

  private CaseRef written() {
    CaseRef ref = accepted();
    for (int system = 0; system < corrections.systemCount(ref); system++) {
      int index = system;
      run(() -> corrections.write(ref, index));
    }
    return ref;
  }

  private CaseRef done() {
    CaseRef ref = written();
    company.values.put(BOOKS, "1 Mill Lane, " + NEW);
    run(() -> corrections.recordByHand(
        task(ref, "correctByHand", corrections.systemPart(ref, 2)), HandCorrection.DONE, WHY, "locator"));
    assertThat(in(() -> corrections.compare(ref))).isEqualTo(ReadBack.ALL_DONE);
    return ref;
  }

  private void decide(CaseRef ref, CorrectionVerdict verdict, FreeText reason, FreeText value, Set<CopyKey> chosen) {
    String task = task(ref, "decideCorrection");
    run(() -> corrections.decide(task, choice(verdict, reason, value, chosen), "reviewer"));
    assertThat(cases.outcome(task)).contains(verdict.name());
  }

  private void approve(CaseRef ref, CorrectionApproval verdict, FreeText reason, String by) {
    String task = task(ref, "approveCorrection");
    run(() -> corrections.approve(task, verdict, reason, by));
    assertThat(cases.outcome(task)).contains(verdict.name());
  }

  private String task(CaseRef ref, String question) {
    String id = "task-" + ++tasks;
    cases.openDecision(id, ref, question);
    return id;
  }

  private String task(CaseRef ref, String question, PartRef part) {
    String id = "task-" + ++tasks;
    cases.openDecision(id, ref, question, Optional.of(part));
    return id;
  }

  private CorrectionView view(CaseRef ref) {
    return corrections.of(ref).orElseThrow();
  }

  private CopyLine line(CaseRef ref, CopyKey key) {
    return view(ref).copies().stream().filter(line -> line.copy().key().equals(key)).findFirst().orElseThrow();
  }

  private static CorrectionChoice choice(CorrectionVerdict verdict) {
    return choice(verdict, NONE, NONE, EVERYWHERE);
  }

  private static CorrectionChoice choice(
      CorrectionVerdict verdict, FreeText reason, FreeText value, Set<CopyKey> chosen) {
    return new CorrectionChoice(verdict, reason, value, chosen);
  }

  private static CorrectionProposal proposal(String wrong, String right) {
    return new CorrectionProposal(
        new FreeText(wrong), new FreeText(right), NONE, Optional.empty(), Optional.empty());
  }

  private static CorrectionProposal from(CaseRef answer, FoundRow row, String wrong, String right) {
    return new CorrectionProposal(
        new FreeText(wrong), new FreeText(right), NONE, Optional.of(answer), Optional.of(row.id()));
  }

  private static FoundRow row(String system, String collection, String key, FoundField... fields) {
    return new FoundRow(
        PartRef.next(), new SystemKey(system), collection, key, Match.CERTAIN, List.of(), OurRole.CONTROLLER,
        List.of(fields), Optional.empty(), Optional.empty());
  }

  private static FoundField field(String name, String category, String value) {
    return new FoundField(name, name, value, List.of(category), false, "", false);
  }

  private void refused(Runnable command) {
    assertThatThrownBy(() -> run(command)).isInstanceOf(NotAllowedNow.class);
  }

  private void run(Runnable command) {
    database.transaction().executeWithoutResult(status -> command.run());
  }

  private <T> T in(Supplier<T> command) {
    return database.transaction().execute(status -> command.get());
  }
}
