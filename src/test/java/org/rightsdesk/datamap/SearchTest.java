package org.rightsdesk.datamap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.datamap.Match.CERTAIN;
import static org.rightsdesk.datamap.Match.NOT_THIS_PERSON;
import static org.rightsdesk.datamap.Match.PROBABLE;
import static org.rightsdesk.datamap.SmallCompany.CALLS;
import static org.rightsdesk.datamap.SmallCompany.CRM;
import static org.rightsdesk.datamap.SmallCompany.MAIL;
import static org.rightsdesk.datamap.SmallCompany.who;

import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseRef;

/** Whose row is it? */
class SearchTest {

  private final SmallCompany company = new SmallCompany();

  /** Edge case 3: two people of the same name. */
  @Test
  void two_people_of_one_name_are_told_apart_by_the_e_mail_address() {
    company.person(1, "Sarah Jones", "1980-01-01", "sarah@example.com", null, "1 Mill Lane", "RG1 1AA");
    company.person(2, "Sarah Jones", "1991-05-05", "other@example.com", null, "9 High Road", "RG2 2BB");
    company.sql(MAIL, "insert into send values (1, 1, 'sarah@example.com', null, null), (2, 2, 'other@example.com', null, null)");
    CaseRef ref = company.ask(who("sarah JONES", "Sarah@Example.com", null, null));

    assertThat(company.search(ref, CRM)).containsOnly(entry("person 1", CERTAIN), entry("person 2", PROBABLE));
    assertThat(company.search(ref, MAIL)).containsOnly(entry("send 1", CERTAIN));
    assertThat(company.row(ref, "person", "2").reasons())
        .containsExactly(
            "It carries the same name.", "Nothing but the name speaks for it.",
            "It carries another date of birth than a record that is certainly this person's.");
    assertThat(company.log(ref, MAIL).notes())
        .containsExactly("1 record(s) share only the name and have another date of birth; what points at them was not brought in.");
  }

  /** Edge case 4: the same person, two records, different spellings. */
  @Test
  void one_person_in_two_spellings_is_found_in_both_records_for_one_answer() {
    company.person(1, "Ólafur Þór Jónsson", "1980-01-01", "olafur@example.org", null, "12 Fishergate", "YO10 4UA");
    company.person(2, "Olafur Thor Jonson", "1980-01-01", "olafur@example.org", null, "12 Fishergate", "YO10 4UA");
    company.sql(MAIL, "insert into send values (1, 1, 'olafur@example.org', null, null), (2, 2, 'Olafur@Example.org', null, null)");
    CaseRef ref = company.ask(who("Olafur Thor Jonsson", "olafur@example.org", null, null));

    assertThat(company.search(ref, CRM)).containsOnlyKeys("person 1", "person 2").doesNotContainValue(NOT_THIS_PERSON);
    assertThat(company.search(ref, MAIL)).containsOnlyKeys("send 1", "send 2").doesNotContainValue(NOT_THIS_PERSON);
  }

  /** Edge case 5: father and son. */
  @Test
  void father_and_son_with_one_name_address_and_mailbox_are_never_certain() {
    company.person(1, "Michael Brennan", "1950-01-01", "brennan@example.com", null, "3 Quay", "BT1 1AA");
    company.person(2, "Michael Brennan", "1980-01-01", "brennan@example.com", null, "3 Quay", "BT1 1AA");
    company.sql(MAIL, "insert into send values (1, 1, 'brennan@example.com', null, null), (2, null, 'BRENNAN@example.com', null, null)");
    CaseRef ref = company.ask(who("Michael Brennan", "brennan@example.com", "3 Quay\nBelfast\nBT1 1AA", null));

    assertThat(company.search(ref, CRM)).containsOnly(entry("person 1", PROBABLE), entry("person 2", PROBABLE));
    assertThat(company.search(ref, MAIL)).containsOnly(entry("send 1", PROBABLE), entry("send 2", PROBABLE));
  }

  @Test
  void a_name_and_the_whole_address_are_enough_for_somebody_without_e_mail_if_nobody_else_there_has_the_name() {
    company.person(1, "Ólafur Þór Jónsson", null, "olafur@example.org", null, "12 Fishergate", "YO10 4UA");
    company.person(2, "Anna Example", null, null, null, "12 Fishergate", "YO10 4UA");
    CaseRef ref = company.ask(who("Olafur Thor Jonsson", null, "12 Fishergate, York, yo104ua", null));

    assertThat(company.search(ref, CRM)).containsOnly(entry("person 1", CERTAIN), entry("person 2", NOT_THIS_PERSON));
    company.sql(MAIL, "insert into send values (1, null, 'olafur@example.org', null, null)");
    assertThat(company.search(ref, MAIL)).as("by the address on file").containsOnly(entry("send 1", CERTAIN));
  }

  @Test
  void a_row_that_names_somebody_else_is_not_this_persons_whatever_address_it_carries() {
    company.person(1, "Anna Example", null, "anna@example.org", null, null, null);
    company.person(2, "Bert Beispiel", null, "bert@example.org", null, null, null);
    company.sql(MAIL, "insert into send values (1, 2, 'anna@example.org', null, null)");
    CaseRef ref = company.ask(who("Anna Example", "anna@example.org", null, null));

    assertThat(company.search(ref, MAIL)).containsOnly(entry("send 1", NOT_THIS_PERSON));
    assertThat(company.row(ref, "send", "1").reasons()).contains("It names somebody else.");
  }

  @Test
  void a_recycled_number_is_its_owners_of_that_day() {
    company.person(1, "First Owner", null, "first@example.org", null, null, null);
    company.person(2, "Second Owner", null, "second@example.org", "07700 900321", null, null);
    company.sql(
        CRM,
        "insert into alias values (1, 1, 'PHONE', '+447700900321', date '2019-01-01', date '2023-03-01'), (2, 2, 'PHONE', '+447700900321', date '2023-09-01', null)");
    company.sql(
        CALLS,
        "insert into call values (1, 1, '+447700900321', null, timestamp '2022-05-05 10:00:00'), (2, 1, '+447700900321', null, timestamp '2024-05-05 10:00:00'), (3, 1, '+447700900321', null, timestamp '2023-05-05 10:00:00')");

    CaseRef first = company.ask(who("First Owner", "first@example.org", null, null));
    assertThat(company.search(first, CALLS))
        .containsOnly(entry("call 1", PROBABLE), entry("call 2", NOT_THIS_PERSON), entry("call 3", PROBABLE));
    CaseRef second = company.ask(who("Second Owner", "second@example.org", null, "07700 900321"));
    assertThat(company.search(second, CALLS))
        .containsOnly(entry("call 1", NOT_THIS_PERSON), entry("call 2", PROBABLE), entry("call 3", PROBABLE));
    assertThat(company.search(second, CRM)).containsEntry("alias 1", NOT_THIS_PERSON).containsEntry("alias 2", CERTAIN);
  }

  @Test
  void a_call_is_only_probable_and_says_when_the_line_shows_another_name() {
    company.sql(CALLS, "insert into call values (1, 1, '+442079460001', 'DANIEL OKONJO', null)");
    CaseRef ref = company.ask(who("Harriet Okonjo", "h@example.org", null, "(020) 7946-0001"));

    assertThat(company.search(ref, CALLS)).containsOnly(entry("call 1", PROBABLE));
    assertThat(company.row(ref, "call", "1").reasons())
        .containsExactly("It carries the telephone number that was given, with another name.");
  }

  @Test
  void a_suppression_mark_alone_is_found_and_its_hash_is_not_kept() {
    Identifier email = new Identifier(MapField.Identity.EMAIL, "anna.example+x@example.org", Identifier.Origin.GIVEN, false);
    String hash = new KeyedHash("a key").of(email, new Phones(), "GB").orElseThrow();
    company.sql(MAIL, "insert into stop values (1, ?, timestamp '2020-01-01 00:00:00'), (2, ?, null)", hash, hash.replace('a', 'b'));
    CaseRef ref = company.ask(who("Anna Example", "annaexample@example.org", null, null));

    assertThat(company.search(ref, MAIL)).containsOnly(entry("stop 1", CERTAIN));
    FoundField field = company.row(ref, "stop", "1").fields().get(1);
    assertThat(field.neverDisclose()).isTrue();
    assertThat(field.value()).isEmpty();
    assertThat(field.explanation()).isEqualTo("It is a secret.");
  }

  @Test
  void parts_are_found_with_the_whole_and_held_in_the_same_role() {
    company.sql(CALLS, "insert into call values (1, 2, '+442079460001', null, null), (2, 1, '+442079460001', null, null)");
    company.sql(CALLS, "insert into recording values (10, 1), (20, 2), (30, 99)");
    company.sql(CALLS, "insert into sentence values (100, 10, 'Hello'), (200, 20, 'Hello'), (300, 30, 'Hello')");
    CaseRef ref = company.ask(who("Anna Example", "anna@example.org", null, "+442079460001"));

    assertThat(company.search(ref, CALLS))
        .containsOnlyKeys("call 1", "call 2", "recording 10", "recording 20", "sentence 100", "sentence 200");
    FoundRow customers = company.row(ref, "sentence", "100");
    assertThat(customers.role()).isEqualTo(OurRole.PROCESSOR);
    assertThat(customers.askInstead().orElseThrow().company()).isEqualTo("Tooth Ltd");
    assertThat(customers.askInstead().orElseThrow().privacyContact()).isEqualTo("dpo@tooth.example.com");
    FoundRow own = company.row(ref, "sentence", "200");
    assertThat(own.role()).isEqualTo(OurRole.CONTROLLER);
    assertThat(own.askInstead()).isEmpty();
    assertThat(own.fields().get(2).needsCare()).isTrue();
  }

  @Test
  void rows_that_the_map_calls_nobodys_stay_out() {
    company.sql(CRM, "insert into account values (7, 'Anna Example', 'SOLE', null, null), (8, 'Anna Example', 'LTD', null, null)");
    CaseRef ref = company.ask(who("Anna Example", "anna@example.org", null, null));

    assertThat(company.search(ref, CRM)).containsOnly(entry("account 7", PROBABLE));
  }

  @Test
  void many_namesakes_do_not_bring_home_what_points_at_them() {
    for (int id = 1; id <= 6; id++) {
      company.person(id, "John Smith", null, "john" + id + "@example.org", null, null, null);
      company.sql(MAIL, "insert into send values (?, ?, ?, null, null)", id, id, "john" + id + "@example.org");
    }
    CaseRef ref = company.ask(who("John Smith", "unknown@example.org", null, null));

    assertThat(company.search(ref, CRM)).hasSize(6).containsValue(PROBABLE);
    assertThat(company.search(ref, MAIL)).isEmpty();
    assertThat(company.log(ref, MAIL).notes()).containsExactly("6 records share only the name; what points at them was not brought in.");
  }

  @Test
  void what_somebody_typed_is_a_value_and_nothing_else() {
    company.person(1, "Anna Example", null, "anna@example.org", null, "1 Mill Lane", "RG1 1AA");
    company.person(2, "Robert'); DROP TABLE person; --", null, null, null, null, null);
    company.person(3, "{{7*7}}", null, null, null, null, null);
    for (String name : new String[] {"%", "_______", "' or '1'='1", "\\", "!", "x ".repeat(190)}) {
      CaseRef ref = company.ask(who(name, "nobody@example.org", "%\n%\n%", "%%%%%%%%%%"));
      assertThat(company.search(ref, CRM)).as(name.substring(0, 1)).isEmpty();
      assertThat(company.search(ref, CALLS)).isEmpty();
    }
    Identifiers endless =
        Identifiers.given(who("a".repeat(10_000), "n@example.org", "b".repeat(10_000), "1".repeat(10_000)), "GB", new Phones(), new KeyedHash(""));
    assertThat(company.conditionsFind(endless, CRM, "person")).isEmpty();
    CaseRef bobby = company.ask(who("Robert'); DROP TABLE person; --", "bobby@example.org", null, null));
    assertThat(company.search(bobby, CRM)).containsOnly(entry("person 2", PROBABLE));
  }

  @Test
  void a_value_that_does_not_fit_the_column_is_told_in_the_log() {
    company.person(1, "Anna Example", null, "anna@example.org", null, null, null);
    company.sql(CRM, "update person set company = 'Acme' where id = 1");
    CaseRef ref = company.ask(who("Anna Example", "anna@example.org", null, null));
    company.search(ref, MAIL);

    assertThat(company.log(ref, MAIL).notes())
        .containsExactly("A value could not be used to look for \"Badge\" in \"Mails\": the column holds numbers.");
  }

  @Test
  void an_older_name_or_address_on_file_finds_the_person_but_not_with_certainty() {
    company.person(1, "Anna Newname", null, "new@example.org", null, null, null);
    company.sql(CRM, "insert into alias values (1, 1, 'NAME', 'Anna Oldname', null, null), (2, 1, 'EMAIL', 'old@example.org', null, date '2020-01-01')");
    CaseRef ref = company.ask(who("Anna Oldname", "old@example.org", null, null));

    assertThat(company.search(ref, CRM)).containsEntry("person 1", PROBABLE).containsEntry("alias 1", PROBABLE).containsEntry("alias 2", PROBABLE);
  }

  @Test
  void one_e_mail_address_on_file_under_another_name_needs_a_look() {
    company.person(1, "Bert Beispiel", null, "office.manager@example.org", null, null, null);
    company.person(2, "Carla Cliente", null, "info@example.com", null, null, null);

    CaseRef ref = company.ask(who("Anna Example", "office.manager@example.org", null, null));
    assertThat(company.search(ref, CRM)).containsOnly(entry("person 1", PROBABLE));
    CaseRef mailbox = company.ask(who("Carla Cliente", "info@example.com", null, null));
    assertThat(company.search(mailbox, CRM)).containsOnly(entry("person 2", PROBABLE));
  }
}
