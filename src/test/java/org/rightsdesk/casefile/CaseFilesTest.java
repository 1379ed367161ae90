package org.rightsdesk.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RoomDatabase;

class CaseFilesTest {

  private enum Verdict {
    YES,
    NO
  }

  private final Clock clock = Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneId.of("Europe/Berlin"));
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases =
      new CaseFiles(
          new CaseFileStore(RoomDatabase.inMemory().jdbc()), new PageSecrets("a secret"), news::add, clock);

  @Test
  void a_case_is_numbered_in_the_year_of_the_controllers_zone_and_keeps_what_the_person_wrote() {
    CaseRef ref = open("李小龍");

    assertThat(ref.value()).isEqualTo("DSR-2027-000001");
    CaseFile found = cases.get(ref);
    assertThat(found.requester().name().value()).isEqualTo("李小龍");
    assertThat(found.details().value()).isEqualTo("Everything\n{{7*7}} <b>\"quotes\"</b>");
    assertThat(found.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(news).containsExactly(new CaseOpened(ref, Right.ACCESS, Channel.FORM));
  }

  @Test
  void a_withdrawn_case_is_closed_and_cannot_be_withdrawn_again() {
    CaseRef ref = open("Ólafur Þór Jónsson");
    cases.withdraw(ref);

    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.WITHDRAWN);
    assertThat(news).endsWith(new RequestWithdrawn(ref), new CaseClosed(ref, CaseOutcome.WITHDRAWN));
    assertThatThrownBy(() -> cases.withdraw(ref)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> cases.moveTo(ref, CaseState.SENT)).isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void a_closed_case_can_be_taken_up_again_and_closed_otherwise() {
    CaseRef ref = open("Anna Example");
    cases.close(ref, CaseOutcome.CORRECTED);

    cases.reopen(ref);
    cases.reopen(ref);

    assertThat(cases.get(ref).isClosed()).isFalse();
    assertThat(cases.get(ref).state()).isEqualTo(CaseState.IN_PROGRESS);
    assertThat(cases.get(ref).outcome()).isEmpty();
    assertThat(news).filteredOn(CaseReopened.class::isInstance).containsExactly(new CaseReopened(ref));
    cases.close(ref, CaseOutcome.PARTLY_CORRECTED);
    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.PARTLY_CORRECTED);
  }

  @Test
  void an_answer_that_nobody_collected_and_that_was_posted_then_is_an_answer() {
    CaseRef ref = open("Anna Example");
    cases.close(ref, CaseOutcome.NOT_COLLECTED);
    cases.close(ref, CaseOutcome.ANSWERED);
    cases.close(ref, CaseOutcome.NOT_COLLECTED);

    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.ANSWERED);
    assertThat(news)
        .filteredOn(CaseClosed.class::isInstance)
        .containsExactly(new CaseClosed(ref, CaseOutcome.NOT_COLLECTED), new CaseClosed(ref, CaseOutcome.ANSWERED));
  }

  @Test
  void a_case_that_the_person_took_back_stays_closed() {
    CaseRef ref = open("Anna Example");
    cases.withdraw(ref);

    assertThatThrownBy(() -> cases.reopen(ref)).isInstanceOf(NotAllowedNow.class);
    assertThat(cases.get(ref).isClosed()).isTrue();
  }

  @Test
  void the_secret_of_one_case_does_not_open_another_nor_one_that_does_not_exist() {
    CaseRef one = open("Anna Example");
    CaseRef two = open("Bert Example");
    CaseRef none = new CaseRef("DSR-2026-999999");

    assertThat(cases.opensPage(one, cases.pageSecret(one))).isTrue();
    assertThat(cases.opensPage(two, cases.pageSecret(one))).isFalse();
    assertThat(cases.opensPage(one, null)).isFalse();
    assertThat(cases.opensPage(none, cases.pageSecret(none))).isFalse();
  }

  @Test
  void a_decision_is_taken_once_with_its_reason_and_cannot_be_changed() {
    CaseRef ref = open("Anna Example");
    cases.openDecision("task-1", ref, "confirmIdentity");
    cases.decide("task-1", Verdict.YES, new FreeText("Seen the passport"), "verifier");
    cases.decide("task-1", Verdict.YES, new FreeText("Clicked twice"), "verifier");

    Decision.Verdict verdict = cases.decision("task-1").flatMap(Decision::verdict).orElseThrow();
    assertThat(verdict.reason().value()).isEqualTo("Seen the passport");
    assertThat(news).filteredOn(DecisionTaken.class::isInstance).hasSize(1);
    assertThatThrownBy(() -> cases.decide("task-1", Verdict.NO, new FreeText(""), "verifier"))
        .isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> cases.decide("gone", Verdict.NO, new FreeText(""), "verifier"))
        .isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void another_address_is_written_down_with_who_and_how_they_know() {
    CaseRef ref = open("Anna Example");
    PostalAddress address = new PostalAddress("1 High Street\nEly CB7 4AA");
    assertThatThrownBy(() -> cases.changeAddress(ref, address, new FreeText(""), "intake")).isInstanceOf(NotAllowedNow.class);
    cases.changeAddress(ref, address, new FreeText("Told in a mail from the address on file"), "intake");
    cases.changeAddress(ref, address, new FreeText("Again"), "intake");

    assertThat(cases.get(ref).requester().address()).contains(address);
    assertThat(cases.decisions(ref))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.question()).isEqualTo("changeAddress");
              assertThat(change.verdict().orElseThrow().decidedBy()).isEqualTo("intake");
            });
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind() {
    CaseRef ref = open("Anna Example");
    cases.openDecision("task-1", ref, "confirmIdentity");
    cases.forget(ref);

    assertThat(cases.find(ref)).isEmpty();
    assertThat(cases.decisions(ref)).isEmpty();
  }

  @Test
  void personal_values_print_as_dots() {
    CaseFile file = cases.get(open("Anna Example"));

    assertThat(file.toString() + file.requester() + file.details() + file.requester().name())
        .doesNotContain("Anna")
        .doesNotContain("Everything");
  }

  @Test
  void open_cases_are_found_by_a_part_of_the_number_and_names_only_by_those_who_may_see_them() {
    CaseRef anna = open("Anna Example");
    CaseRef percent = open("100% \u00d6lm_n");
    cases.moveTo(percent, CaseState.BEING_CHECKED);

    assertThat(found(CaseSearch.EVERYTHING)).containsExactlyInAnyOrder(anna, percent);
    assertThat(found(words("000002", false))).containsExactly(percent);
    assertThat(found(words("anna", false))).isEmpty();
    assertThat(found(words(" ANNA ", true))).containsExactly(anna);
    assertThat(found(words("100%", true))).containsExactly(percent);
    assertThat(found(words("lm_", true))).containsExactly(percent);
    assertThat(found(words("%", false))).isEmpty();
    assertThat(found(new CaseSearch(new FreeText(""), false, Optional.of(Right.CORRECTION), Optional.empty()))).isEmpty();
    assertThat(found(new CaseSearch(new FreeText(""), false, Optional.of(Right.ACCESS), Optional.of(Set.of(anna)))))
        .containsExactly(anna);
    assertThat(found(new CaseSearch(new FreeText(""), false, Optional.empty(), Optional.of(Set.of())))).isEmpty();
    assertThat(words("anna", true)).hasToString("•••");
  }

  @Test
  void closed_cases_are_found_page_by_page() {
    CaseRef open = open("Anna Example");
    List<CaseRef> closed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      closed.add(0, open("Bert Example"));
      cases.close(closed.get(0), CaseOutcome.ANSWERED);
    }

    assertThat(cases.countClosed(CaseSearch.EVERYTHING)).isEqualTo(5);
    List<CaseRef> paged = new ArrayList<>();
    for (int skipped = 0; skipped < 6; skipped += 2) {
      cases.closed(CaseSearch.EVERYTHING, skipped, 2).forEach(line -> paged.add(line.ref()));
    }
    assertThat(paged).isEqualTo(closed);
    assertThat(cases.countClosed(words(closed.get(2).value(), false))).isEqualTo(1);
    assertThat(found(CaseSearch.EVERYTHING)).containsExactly(open);
    assertThat(cases.all(List.of(open, closed.get(0), new CaseRef("DSR-2026-999999")))).hasSize(2);
  }

  private List<CaseRef> found(CaseSearch search) {
    return cases.open(search).stream().map(CaseLine::ref).toList();
  }

  private static CaseSearch words(String words, boolean alsoInNames) {
    return new CaseSearch(new FreeText(words), alsoInNames, Optional.empty(), Optional.empty());
  }

  private CaseRef open(String name) {
    return cases.open(
        new NewCase(
            Right.ACCESS,
            Channel.FORM,
            LocalDate.of(2026, 12, 31),
            new Residence("gb", ""),
            new Requester(
                new PersonName(name),
                Optional.of(new EmailAddress("Anna@Example.org")),
                Optional.of(new PostalAddress("1 High Street\nLondon")),
                Optional.empty()),
            new FreeText("Everything\r\n{{7*7}} <b>\"quotes\"</b>")));
  }
}
