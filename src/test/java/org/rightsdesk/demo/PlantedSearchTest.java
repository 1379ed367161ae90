package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.datamap.Match.CERTAIN;
import static org.rightsdesk.datamap.Match.NOT_THIS_PERSON;
import static org.rightsdesk.datamap.Match.PROBABLE;
import static org.rightsdesk.demo.PlantedPerson.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PhoneNumber;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataMapForTests;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.KnowledgeQuestion;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OnFile;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SearchEntry;
import org.rightsdesk.datamap.SearchOutcome;
import org.rightsdesk.datamap.SystemConnection;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.testing.RoomDatabase;

/** What the search brings home for the people whose story is known. */
class PlantedSearchTest {

  private static final RoomDatabase DATABASE = RoomDatabase.inMemory();
  private static final Clock CLOCK =
      Clock.fixed(InventedCompany.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final CaseFiles CASES = CaseFilesForTests.on(DATABASE, event -> {}, CLOCK);
  private static final DataMap MAP =
      DataMapForTests.on(
          "classpath:estate/datamap/*.yaml",
          DATABASE,
          CASES,
          Stream.of("core", "tele", "mkt", "web", "bill", "cms", "sup", "hr")
              .map(key -> new SystemConnection(new SystemKey(key), InventedCompany.estate().dataSource(key)))
              .toList(),
          system -> false,
          InventedCompany.SUPPRESSION_KEY,
          event -> {},
          CLOCK);

  @Test
  void everything_about_somebody_well_known_is_found_and_only_our_own_calls_are_ours() {
    CaseRef ref = ask(OHIO);
    for (SystemKey system : systems()) {
      assertThat(MAP.search(ref, system)).isNotNull();
    }

    assertThat(match(ref, "core_contact", "1")).isEqualTo(CERTAIN);
    List<FoundRow> calls = rows(ref, "tele_call");
    assertThat(calls).isNotEmpty().allMatch(row -> row.match() == CERTAIN);
    assertThat(calls).extracting(FoundRow::role).contains(OurRole.CONTROLLER, OurRole.PROCESSOR);
    assertThat(calls)
        .filteredOn(row -> row.role() == OurRole.PROCESSOR)
        .allSatisfy(row -> assertThat(row.askInstead().orElseThrow().privacyContact()).contains("@"));
    assertThat(rows(ref, "mkt_send")).isNotEmpty().allMatch(row -> row.match() == CERTAIN);
    assertThat(MAP.found(ref)).noneMatch(row -> row.match() == NOT_THIS_PERSON);
  }

  @Test
  void the_two_sarah_joneses_are_kept_apart() {
    CaseRef ref = ask(SARAH_JONES_ELDER);
    assertThat(search(ref, "core")).containsEntry("core_contact 3", CERTAIN).containsEntry("core_contact 4", PROBABLE);
    assertThat(search(ref, "mkt")).doesNotContainValue(PROBABLE);
    CaseRef younger = ask(SARAH_JONES_YOUNGER);
    assertThat(search(younger, "core")).containsEntry("core_contact 3", PROBABLE).containsEntry("core_contact 4", CERTAIN);
  }

  @Test
  void father_and_son_brennan_are_both_for_a_person_to_decide() {
    CaseRef ref = ask(MICHAEL_BRENNAN_SENIOR);
    assertThat(search(ref, "core")).containsEntry("core_contact 5", PROBABLE).containsEntry("core_contact 6", PROBABLE);
    assertThat(search(ref, "mkt")).isNotEmpty().doesNotContainValue(CERTAIN);
    OnFile onFile = MAP.onFile(CASES.get(ref).requester());
    assertThat(onFile.oneOfThatName()).isFalse();
    assertThat(onFile.addressForLink()).isEmpty();
    assertThat(
            MAP.compare(
                CASES.get(ref).requester(),
                Map.of(KnowledgeQuestion.DATE_OF_BIRTH, "30/08/1951", KnowledgeQuestion.PHONE_LAST_DIGITS, "0905"))
                .fit())
        .isTrue();
  }

  @Test
  void calls_from_a_recycled_mobile_are_its_owners_of_that_day() {
    assertThat(search(ask(NUMBER_BEFORE), "tele"))
        .containsEntry("tele_call 8", PROBABLE)
        .containsEntry("tele_call 9", PROBABLE)
        .containsEntry("tele_call 10", NOT_THIS_PERSON)
        .containsEntry("tele_call 11", PROBABLE);
    assertThat(search(ask(NUMBER_AFTER), "tele"))
        .containsEntry("tele_call 8", NOT_THIS_PERSON)
        .containsEntry("tele_call 9", NOT_THIS_PERSON)
        .containsEntry("tele_call 10", CERTAIN)
        .containsEntry("tele_call 11", PROBABLE);
  }

  @Test
  void a_line_in_the_husbands_name_is_never_certain() {
    CaseRef ref = ask(SHARED_LINE);
    assertThat(search(ref, "tele")).containsEntry("tele_call 12", PROBABLE).doesNotContainValue(CERTAIN);
    assertThat(rows(ref, "tele_call").get(0).reasons()).anyMatch(reason -> reason.endsWith("with another name."));
  }

  /** Edge case 2: only a suppression hash is found. */
  @Test
  void a_mark_not_to_write_is_found_for_somebody_of_whom_nothing_else_is_left() {
    CaseRef ref = ask(SUPPRESSION_ONLY);
    assertThat(search(ref, "mkt")).containsOnly(Map.entry("mkt_suppression 1", CERTAIN));
    assertThat(rows(ref, "mkt_suppression").get(0).fields())
        .filteredOn(field -> field.name().equals("address_hash"))
        .allMatch(field -> field.neverDisclose() && field.value().isEmpty());
    CaseRef imported = ask(IMPORTED, "mosgood@example.com");
    assertThat(search(imported, "mkt").keySet()).anyMatch(key -> key.startsWith("mkt_suppression"));
  }

  @Test
  void nothing_is_found_for_somebody_of_whom_nothing_is_held_and_the_log_says_what_was_searched() {
    CaseRef ref = ask(NOTHING);
    systems().forEach(system -> MAP.search(ref, system));
    assertThat(MAP.found(ref)).isEmpty();
    assertThat(MAP.searchLog(ref)).hasSize(8);
    assertThat(MAP.searchLog(ref))
        .filteredOn(SearchEntry::isSearched)
        .hasSize(7)
        .allSatisfy(entry -> assertThat(entry.lookedFor()).hasSizeGreaterThanOrEqualTo(4));
  }

  @Test
  void a_caller_of_a_medical_practice_is_told_whom_to_ask() {
    CaseRef ref = ask(MEDICAL_CALLER);
    search(ref, "tele");
    FoundRow call = row(ref, "tele_call", "15");
    assertThat(call.role()).isEqualTo(OurRole.PROCESSOR);
    assertThat(call.askInstead().orElseThrow().company()).isEqualTo("Cedar Loop Family Practice");
    assertThat(MAP.found(ref)).allMatch(row -> row.role() == OurRole.PROCESSOR);
  }

  @Test
  void an_opinion_and_a_blocked_number_are_found_with_the_call() {
    CaseRef ref = ask(OPINION);
    search(ref, "tele");
    assertThat(rows(ref, "tele_annotation"))
        .anyMatch(row -> row.fields().stream().anyMatch(field -> field.value().equals("rude, probably won't pay")));
    assertThat(rows(ref, "tele_blocked_number")).isNotEmpty();
  }

  @Test
  void what_somebody_disputes_is_found_with_the_row_that_it_is_about() {
    assertThat(search(ask(OPINION), "tele")).containsKeys("tele_annotation 2", "core_dispute_note 2");
    CaseRef ref = ask(NIGHTLY_SYNC);
    assertThat(search(ref, "core")).containsEntry("core_dispute_note 1", CERTAIN).doesNotContainKey("core_dispute_note 2");
    assertThat(MAP.describe(new SystemKey("tele"), "core_dispute_note").orElseThrow().purpose()).startsWith("Keeping your statement");
  }

  @Test
  void nine_thousand_calls_are_found_in_reasonable_time_and_order() {
    CaseRef ref = ask(MANY_CALLS);
    search(ref, "tele");
    assertThat(rows(ref, "tele_call")).hasSizeGreaterThanOrEqualTo(9_400);
    assertThat(log(ref, "tele").notes()).isEmpty();
  }

  @Test
  void a_sole_traders_business_is_personal_data_and_an_invoice_of_an_erased_customer_is_still_found() {
    CaseRef trader = ask(SOLE_TRADER);
    assertThat(search(trader, "core")).containsKeys("core_account 9", "core_contact 27");
    assertThat(search(trader, "bill").keySet()).anyMatch(key -> key.startsWith("bill_invoice"));
    CaseRef erased = ask(ERASED_WITH_INVOICE);
    assertThat(search(erased, "core")).isEmpty();
    assertThat(search(erased, "bill")).containsKeys("bill_invoice 1", "bill_payment 1");
  }

  @Test
  void somebody_without_e_mail_is_found_by_name_and_address() {
    assertThat(search(ask(NO_EMAIL), "core")).containsEntry("core_contact 33", CERTAIN);
  }

  /** Edge case 45: search in other spellings. */
  @Test
  void names_are_found_in_other_spellings() {
    assertThat(search(ask("JONSSON, Olafur Thor"), "core")).containsEntry("core_contact 7", PROBABLE);
    assertThat(search(ask("Nguyen Thi Anh"), "core")).containsEntry("core_contact 9", PROBABLE);
    assertThat(search(ask("siobhan obrien smythe"), "core")).containsEntry("core_contact 10", PROBABLE);
    assertThat(search(ask("Sukarno"), "core")).containsEntry("core_contact 12", PROBABLE);
    assertThat(search(ask("李小龍"), "core")).containsEntry("core_contact 8", PROBABLE);
    assertThat(search(ask("Felix Gruenbaum"), "core")).containsEntry("core_contact 31", PROBABLE);
    assertThat(search(ask("محمد علي الفارسي"), "core")).containsEntry("core_contact 13", PROBABLE);
  }

  @Test
  void staff_are_found_in_personnel_too() {
    assertThat(search(ask(DSR_STAFF), "hr")).containsValue(CERTAIN);
  }

  @Test
  void a_link_goes_to_an_address_on_file_for_long_and_not_to_one_that_was_just_changed() {
    OnFile london = MAP.onFile(who(LONDON.fullName(), LONDON.email(), LONDON.postalAddress(), LONDON.phone()));
    assertThat(london.stable()).isTrue();
    assertThat(london.oneOfThatName()).isTrue();
    assertThat(london.addressForLink().map(EmailAddress::value)).contains(LONDON.email());
    OnFile changed = MAP.onFile(who(NEW_ADDRESS.fullName(), NEW_ADDRESS.email(), NEW_ADDRESS.postalAddress(), null));
    assertThat(changed.emailOnFile()).isTrue();
    assertThat(changed.stable()).isFalse();
    assertThat(changed.addressForLink()).isEmpty();
  }

  @Test
  void a_purchased_address_in_another_spelling_is_found_with_its_mark() {
    assertThat(search(ask(PlantedPerson.IMPORTED), "mkt")).containsKeys("mkt_suppression 2", "mkt_subscription 6");
  }

  @Test
  void a_survey_that_was_called_anonymous_is_found() {
    assertThat(search(ask(PlantedPerson.ANONYMOUS_SURVEY), "mkt")).containsKey("mkt_survey_response 1");
  }

  @Test
  void declined_cookies_are_found_with_the_visits_that_came_after() {
    assertThat(search(ask(PlantedPerson.DECLINED_COOKIES), "web"))
        .containsKeys("web_visit 1", "web_visit 2", "web_visit 3", "web_visit 4", "web_cookie_consent c-felix-0031");
  }

  @Test
  void support_tickets_and_paper_need_a_person() {
    CaseRef ref = ask(PRIVILEGED);
    assertThat(MAP.search(ref, new SystemKey("sup"))).isEqualTo(SearchOutcome.NEEDS_A_PERSON);
    assertThat(MAP.handSearch("a-task", ref).system().place()).isNotBlank();
  }

  private static CaseRef ask(PlantedPerson person) {
    return ask(person, person.email());
  }

  private static CaseRef ask(PlantedPerson person, String email) {
    return ask(who(person.fullName(), email, person.postalAddress(), person.phone()), person.country());
  }

  private static CaseRef ask(String name) {
    return ask(who(name, "not.on.file@example.org", null, null), "GB");
  }

  private static CaseRef ask(Requester who, String country) {
    return CASES.open(
        new NewCase(
            Right.ACCESS, Channel.FORM, LocalDate.of(2026, 11, 20), new Residence(country, ""), who, new FreeText("")));
  }

  private static Requester who(String name, String email, String address, String phone) {
    return new Requester(
        new PersonName(name),
        Optional.ofNullable(email).filter(text -> !text.isEmpty()).map(EmailAddress::new),
        Optional.ofNullable(address).filter(text -> !text.isEmpty()).map(PostalAddress::new),
        Optional.ofNullable(phone).filter(text -> !text.isEmpty()).map(PhoneNumber::new));
  }

  private static List<SystemKey> systems() {
    return MAP.systems().stream().map(system -> system.key()).toList();
  }

  private static Map<String, Match> search(CaseRef ref, String system) {
    MAP.search(ref, new SystemKey(system));
    Map<String, Match> found = new TreeMap<>();
    MAP.found(ref).stream()
        .filter(row -> row.system().value().equals(system))
        .forEach(row -> found.put(row.collection() + " " + row.rowKey(), row.match()));
    return found;
  }

  private static List<FoundRow> rows(CaseRef ref, String collection) {
    return MAP.found(ref).stream().filter(row -> row.collection().equals(collection)).toList();
  }

  private static FoundRow row(CaseRef ref, String collection, String key) {
    return rows(ref, collection).stream().filter(row -> row.rowKey().equals(key)).findFirst().orElseThrow();
  }

  private static Match match(CaseRef ref, String collection, String key) {
    return row(ref, collection, key).match();
  }

  private static SearchEntry log(CaseRef ref, String system) {
    return MAP.searchLog(ref).stream().filter(entry -> entry.system().value().equals(system)).findFirst().orElseThrow();
  }
}
