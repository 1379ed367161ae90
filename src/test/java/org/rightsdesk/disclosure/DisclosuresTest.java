package org.rightsdesk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.disclosure.Rows.code;
import static org.rightsdesk.disclosure.Rows.field;
import static org.rightsdesk.disclosure.Rows.freeText;
import static org.rightsdesk.disclosure.Rows.ours;
import static org.rightsdesk.disclosure.Rows.row;
import static org.rightsdesk.disclosure.Rows.secret;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.testing.RoomDatabase;

class DisclosuresTest {

  private static final FreeText NO_REASON = new FreeText("");
  private static final Set<Check> ALL_CHECKED = EnumSet.allOf(Check.class);
  private static final CollectionKey CONTACTS = new CollectionKey(new SystemKey("core"), "contact");
  private static final CollectionKey CALLS = new CollectionKey(new SystemKey("tele"), "call");

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases = CaseFilesForTests.on(database, news::add, clock);
  private final DataMap dataMap = mock(DataMap.class);
  private final Disclosures disclosures = DisclosuresForTests.on(database, cases, dataMap, news::add, clock);
  private CaseRef ref;

  private final FoundRow contact = ours("contact", "1", field("name", "Ann Lee"), field("email", "ann@example.com"));
  private final FoundRow notes = ours("contact", "2", field("name", "Ann Lee"), freeText("notes", "Met Bob Ray, rude."));
  private final FoundRow doubtful = row("core", "contact", "3", Match.PROBABLE, OurRole.CONTROLLER, field("name", "A. Lee"));
  private final FoundRow neighbour =
      row("core", "contact", "4", Match.NOT_THIS_PERSON, OurRole.CONTROLLER, field("name", "Zed Neighbour"));
  private final FoundRow call = row("tele", "call", "5", Match.CERTAIN, OurRole.PROCESSOR, field("caller", "+442079460001"));
  private final FoundRow advice =
      row("sup", "message", "6", Match.CERTAIN, OurRole.CONTROLLER, field("privileged", "true"), field("body", "Settle."));
  private final FoundRow user =
      row("core", "user", "7", Match.CERTAIN, OurRole.CONTROLLER, field("email", "ann@example.com"), secret("password_hash"));

  @BeforeEach
  void open() {
    ref =
        cases.open(
            new NewCase(
                Right.ACCESS, Channel.FORM, LocalDate.of(2026, 11, 1), new Residence("GB", ""),
                new Requester(
                    new PersonName("Ann Lee"), Optional.of(new EmailAddress("ann@example.com")), Optional.empty(),
                    Optional.empty()),
                new FreeText("")));
    news.clear();
  }

  @Test
  void nothing_found_needs_no_review_but_an_approval() {
    found();

    assertThat(disclosures.prepare(ref)).isEqualTo(ReviewNeeded.NOTHING_FOUND);
    approve("approver");
    assertThat(disclosures.isApproved(ref)).isTrue();
    assertThat(disclosures.answer(ref).isNil()).isTrue();
  }

  @Test
  void clear_matches_go_straight_to_the_items() {
    found(contact, neighbour, call);

    assertThat(disclosures.prepare(ref)).isEqualTo(ReviewNeeded.CLEAR);
  }

  @Test
  void one_doubtful_match_asks_for_a_person() {
    found(contact, doubtful);

    assertThat(disclosures.prepare(ref)).isEqualTo(ReviewNeeded.DOUBTFUL);
  }

  @Test
  void an_approved_answer_that_is_prepared_again_keeps_its_decisions_and_has_to_be_approved_again() {
    found(contact);
    review(asProposed(CONTACTS));
    approve("approver");

    assertThat(disclosures.prepare(ref)).isEqualTo(ReviewNeeded.CLEAR);
    assertThat(disclosures.isApproved(ref)).isFalse();
    assertThat(disclosures.status(ref).undecided()).isZero();
    task("approval-2", "approveResponse");
    assertThatThrownBy(() -> disclosures.approve("approval-2", Approval.APPROVED, ALL_CHECKED, NO_REASON, "approver"))
        .hasMessageContaining("The review has to end");
    task("review-2", "reviewItems");
    disclosures.review("review-2", asProposed(CONTACTS), "reviewer");
    disclosures.approve("approval-2", Approval.APPROVED, ALL_CHECKED, NO_REASON, "approver");
    assertThat(disclosures.isApproved(ref)).isTrue();
  }

  @Test
  void preparing_twice_changes_nothing_and_settles_what_was_found_once() {
    found(contact, doubtful);
    disclosures.prepare(ref);
    found(contact, doubtful, notes);

    assertThat(disclosures.prepare(ref)).isEqualTo(ReviewNeeded.DOUBTFUL);
    assertThat(disclosures.items(ref)).hasSize(2);
    verify(dataMap, times(1)).settle(ref);
  }

  @Test
  void a_clear_row_is_proposed_for_release_and_a_row_with_free_text_is_not() {
    found(contact, notes);
    disclosures.prepare(ref);

    assertThat(item(contact).proposal().map(Proposal::treatment)).contains(Treatment.RELEASE);
    assertThat(item(notes).proposal()).isEmpty();
    assertThat(item(notes).needsCare()).isTrue();
    assertThat(item(contact).decision()).isEmpty();
  }

  @Test
  void lawyers_advice_is_proposed_to_be_withheld() {
    FoundRow mail = ours("ticket", "9", freeText("text", "Our solicitor says: pay."));
    found(advice, mail);
    disclosures.prepare(ref);

    assertThat(item(advice).proposal().flatMap(Proposal::ground)).contains(Ground.LEGAL_PRIVILEGE);
    assertThat(item(mail).proposal().flatMap(Proposal::ground)).contains(Ground.LEGAL_PRIVILEGE);
  }

  @Test
  void a_doubtful_row_is_never_released_by_itself() {
    found(contact, doubtful);
    disclosures.prepare(ref);
    task("t1", "reviewItems");

    assertThatThrownBy(() -> disclosures.review("t1", asProposed(CONTACTS), "reviewer"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("still open whose they are");
    assertThatThrownBy(() -> disclosures.answer(ref)).isInstanceOf(NotAllowedNow.class);
    assertThat(cases.outcome("t1")).isEmpty();
  }

  @Test
  void matches_are_decided_one_by_one_or_for_a_whole_group() {
    FoundRow second = row("core", "contact", "33", Match.PROBABLE, OurRole.CONTROLLER, field("name", "Ann L."));
    found(contact, doubtful, second);
    disclosures.prepare(ref);
    task("t1", "reviewMatches");

    disclosures.decideMatches("t1", new MatchChoices(Map.of(CONTACTS, false), Map.of(second.id(), true)), "reviewer");

    assertThat(item(doubtful).theirs()).contains(false);
    assertThat(item(second).theirs()).contains(true);
    assertThat(item(contact).theirs()).contains(true);
    assertThat(cases.outcome("t1")).contains("MATCHES_DECIDED");
    assertThat(news).contains(new MatchesDecided(ref, 2, 1));
  }

  @Test
  void a_match_review_that_leaves_a_row_open_is_refused_and_says_how_many() {
    found(doubtful);
    disclosures.prepare(ref);
    task("t1", "reviewMatches");

    assertThatThrownBy(() -> disclosures.decideMatches("t1", new MatchChoices(Map.of(), Map.of()), "reviewer"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageStartingWith("Of one row it is still open");
    assertThat(cases.outcome("t1")).isEmpty();
  }

  @Test
  void a_row_of_somebody_else_is_neither_in_the_answer_nor_mentioned() {
    found(contact, neighbour);
    review(asProposed(CONTACTS));

    assertThat(released()).containsExactly("Ann Lee", "ann@example.com");
    assertThat(disclosures.answer(ref).withheld()).isEmpty();
  }

  @Test
  void a_choice_for_the_whole_group_does_not_reach_a_row_of_somebody_else_or_a_customers_row() {
    FoundRow held = row("core", "contact", "8", Match.CERTAIN, OurRole.PROCESSOR, field("name", "Held Row"));
    found(contact, neighbour, held);
    review(new ReviewChoices(Set.of(), Map.of(CONTACTS, ItemChoice.release()), Map.of()));

    assertThat(released()).containsExactly("Ann Lee", "ann@example.com");
  }

  @Test
  void a_person_can_say_that_a_row_is_the_persons_after_all() {
    found(contact, neighbour);
    review(new ReviewChoices(Set.of(CONTACTS), Map.of(), Map.of(neighbour.id(), ItemChoice.release())));

    assertThat(released()).contains("Zed Neighbour");
    assertThat(item(neighbour).theirs()).contains(true);
    assertThat(item(neighbour).decision().map(ReviewItem.Decided::by)).contains("reviewer");
  }

  @Test
  void a_person_can_say_that_a_row_is_somebody_elses_after_all() {
    found(contact, notes);
    review(
        new ReviewChoices(
            Set.of(CONTACTS), Map.of(), Map.of(notes.id(), ItemChoice.withhold(Ground.NOT_THIS_PERSON))));

    assertThat(item(notes).isSomebodyElses()).isTrue();
    assertThat(disclosures.answer(ref).withheld()).isEmpty();
  }

  @Test
  void what_is_held_for_a_customer_is_never_released_whatever_is_chosen() {
    found(contact, call);
    disclosures.prepare(ref);
    task("t1", "reviewItems");

    for (ItemChoice choice :
        List.of(
            ItemChoice.release(), ItemChoice.notPersonal(), ItemChoice.withhold(Ground.THIRD_PARTY),
            ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("caller"), List.of())))) {
      assertThatThrownBy(
              () -> disclosures.review("t1", new ReviewChoices(Set.of(), Map.of(), Map.of(call.id(), choice)), "r"))
          .isInstanceOf(NotAllowedNow.class)
          .hasMessageContaining("for a customer");
    }
    disclosures.review("t1", new ReviewChoices(Set.of(CONTACTS), Map.of(CALLS, ItemChoice.release()), Map.of()), "r");

    Answer answer = disclosures.answer(ref);
    assertThat(answer.released()).extracting(Answer.ReleasedCollection::key).containsExactly(CONTACTS);
    assertThat(answer.heldForCustomers()).hasSize(1);
    assertThat(answer.heldForCustomers().get(0).customer().orElseThrow().company()).isEqualTo("Harbour Dental Ltd");
  }

  @Test
  void a_secret_is_described_and_never_shown() {
    found(user);
    review(asProposed(new CollectionKey(new SystemKey("core"), "user")));

    Answer.ReleasedField secret = disclosures.answer(ref).released().get(0).rows().get(0).fields().get(1);
    assertThat(secret.label()).isEqualTo("password hash");
    assertThat(secret.value()).isEmpty();
    assertThat(secret.leftOut()).contains(Ground.NEVER_SHOWN);
  }

  @Test
  void a_review_that_leaves_an_item_open_is_refused_and_says_how_many() {
    found(contact, notes);
    disclosures.prepare(ref);
    task("t1", "reviewItems");

    assertThatThrownBy(() -> disclosures.review("t1", asProposed(CONTACTS), "reviewer"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessage("One item has no decision yet. Read it and decide, or decide for its whole group.");
    assertThat(cases.outcome("t1")).isEmpty();
  }

  @Test
  void nine_thousand_four_hundred_rows_are_reviewed_by_one_choice_and_one_exception() {
    FoundRow[] many =
        IntStream.range(0, 9400).mapToObj(n -> ours("call", "" + n, field("caller", "c" + n))).toArray(FoundRow[]::new);
    found(many);
    CollectionKey calls = new CollectionKey(new SystemKey("core"), "call");
    review(new ReviewChoices(Set.of(calls), Map.of(), Map.of(many[77].id(), ItemChoice.withhold(Ground.THIRD_PARTY))));

    assertThat(disclosures.answer(ref).releasedRows()).isEqualTo(9399);
    assertThat(disclosures.answer(ref).withheld()).containsExactly(new Answer.Withheld(Ground.THIRD_PARTY, 1));
    assertThat(news).contains(new ItemsReviewed(ref, 9399, 0, 1, 0, 0));
  }

  @Test
  void a_choice_for_the_group_leaves_alone_what_was_decided_one_by_one_before() {
    found(contact, notes);
    disclosures.prepare(ref);
    disclosures.keep(
        ref, new ReviewChoices(Set.of(), Map.of(), Map.of(notes.id(), ItemChoice.withhold(Ground.THIRD_PARTY))), "eva");
    task("t1", "reviewItems");
    disclosures.review("t1", new ReviewChoices(Set.of(), Map.of(CONTACTS, ItemChoice.release()), Map.of()), "reviewer");

    assertThat(released()).containsExactly("Ann Lee", "ann@example.com");
    assertThat(disclosures.status(ref).reviewers()).containsExactly("eva", "reviewer");
  }

  @Test
  void withholding_needs_a_ground() {
    found(contact);
    disclosures.prepare(ref);
    task("t1", "reviewItems");
    ItemChoice noGround = new ItemChoice(Treatment.WITHHOLD, Optional.empty(), Redaction.NOTHING, NO_REASON);

    assertThatThrownBy(() -> disclosures.review("t1", one(contact, noGround), "reviewer"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessage("Say why it is left out.");
  }

  @Test
  void withheld_items_are_counted_by_ground_and_their_content_is_gone() {
    found(contact, advice);
    review(asProposed(CONTACTS, new CollectionKey(new SystemKey("sup"), "message")));

    assertThat(disclosures.answer(ref).withheld()).containsExactly(new Answer.Withheld(Ground.LEGAL_PRIVILEGE, 1));
    assertThat(released()).doesNotContain("Settle.");
  }

  @Test
  void what_is_not_personal_is_not_part_of_the_answer() {
    found(contact);
    review(one(contact, ItemChoice.notPersonal()));

    assertThat(disclosures.answer(ref).isNil()).isTrue();
  }

  @Test
  void a_field_is_taken_out_whole_with_what_explains_it() {
    FoundRow coded = ours("contact", "20", field("name", "Ann Lee"), code("source", "REFERRAL", "Bob Ray named you."));
    found(coded);
    review(one(coded, ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("source"), List.of()))));

    Answer.ReleasedField source = disclosures.answer(ref).released().get(0).rows().get(0).fields().get(1);
    assertThat(source.value()).isEmpty();
    assertThat(source.explanation()).isEmpty();
    assertThat(source.leftOut()).contains(Ground.THIRD_PARTY);
  }

  @Test
  void words_are_taken_out_wherever_they_stand_in_any_case_and_across_line_breaks() {
    FoundRow text = ours("contact", "21", freeText("notes", "BOB\n Ray called. bob ray again."), field("by", "bob ray"));
    found(text);
    review(one(text, ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of(), List.of("Bob Ray")))));

    assertThat(released()).containsExactly("[left out] called. [left out] again.", "[left out]");
  }

  @Test
  void the_longest_words_go_first_so_that_no_rest_is_left() {
    FoundRow text = ours("contact", "22", freeText("notes", "Raymond and Ray"));
    found(text);
    review(one(text, ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of(), List.of("Ray", "Raymond")))));

    assertThat(released()).containsExactly("[left out] and [left out]");
  }

  @Test
  void words_that_do_not_stand_there_are_refused() {
    found(notes);
    disclosures.prepare(ref);
    task("t1", "reviewItems");
    ItemChoice typo = ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of(), List.of("Bob Rai")));
    ItemChoice nothing = ItemChoice.redact(Ground.THIRD_PARTY, Redaction.NOTHING);
    ItemChoice noField = ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("fax"), List.of()));

    for (ItemChoice choice : List.of(typo, nothing, noField)) {
      assertThatThrownBy(() -> disclosures.review("t1", one(notes, choice), "reviewer")).isInstanceOf(NotAllowedNow.class);
    }
  }

  @Test
  void a_reviewer_cannot_approve_their_own_answer_not_even_by_having_decided_a_match() {
    found(doubtful);
    disclosures.prepare(ref);
    task("t1", "reviewMatches");
    disclosures.decideMatches("t1", new MatchChoices(Map.of(CONTACTS, true), Map.of()), "eva");
    task("t2", "reviewItems");
    disclosures.review("t2", asProposed(CONTACTS), "reviewer");
    task("t3", "approveResponse");

    for (String who : List.of("eva", "reviewer")) {
      assertThatThrownBy(() -> disclosures.approve("t3", Approval.APPROVED, ALL_CHECKED, NO_REASON, who))
          .isInstanceOf(NotAllowedNow.class)
          .hasMessage("You prepared this answer, so somebody else has to approve it.");
    }
    disclosures.approve("t3", Approval.APPROVED, ALL_CHECKED, NO_REASON, "approver");
    assertThat(disclosures.status(ref).approvedBy()).contains("approver");
    assertThat(cases.outcome("t3")).contains("APPROVED");
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void an_answer_is_not_approved_with_a_check_left_out(Check missing) {
    found();
    disclosures.prepare(ref);
    task("t1", "approveResponse");

    assertThatThrownBy(
            () ->
                disclosures.approve(
                    "t1", Approval.APPROVED, EnumSet.complementOf(EnumSet.of(missing)), NO_REASON, "approver"))
        .isInstanceOf(NotAllowedNow.class);
    assertThat(disclosures.isApproved(ref)).isFalse();
  }

  @Test
  void an_unreviewed_answer_cannot_be_approved() {
    found(contact);
    disclosures.prepare(ref);
    task("t1", "approveResponse");

    assertThatThrownBy(() -> disclosures.approve("t1", Approval.APPROVED, ALL_CHECKED, NO_REASON, "approver"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessage("The review has to end before the answer is approved.");
  }

  @Test
  void sending_back_needs_a_reason_and_opens_the_review_again() {
    found(contact, notes);
    review(new ReviewChoices(Set.of(), Map.of(CONTACTS, ItemChoice.release()), Map.of()));
    task("t2", "approveResponse");
    assertThatThrownBy(() -> disclosures.approve("t2", Approval.SENT_BACK, Set.of(), NO_REASON, "approver"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessage("Say what the reviewer should change.");
    disclosures.approve("t2", Approval.SENT_BACK, Set.of(), new FreeText("Bob is named."), "approver");

    assertThat(disclosures.status(ref).sentBackFor().value()).isEqualTo("Bob is named.");
    assertThat(cases.outcome("t2")).contains("SENT_BACK");
    task("t3", "approveResponse");
    assertThatThrownBy(() -> disclosures.approve("t3", Approval.APPROVED, ALL_CHECKED, NO_REASON, "approver"))
        .isInstanceOf(NotAllowedNow.class);

    task("t4", "reviewItems");
    ItemChoice redact = ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of(), List.of("Bob Ray")));
    disclosures.review("t4", one(notes, redact), "reviewer");
    assertThat(released()).contains("Met [left out], rude.").doesNotContain("Met Bob Ray, rude.");
    disclosures.approve("t3", Approval.APPROVED, ALL_CHECKED, NO_REASON, "approver");
    assertThat(disclosures.isApproved(ref)).isTrue();
  }

  @Test
  void an_approved_answer_cannot_be_changed() {
    found(contact);
    review(asProposed(CONTACTS));
    approve("approver");
    task("t8", "reviewItems");
    task("t9", "approveResponse");

    assertThatThrownBy(() -> disclosures.review("t8", one(contact, ItemChoice.notPersonal()), "r"))
        .isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> disclosures.keep(ref, one(contact, ItemChoice.notPersonal()), "r"))
        .isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> disclosures.approve("t9", Approval.SENT_BACK, Set.of(), new FreeText("x"), "other"))
        .isInstanceOf(NotAllowedNow.class);
    assertThat(released()).contains("Ann Lee");
  }

  @Test
  void two_clicks_decide_once() {
    found(contact);
    review(asProposed(CONTACTS));
    disclosures.review("review", one(contact, ItemChoice.notPersonal()), "reviewer");

    assertThat(released()).contains("Ann Lee");
    assertThat(news.stream().filter(ItemsReviewed.class::isInstance)).hasSize(1);
  }

  @Test
  void a_task_that_asks_for_something_else_or_is_gone_is_refused() {
    found(contact);
    disclosures.prepare(ref);
    task("t1", "recordFee");

    assertThatThrownBy(() -> disclosures.review("t1", asProposed(CONTACTS), "r")).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> disclosures.review("gone", asProposed(CONTACTS), "r")).isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void an_item_of_another_case_is_refused() {
    found(contact);
    disclosures.prepare(ref);
    task("t1", "reviewItems");

    assertThatThrownBy(() -> disclosures.review("t1", one(notes, ItemChoice.release()), "r"))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessage("That item is not part of this case.");
  }

  @Test
  void nothing_can_be_answered_before_the_search_has_ended() {
    assertThatThrownBy(() -> disclosures.answer(ref)).isInstanceOf(NotAllowedNow.class);
    assertThat(disclosures.isApproved(ref)).isFalse();
    assertThat(disclosures.status(ref).prepared()).isFalse();
  }

  @Test
  void a_forgotten_case_leaves_nothing() {
    found(notes);
    review(one(notes, ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("name"), List.of("Bob")))));
    disclosures.forget(ref);

    for (String table : List.of("disclosure_review", "disclosure_reviewer", "disclosure_item", "disclosure_redaction")) {
      assertThat(database.jdbc().sql("select count(*) from " + table).query(Integer.class).single()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Regime.class)
  void other_peoples_data_are_withheld_by_the_law_that_applies(Regime regime) {
    Optional<String> citation = Ground.THIRD_PARTY.citation(regime);

    switch (regime) {
      case UK_DPA1998, POLICY_PROMISE -> assertThat(citation.orElseThrow()).contains("section 7(4)");
      case UK_GDPR, UK_GDPR_PRE_DUAA, RESIDENCE_UNKNOWN -> assertThat(citation.orElseThrow()).contains("paragraph 16");
      case EU_GDPR -> assertThat(citation.orElseThrow()).contains("15(4)");
      default -> assertThat(citation).isEmpty();
    }
  }

  @Test
  void nothing_personal_is_printed() {
    found(contact, call);
    review(asProposed(CONTACTS));

    String printed = disclosures.items(ref) + " " + disclosures.answer(ref) + disclosures.answer(ref).released()
        + disclosures.answer(ref).heldForCustomers() + disclosures.status(ref);
    assertThat(printed).doesNotContain("Ann").doesNotContain("example").doesNotContain("Harbour");
  }

  private void found(FoundRow... rows) {
    when(dataMap.found(ref)).thenReturn(List.of(rows));
  }

  private void review(ReviewChoices choices) {
    disclosures.prepare(ref);
    task("review", "reviewItems");
    disclosures.review("review", choices, "reviewer");
  }

  private void approve(String by) {
    task("approval", "approveResponse");
    disclosures.approve("approval", Approval.APPROVED, ALL_CHECKED, NO_REASON, by);
  }

  private void task(String id, String question) {
    cases.openDecision(id, ref, question);
  }

  private ReviewItem item(FoundRow row) {
    return disclosures.items(ref).stream().filter(item -> item.row().id().equals(row.id())).findFirst().orElseThrow();
  }

  private List<String> released() {
    return disclosures.answer(ref).released().stream()
        .flatMap(collection -> collection.rows().stream())
        .flatMap(released -> released.fields().stream())
        .map(Answer.ReleasedField::value)
        .toList();
  }

  private static ReviewChoices asProposed(CollectionKey... collections) {
    return new ReviewChoices(Set.of(collections), Map.of(), Map.of());
  }

  private static ReviewChoices one(FoundRow row, ItemChoice choice) {
    return new ReviewChoices(Set.of(), Map.of(), Map.of(row.id(), choice));
  }
}
