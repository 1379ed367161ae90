package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.datamap.SmallCompany.BOXES;
import static org.rightsdesk.datamap.SmallCompany.CRM;
import static org.rightsdesk.datamap.SmallCompany.MAIL;
import static org.rightsdesk.datamap.SmallCompany.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Requester;

class DataMapTest {

  private final SmallCompany company = new SmallCompany();
  private final DataMap map = company.map;
  private final Requester anna = who("Anna Example", "anna@example.org", "1 Mill Lane\nReading\nRG1 1AA", null);

  @Test
  void systems_come_in_the_order_of_the_map() {
    assertThat(map.systemCount()).isEqualTo(5);
    assertThat(map.system(0)).isEqualTo(CRM);
    assertThat(map.systems()).extracting(DataSystem::name)
        .containsExactly("Customer records", "Mailings", "Telephone", "Paper files", "Drawers");
    assertThat(map.describe(MAIL, "send").orElseThrow().recipients()).containsExactly("Mailer Ltd");
    assertThatThrownBy(() -> map.describe(new SystemKey("none"))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_search_again_replaces_what_was_found_and_the_same_row_keeps_its_number() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);
    PartRef before = company.row(ref, "person", "1").id();
    company.person(2, "Anna Example", null, "second@example.org", null, null, null);
    map.search(ref, CRM);

    assertThat(map.found(ref)).hasSize(2);
    assertThat(company.row(ref, "person", "1").id()).isEqualTo(before);
    assertThat(company.news).filteredOn(SystemSearched.class::isInstance)
        .containsExactly(new SystemSearched(ref, CRM, 1), new SystemSearched(ref, CRM, 2));
  }

  @Test
  void what_people_work_with_is_not_replaced() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);
    company.database.transaction().executeWithoutResult(status -> map.settle(ref));
    company.sql(CRM, "delete from person where id = 1");

    assertThat(map.search(ref, CRM)).isEqualTo(SearchOutcome.SEARCHED);
    assertThat(map.found(ref)).hasSize(1);
  }

  @Test
  void a_found_row_tells_labels_codes_and_hides_secrets_and_itself() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);
    FoundRow row = company.row(ref, "person", "1");

    assertThat(row.fields()).extracting(FoundField::label).contains("E-mail address", "Full name");
    FoundField score = row.fields().stream().filter(field -> field.name().equals("score")).findFirst().orElseThrow();
    assertThat(score.explanation()).isEqualTo("lucky");
    assertThat(row.fields()).noneMatch(field -> field.value().contains("sesame"));
    assertThat(row.toString() + row.fields()).doesNotContain("Anna").doesNotContain("anna@");
  }

  @Test
  void the_log_says_how_and_when_without_a_single_value() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);
    SearchEntry entry = company.log(ref, CRM);

    assertThat(entry.isSearched()).isTrue();
    assertThat(entry.at()).contains(SmallCompany.CLOCK.instant());
    assertThat(entry.certain()).isEqualTo(1);
    assertThat(entry.lookedFor()).anyMatch(kind -> kind.startsWith("E-mail address")).anyMatch(kind -> kind.startsWith("Postal address"));
    assertThat(entry.queries()).anyMatch(query -> query.startsWith("select id, account_id, full_name") && query.contains("?"));
    assertThat(entry.mapVersion()).matches("[0-9a-f]{12}");
    assertThat(entry.toString().toLowerCase()).doesNotContain("anna").doesNotContain("mill lane").doesNotContain("rg1");
    assertThat(company.log(ref, MAIL).whyNot()).contains("It was not searched yet.");
  }

  @Test
  void the_log_names_what_was_found_on_file_and_what_is_hashed() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);

    assertThat(company.log(ref, CRM).lookedFor())
        .contains(
            "What is on file for the person besides: 1 telephone number",
            "Keyed hash of the e-mail address and telephone number, for lists that keep only that");
    CaseRef stranger = company.ask(who("Nobody Known", "n@example.org", null, null));
    map.search(stranger, CRM);
    assertThat(company.log(stranger, CRM).lookedFor())
        .contains("Keyed hash of the e-mail address, for lists that keep only that")
        .noneMatch(kind -> kind.contains("besides"));
  }

  @Test
  void a_search_by_hand_is_logged_with_what_the_locator_was_told_to_look_for() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, BOXES);
    company.cases.openDecision("task-1", ref, "searchByHand");
    assertThat(map.handSearch("task-1", ref).lookFor()).extracting(HandSearch.LookFor::kind).contains("Telephone number");
    record(ref, "task-1", BOXES, new HandFinding(List.of(), "I looked"));

    assertThat(company.log(ref, BOXES).lookedFor())
        .anyMatch(kind -> kind.startsWith("Telephone number"))
        .contains("What is on file for the person besides: 1 telephone number")
        .noneMatch(kind -> kind.toLowerCase().contains("hash"));
  }

  @Test
  void a_system_that_fails_is_named_in_the_log_and_found_when_it_is_back() {
    onFile();
    CaseRef ref = company.ask(anna);
    company.down.add(CRM);

    assertThatThrownBy(() -> map.search(ref, MAIL))
        .isInstanceOfSatisfying(SystemUnavailable.class, failed -> assertThat(failed.system()).isEqualTo(CRM))
        .hasNoCause();
    assertThat(company.log(ref, MAIL).whyNot()).contains("It was tried, but \"Customer records\" did not answer.");
    company.down.clear();
    map.search(ref, MAIL);
    assertThat(company.log(ref, MAIL).isSearched()).isTrue();
  }

  @Test
  void what_goes_wrong_in_a_foreign_database_does_not_carry_its_message() {
    CaseRef ref = company.ask(anna);
    company.sql(MAIL, "drop table send");

    assertThatThrownBy(() -> map.search(ref, MAIL))
        .isInstanceOf(SystemUnavailable.class)
        .hasMessageEndingWith("and the other systems are not held up.")
        .hasMessageStartingWith("Mailings does not answer.")
        .hasNoCause();
  }

  @Test
  void each_task_of_a_search_by_hand_has_a_system_of_its_own_and_keeps_it() {
    CaseRef ref = company.ask(who("Anna Example", "anna@example.org", null, "020 7946 0001"));
    assertThat(map.search(ref, BOXES)).isEqualTo(SearchOutcome.NEEDS_A_PERSON);
    assertThat(map.search(ref, new SystemKey("desk"))).isEqualTo(SearchOutcome.NEEDS_A_PERSON);

    HandSearch one = map.handSearch("task-1", ref);
    HandSearch two = map.handSearch("task-2", ref);
    assertThat(one.system().key()).isNotEqualTo(two.system().key());
    assertThat(map.handSearch("task-1", ref).system().key()).isEqualTo(one.system().key());
    assertThatThrownBy(() -> map.handSearch("task-3", ref)).isInstanceOf(NotAllowedNow.class);
    assertThat(one.lookFor()).extracting(HandSearch.LookFor::kind)
        .containsExactly("Name", "E-mail address", "Telephone number");
    assertThat(one.query()).startsWith("\"Anna Example\" OR \"anna@example.org\" OR \"020 7946 0001\" OR \"+44 20 7946 0001\"");
  }

  @Test
  void a_manager_gives_up_a_search_that_nobody_did_and_the_other_tasks_go_on() {
    CaseRef ref = company.ask(anna);
    SystemKey desk = new SystemKey("desk");
    map.search(ref, BOXES);
    map.search(ref, desk);
    map.handSearch("task-1", ref);
    company.cases.openDecision("late", ref, "decideOverdueSearch");
    FreeText why = new FreeText("The archive is closed.");
    assertThatThrownBy(() -> decideOverdue("late", OverdueSearch.GO_ON_WITHOUT, new FreeText("")))
        .isInstanceOf(NotAllowedNow.class);
    decideOverdue("late", OverdueSearch.GO_ON_WITHOUT, why);
    company.database.transaction().executeWithoutResult(status -> map.giveUp(ref, BOXES));

    assertThat(company.log(ref, BOXES).whyNot()).contains("The people who keep it did not look there in time.");
    assertThat(map.waitingForAPerson(ref)).containsExactly(desk);
    assertThat(map.handSearch("task-2", ref).system().key()).isEqualTo(desk);
  }

  @Test
  void a_search_that_was_done_meanwhile_is_not_given_up() {
    CaseRef ref = company.ask(anna);
    map.search(ref, BOXES);
    company.cases.openDecision("task-1", ref, "searchByHand");
    map.handSearch("task-1", ref);
    record(ref, "task-1", BOXES, new HandFinding(List.of(), "I looked"));
    company.cases.openDecision("late", ref, "decideOverdueSearch");

    assertThatThrownBy(() -> decideOverdue("late", OverdueSearch.GO_ON_WITHOUT, new FreeText("Too late")))
        .isInstanceOf(NotAllowedNow.class);
    company.database.transaction().executeWithoutResult(status -> map.giveUp(ref, BOXES));
    assertThat(company.log(ref, BOXES).isSearched()).isTrue();
  }

  private void decideOverdue(String task, OverdueSearch verdict, FreeText why) {
    company.database.transaction().executeWithoutResult(status -> map.decideOverdue(task, verdict, why, "manager"));
  }

  @Test
  void what_a_locator_found_is_stored_once_and_a_signed_nothing_counts_as_searched() {
    CaseRef ref = company.ask(anna);
    map.search(ref, BOXES);
    company.cases.openDecision("task-1", ref, "searchByHand");
    SystemKey system = map.handSearch("task-1", ref).system().key();
    HandFinding finding =
        new HandFinding(
            List.of(new HandFinding.Item("Letter", "Box 14", Optional.of(LocalDate.of(2019, 4, 1)), "Dear Anna", Match.PROBABLE)),
            "I looked in all boxes");
    record(ref, "task-1", system, finding);
    record(ref, "task-1", system, finding);

    assertThat(map.found(ref)).hasSize(1);
    FoundRow row = map.found(ref).get(0);
    assertThat(row.collection()).isEqualTo(FoundRow.BY_HAND);
    assertThat(row.match()).isEqualTo(Match.PROBABLE);
    assertThat(row.fields()).extracting(FoundField::label).containsExactly("What it is", "Where it was", "Date", "What it says");
    assertThat(company.log(ref, BOXES).signedBy()).contains("locator");
    assertThat(map.waitingForAPerson(ref)).isEmpty();
    assertThat(map.search(ref, BOXES)).isEqualTo(SearchOutcome.SEARCHED);
    assertThat(company.cases.outcome("task-1")).contains("FOUND");

    CaseRef other = company.ask(anna);
    map.search(other, BOXES);
    company.cases.openDecision("task-2", other, "searchByHand");
    map.handSearch("task-2", other);
    record(other, "task-2", BOXES, new HandFinding(List.of(), ""));
    assertThat(company.cases.outcome("task-2")).contains("NOTHING_FOUND");
    assertThat(company.log(other, BOXES).rows()).isZero();
    assertThat(company.log(other, BOXES).isSearched()).isTrue();
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind() {
    onFile();
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);
    map.search(ref, BOXES);
    company.database.transaction().executeWithoutResult(status -> map.settle(ref));
    company.database.transaction().executeWithoutResult(status -> map.forget(ref));

    for (String table : List.of("datamap_found", "datamap_search", "datamap_settled")) {
      assertThat(company.database.jdbc().sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }
  }

  @Test
  void somebody_on_file_for_long_may_get_a_link_at_the_address_on_file() {
    onFile();

    OnFile byEmail = map.onFile(anna);
    assertThat(byEmail.emailOnFile()).isTrue();
    assertThat(byEmail.stable()).isTrue();
    assertThat(byEmail.oneOfThatName()).isTrue();
    assertThat(byEmail.sensitive()).isFalse();
    assertThat(byEmail.systems()).containsExactly(CRM);
    assertThat(byEmail.addressForLink().orElseThrow().value()).isEqualTo("anna@example.org");
    OnFile byPost = map.onFile(who("Anna Example", null, "1 Mill Lane\nReading\nRG1 1AA", null));
    assertThat(byPost.emailOnFile()).isFalse();
    assertThat(byPost.addressForLink().orElseThrow().value()).isEqualTo("anna@example.org");
  }

  @Test
  void no_link_goes_to_an_address_that_was_only_typed_or_lately_changed_or_is_shared() {
    onFile();
    assertThat(map.onFile(who("Anna Example", "thief@example.org", null, null)).addressForLink()).isEmpty();
    assertThat(map.onFile(who("Somebody Else", "anna@example.org", null, null)).addressForLink()).isEmpty();
    assertThat(map.onFile(who("Nobody Known", "nobody@example.org", null, null)).emailOnFile()).isFalse();

    company.sql(CRM, "update person set updated_on = date '2026-05-20' where id = 1");
    OnFile changed = map.onFile(anna);
    assertThat(changed.emailOnFile()).isTrue();
    assertThat(changed.stable()).isFalse();
    assertThat(changed.addressForLink()).isEmpty();

    company.sql(CRM, "update person set updated_on = date '2020-01-01' where id = 1");
    company.person(2, "Anna Example", "1999-09-09", "anna@example.org", null, "1 Mill Lane", "RG1 1AA");
    OnFile shared = map.onFile(anna);
    assertThat(shared.oneOfThatName()).isFalse();
    assertThat(shared.addressForLink()).isEmpty();
  }

  @Test
  void a_customer_of_a_medical_business_is_sensitive() {
    onFile();
    company.sql(CRM, "update person set account_id = 2 where id = 1");
    assertThat(map.onFile(anna).sensitive()).isTrue();
  }

  @Test
  void two_right_answers_and_none_wrong_are_a_match() {
    onFile();
    company.sql(CRM, "update person set company = 'Example & Sons Ltd' where id = 1");
    assertThat(answers(KnowledgeQuestion.POSTCODE, "rg11aa", KnowledgeQuestion.DATE_OF_BIRTH, "3 April 1980")).isTrue();
    assertThat(answers(KnowledgeQuestion.POSTCODE, "RG1 1AA", KnowledgeQuestion.COMPANY, "example and sons")).isFalse();
    assertThat(answers(KnowledgeQuestion.PHONE_LAST_DIGITS, "0042", KnowledgeQuestion.COMPANY, "EXAMPLE & SONS LIMITED")).isTrue();
    assertThat(answers(KnowledgeQuestion.POSTCODE, "RG1 1AA", KnowledgeQuestion.COMPANY, "Example & Sons"))
        .describedAs("both stand on a website")
        .isFalse();
    assertThat(answers(KnowledgeQuestion.PHONE_LAST_DIGITS, "42", KnowledgeQuestion.POSTCODE, "RG1 1AA")).isFalse();
    assertThat(map.compare(anna, Map.of(KnowledgeQuestion.POSTCODE, "RG1 1AA")).fit()).isFalse();
    assertThat(map.compare(anna, Map.of()).fit()).isFalse();
    assertThat(
            map.compare(
                who("Nobody Known", "n@example.org", null, null),
                Map.of(KnowledgeQuestion.POSTCODE, "RG1 1AA", KnowledgeQuestion.DATE_OF_BIRTH, "1980-04-03")))
        .isEqualTo(new AnswersOnFile(false, Set.of()));
  }

  @Test
  void wrong_answers_are_about_everybody_of_that_name_and_right_ones_about_whom_they_fit() {
    onFile();
    company.person(2, "Anna Example", "1999-09-09", "other@example.org", null, "9 Hill Road", "OX1 1AA");
    Requester stranger = who("Anna Example", "stranger@example.org", null, null);
    Map<KnowledgeQuestion, String> right =
        Map.of(KnowledgeQuestion.POSTCODE, "OX1 1AA", KnowledgeQuestion.DATE_OF_BIRTH, "1999-09-09");
    Map<KnowledgeQuestion, String> wrong =
        Map.of(KnowledgeQuestion.POSTCODE, "OX1 1AA", KnowledgeQuestion.DATE_OF_BIRTH, "1990-01-01");

    assertThat(map.compare(stranger, right).people()).hasSize(1);
    assertThat(map.compare(stranger, wrong).people()).hasSize(2).containsAll(map.compare(stranger, right).people());
    assertThat(map.compare(anna, wrong).people()).describedAs("her address on file was given").hasSize(1);
  }

  private boolean answers(KnowledgeQuestion one, String first, KnowledgeQuestion other, String second) {
    return map.compare(anna, Map.of(one, first, other, second)).fit();
  }

  private void record(CaseRef ref, String task, SystemKey system, HandFinding finding) {
    company.database.transaction().executeWithoutResult(status -> map.recordByHand(task, ref, system, finding, "locator"));
  }

  private void onFile() {
    company.person(1, "Anna Example", "1980-04-03", "anna@example.org", "020 7946 0042", "1 Mill Lane", "RG1 1AA");
  }
}
