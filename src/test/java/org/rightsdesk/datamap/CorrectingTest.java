package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rightsdesk.datamap.SmallCompany.BOXES;
import static org.rightsdesk.datamap.SmallCompany.CALLS;
import static org.rightsdesk.datamap.SmallCompany.CRM;
import static org.rightsdesk.datamap.SmallCompany.MAIL;
import static org.rightsdesk.datamap.SmallCompany.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.Requester;

/** Finding all copies of a wrong value, and putting the right one in its place. */
class CorrectingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final CopyKey POSTCODE = new CopyKey(CRM, "person", "1", "postcode");

  private final SmallCompany company = new SmallCompany();
  private final DataMap map = company.map;
  private final Requester anna = who("Anna Example", "anna@example.org", null, null);

  @Test
  void every_copy_is_found_and_told_whether_it_is_current_and_who_writes_it() {
    annaAtTheWrongPostcode();
    CaseRef ref = searched();

    assertThat(map.copies(ref, "rg1 1aa"))
        .extracting(Copy::key, Copy::value, Copy::kind, Copy::byHand, Copy::match)
        .containsExactly(
            tuple(POSTCODE, "RG1 1AA", CopyKind.CURRENT, false, Match.CERTAIN),
            tuple(
                new CopyKey(MAIL, "subscription", "5", "address"), "1 Mill Lane, Reading, RG1 1AA", CopyKind.CURRENT, false,
                Match.CERTAIN));
    assertThat(map.copies(ref, "ANNA@example.org"))
        .extracting(Copy::key, Copy::kind)
        .containsExactly(
            tuple(new CopyKey(CRM, "person", "1", "email"), CopyKind.CURRENT),
            tuple(new CopyKey(MAIL, "send", "3", "address"), CopyKind.HISTORIC));
    assertThat(map.copies(ref, "RG9 9ZZ")).isEmpty();
    assertThat(map.copies(ref, "1")).as("keys and references say nothing about her").isEmpty();
    assertThat(map.copies(ref, "sesame")).as("what is never shown").isEmpty();
    assertThat(map.copies(ref, "2020-01-01")).as("days that the system keeps itself").isEmpty();
    assertThat(map.copies(ref, "RG1 1AA").toString()).doesNotContain("RG1");
  }

  @Test
  void what_is_somebody_elses_or_a_customers_is_no_copy() {
    company.person(1, "Michael Brennan", "1950-01-01", "brennan@example.com", "020 7946 0042", "3 Quay", "BT1 1AA");
    company.person(2, "Nora Otherwise", "1980-01-01", null, null, "3 Quay", "BT1 1AA");
    company.sql(CALLS, "insert into call values (1, 2, '+442079460042', 'Michael Brennan', timestamp '2025-05-05 10:00:00')");
    CaseRef ref = company.ask(who("Michael Brennan", "brennan@example.com", "3 Quay\nBelfast\nBT1 1AA", "020 7946 0042"));
    map.search(ref, CRM);
    map.search(ref, CALLS);

    assertThat(company.row(ref, "person", "2").match()).isEqualTo(Match.NOT_THIS_PERSON);
    assertThat(company.row(ref, "call", "1").role()).isEqualTo(OurRole.PROCESSOR);
    assertThat(map.copies(ref, "BT1 1AA")).extracting(copy -> copy.key().rowKey()).containsExactly("1");
    assertThat(map.copies(ref, "020 7946 0042")).extracting(copy -> copy.key().collection()).containsExactly("person");
  }

  @Test
  void a_town_is_no_part_of_a_name_but_a_family_name_is() {
    company.person(1, "Anna Example Reading", null, "anna@example.org", null, "1 Mill Lane", "RG1 1AA");
    company.sql(CRM, "update person set company = 'Example' where id = 1");
    company.sql(MAIL, "insert into subscription values (5, 1, '1 Mill Lane, Reading, RG1 1AA'), (6, 1, 'Reading')");
    CaseRef ref = searched();

    assertThat(map.copies(ref, "Reading")).extracting(copy -> copy.key().collection()).containsExactly("subscription", "subscription");
    assertThat(map.copies(ref, "Example Reading")).extracting(copy -> copy.key().field()).containsExactly("full_name");
  }

  @Test
  void what_a_locator_found_is_for_a_person() {
    CaseRef ref = company.ask(anna);
    map.search(ref, BOXES);
    company.cases.openDecision("task", ref, "searchByHand");
    SystemKey system = map.handSearch("task", ref).system().key();
    HandFinding finding =
        new HandFinding(
            List.of(new HandFinding.Item("Card", "Box 14", Optional.empty(), "Anna lives at RG11AA now", Match.CERTAIN)), "I looked");
    company.database.transaction().executeWithoutResult(status -> map.recordByHand("task", ref, system, finding, "locator"));

    Copy copy = map.copies(ref, "RG1 1AA").get(0);
    assertThat(copy.byHand()).isTrue();
    assertThat(copy.kind()).isEqualTo(CopyKind.CURRENT);
    assertThat(copy.label()).isEqualTo("What it says");
    assertThat(map.canRead(copy.key())).isFalse();
    assertThat(map.write(copy.key(), copy.value(), "RG1 1AB")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.faultOf(copy.key(), "RG1 1AB")).isEmpty();
    assertThat(map.contest(copy.key(), true)).isFalse();
    assertThat(map.note(copy.key(), "No", TODAY)).isFalse();
    assertThatThrownBy(() -> map.read(copy.key())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void one_row_is_written_and_says_when_and_a_second_run_changes_nothing() {
    annaAtTheWrongPostcode();
    company.person(2, "Somebody Else", null, null, null, null, "RG1 1AA");

    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.read(POSTCODE)).contains("RG1 1AB");
    assertThat(company.held(CRM, "select updated_on from person where id = 1")).isEqualTo("2026-06-01");
    assertThat(company.held(CRM, "select postcode from person where id = 2")).isEqualTo("RG1 1AA");
    company.sql(CRM, "update person set updated_on = date '2020-01-01' where id = 1");
    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.ALREADY_SO);
    assertThat(company.held(CRM, "select updated_on from person where id = 1")).isEqualTo("2020-01-01");
    assertThat(map.holds(POSTCODE, "RG1 1AB")).isTrue();
    assertThat(map.holds(POSTCODE, "RG1 1AA")).isFalse();
  }

  @Test
  void what_changed_meanwhile_or_is_gone_is_left_alone() {
    annaAtTheWrongPostcode();
    company.sql(CRM, "update person set postcode = 'XX1 1XX' where id = 1");
    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.CHANGED_MEANWHILE);
    assertThat(map.read(POSTCODE)).contains("XX1 1XX");
    company.sql(CRM, "update person set postcode = null where id = 1");
    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.CHANGED_MEANWHILE);
    assertThat(map.read(POSTCODE)).contains("");
    company.sql(CRM, "delete from person where id = 1");
    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.GONE);
    assertThat(map.read(POSTCODE)).isEmpty();
    assertThat(map.holds(POSTCODE, "")).isFalse();
  }

  @Test
  void a_key_that_names_more_than_one_row_changes_none() {
    company.sql(CRM, "create table person_2 as select * from person");
    company.sql(CRM, "drop table person");
    company.sql(CRM, "alter table person_2 rename to person");
    annaAtTheWrongPostcode();
    company.person(1, "Anna Again", null, null, null, null, "RG1 1AA");

    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(company.held(CRM, "select count(*) from person where postcode = 'RG1 1AA'")).isEqualTo("2");
  }

  @Test
  void historic_copies_keys_and_what_no_connector_may_write_are_never_written() {
    annaAtTheWrongPostcode();
    company.sql(CALLS, "insert into call values (1, 1, '+442079460042', 'Anna', timestamp '2025-05-05 10:00:00')");

    assertThat(map.write(new CopyKey(MAIL, "send", "3", "address"), "anna@example.org", "b@example.org")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.write(new CopyKey(CALLS, "call", "1", "line_name"), "Anna", "Hannah")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.write(new CopyKey(CRM, "person", "1", "id"), "1", "2")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.write(new CopyKey(CRM, "person", "1", "account_id"), "", "2")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.write(new CopyKey(CRM, "person", "1", "secret"), "sesame", "open")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(company.held(MAIL, "select address from send where id = 3")).isEqualTo("anna@example.org");
    assertThat(company.held(CRM, "select secret from person where id = 1")).isEqualTo("sesame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table person; --", "x' where 1=1 --", "<b>Anna</b>", "<script>alert(1)</script>", "=1+1", "@SUM(A1:A9)",
        "{{7*7}}", "${7*7}", "O'Brien \"the\" \\ Smythe", "?", ":name", "李小龍", "محمد", "a\nb"
      })
  void whatever_is_typed_is_stored_to_the_letter(String typed) {
    annaAtTheWrongPostcode();
    company.person(2, "Anna Example", null, null, null, null, null);
    CopyKey name = new CopyKey(CRM, "person", "1", "full_name");

    assertThat(map.faultOf(name, typed)).isEmpty();
    assertThat(map.write(name, "Anna Example", typed)).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.read(name)).contains(typed);
    assertThat(map.write(name, typed, "Anna Example")).isEqualTo(WriteResult.WRITTEN);
    assertThat(company.held(CRM, "select full_name from person where id = 2")).isEqualTo("Anna Example");
    assertThat(map.note(name, typed, TODAY)).isTrue();
    assertThat(company.held(CRM, "select statement from note")).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "email|nobody|\"E-mail address\" takes an e-mail address, like name@example.com.",
        "email|=cmd()|\"E-mail address\" takes an e-mail address, like name@example.com.",
        "phone|call me|\"Phone\" takes a telephone number, like 020 7946 0000 or +1 614 555 0100.",
        "postcode|<b>|\"Postcode\" takes a postcode: letters, digits and blanks, at most 15, and at least one digit.",
        "postcode|'; drop table person|\"Postcode\" takes a postcode: letters, digits and blanks, at most 15, and at least one digit.",
        "postcode|RG1 1AA RG1 1A|The value has 14 characters; \"Postcode\" takes at most 12.",
        "born_on|yesterday|\"Born on\" takes a day, like 3 April 1980.",
        "born_on|03/04/1980|\"Born on\" takes a day, like 3 April 1980.",
        "born_on|2026-06-02|\"Born on\" cannot be in the future.",
        "born_on|31 February 1980|\"Born on\" takes a day, like 3 April 1980.",
        "score|seven|\"Score\" takes one of: 7.",
        "weight|1000|\"Weight\" takes a number of at most 5 digits, 2 of them behind the point.",
        "weight|1.234|\"Weight\" takes a number of at most 5 digits, 2 of them behind the point.",
        "weight|NaN|\"Weight\" takes a number of at most 5 digits, 2 of them behind the point.",
        "size|XL|\"Size\" takes one of: S, L.",
        "met_at|noon|\"Met at\" takes a day and time, like 2026-11-24T10:15.",
        "full_name|` `|There is no value for \"Full name\"."
      })
  void what_a_column_cannot_take_is_told_and_never_written(String field, String value, String sentence) {
    annaAtTheWrongPostcode();
    CopyKey key = new CopyKey(CRM, "person", "1", field);
    String before = map.read(key).orElseThrow();

    assertThat(map.faultOf(key, value)).contains(sentence);
    assertThat(map.write(key, before, value)).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.read(key)).contains(before);
  }

  @Test
  void ten_thousand_characters_are_refused_with_both_numbers() {
    annaAtTheWrongPostcode();
    CopyKey name = new CopyKey(CRM, "person", "1", "full_name");
    String long_ = "x".repeat(10_000);

    assertThat(map.faultOf(name, long_)).contains("The value has 10,000 characters; \"Full name\" takes at most 100.");
    assertThat(map.write(name, "Anna Example", long_)).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.faultOf(name, "Anna\u0000")).contains("The value has characters that cannot be kept in \"Full name\".");
    assertThat(map.read(name)).contains("Anna Example");
  }

  @Test
  void days_numbers_times_and_codes_are_written_as_the_column_has_them() {
    annaAtTheWrongPostcode();
    company.sql(CRM, "update person set weight = 61.50, size = 'S', met_at = timestamp '2020-02-03 04:05:06' where id = 1");

    assertThat(write("born_on", "1980-04-03", "4 April 1980")).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.read(key("born_on"))).contains("1980-04-04");
    assertThat(map.holds(key("born_on"), "4/4/1980")).isTrue();
    assertThat(write("weight", "61.50", "61.5")).isEqualTo(WriteResult.ALREADY_SO);
    assertThat(write("weight", "61.50", "62.5")).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.holds(key("weight"), "62.50")).isTrue();
    assertThat(write("size", "S", "L")).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.read(key("size"))).contains("L");
    assertThat(write("met_at", "2020-02-03T04:05:06", "2020-02-03T04:05:07")).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.holds(key("met_at"), "2020-02-03T04:05:07")).isTrue();
    assertThat(write("company", "", "Example Ltd")).isEqualTo(WriteResult.WRITTEN);
    assertThat(map.read(key("company"))).contains("Example Ltd");
  }

  @Test
  void what_the_database_refuses_is_for_a_person() {
    annaAtTheWrongPostcode();
    company.sql(CRM, "alter table person add constraint one_email unique (email)");
    company.person(2, "Somebody Else", null, "taken@example.org", null, null, null);

    assertThat(write("email", "anna@example.org", "taken@example.org")).isEqualTo(WriteResult.NEEDS_A_PERSON);
    assertThat(map.read(key("email"))).contains("anna@example.org");
  }

  @Test
  void a_system_that_does_not_answer_is_named_and_nothing_is_lost() {
    annaAtTheWrongPostcode();
    company.down.add(CRM);

    assertThatThrownBy(() -> map.write(POSTCODE, "RG1 1AA", "RG1 1AB"))
        .isInstanceOf(SystemUnavailable.class)
        .hasMessageStartingWith("Customer records does not answer. Nothing is lost")
        .hasNoCause();
    assertThatThrownBy(() -> map.faultOf(POSTCODE, "RG1 1AB")).isInstanceOf(SystemUnavailable.class);
    assertThatThrownBy(() -> map.contest(POSTCODE, true)).isInstanceOf(SystemUnavailable.class);
    assertThatThrownBy(() -> map.note(POSTCODE, "No", TODAY)).isInstanceOf(SystemUnavailable.class);
    company.down.clear();
    assertThat(map.write(POSTCODE, "RG1 1AA", "RG1 1AB")).isEqualTo(WriteResult.WRITTEN);
  }

  @Test
  void a_disputed_row_is_marked_and_the_mark_is_lifted() {
    annaAtTheWrongPostcode();

    assertThat(map.contest(POSTCODE, true)).isTrue();
    assertThat(map.contest(POSTCODE, true)).isTrue();
    assertThat(company.held(CRM, "select disputed from person where id = 1")).isEqualToIgnoringCase("true");
    assertThat(company.held(CRM, "select updated_on from person where id = 1")).isEqualTo("2020-01-01");
    assertThat(map.contest(POSTCODE, false)).isTrue();
    assertThat(company.held(CRM, "select disputed from person where id = 1")).isEqualToIgnoringCase("false");
    assertThat(map.contest(new CopyKey(CRM, "person", "99", "postcode"), true)).as("gone").isTrue();
    assertThat(map.contest(new CopyKey(MAIL, "subscription", "5", "address"), true)).as("no mark there").isFalse();
  }

  @Test
  void a_note_is_kept_once_and_found_with_its_row_from_then_on() {
    annaAtTheWrongPostcode();
    company.sql(CRM, "insert into note values (7, 'send', 99, 'address', 'about another row', null)");
    CopyKey sent = new CopyKey(MAIL, "send", "3", "address");

    assertThat(map.note(sent, "It went to the wrong address.", TODAY)).isTrue();
    assertThat(map.note(sent, "It went to the wrong address.", TODAY.plusDays(1))).isTrue();
    assertThat(map.note(POSTCODE, "I never lived there.", TODAY)).isTrue();
    assertThat(company.held(CRM, "select count(*) from note")).isEqualTo("3");
    assertThatThrownBy(() -> map.note(sent, "x".repeat(301), TODAY))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessage("The value has 301 characters; \"What you say\" takes at most 300.");

    CaseRef ref = searched();
    FoundRow note = map.found(ref).stream().filter(row -> row.collection().equals("note") && row.system().equals(MAIL)).findFirst().orElseThrow();
    assertThat(note.match()).isEqualTo(Match.CERTAIN);
    assertThat(note.reasons()).containsExactly("It belongs to a row of \"Mails\" that is certainly this person's.");
    assertThat(note.fields()).extracting(FoundField::value).contains("send", "3", "It went to the wrong address.", "2026-06-01");
    assertThat(note.fields()).extracting(FoundField::label).contains("What you say");
    assertThat(map.describe(MAIL, "note").orElseThrow().name()).isEqualTo("Notes of what people dispute");
    assertThat(map.found(ref)).filteredOn(row -> row.collection().equals("note")).hasSize(2);
  }

  @Test
  void whoever_got_data_is_told_once_by_name() {
    annaAtTheWrongPostcode();
    company.person(2, "Somebody Else", null, null, null, null, null);
    company.sql(MAIL, "insert into told values (1, 1, 'Printer Ltd', 'PROCESSOR', 'name, address', timestamp '2026-01-02 10:00:00')");
    company.sql(MAIL, "insert into told values (2, 1, 'Printer Ltd', 'PROCESSOR', 'name, e-mail address', timestamp '2026-03-04 10:00:00')");
    company.sql(MAIL, "insert into told values (3, 1, 'Partner Inc', 'OTHER', 'name', timestamp '2026-02-02 10:00:00')");
    company.sql(MAIL, "insert into told values (4, 2, 'Not hers', 'OTHER', 'name', timestamp '2026-02-02 10:00:00')");

    assertThat(map.recipients(searched()))
        .containsExactly(
            new Recipient("Partner Inc", "OTHER", "name", LocalDate.of(2026, 2, 2)),
            new Recipient("Printer Ltd", "works for us", "name, address, e-mail address", LocalDate.of(2026, 3, 4)));
  }

  private WriteResult write(String field, String from, String to) {
    return map.write(key(field), from, to);
  }

  private static CopyKey key(String field) {
    return new CopyKey(CRM, "person", "1", field);
  }

  private CaseRef searched() {
    CaseRef ref = company.ask(anna);
    map.search(ref, CRM);
    map.search(ref, MAIL);
    return ref;
  }

  private void annaAtTheWrongPostcode() {
    company.person(1, "Anna Example", "1980-04-03", "anna@example.org", null, "1 Mill Lane", "RG1 1AA");
    company.sql(MAIL, "insert into send (id, person_id, address) values (3, 1, 'anna@example.org')");
    company.sql(MAIL, "insert into subscription values (5, 1, '1 Mill Lane, Reading, RG1 1AA')");
  }
}
