package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.datamap.SmallCompany.CRM;
import static org.rightsdesk.datamap.SmallCompany.MAIL;
import static org.rightsdesk.datamap.SmallCompany.who;
import static org.rightsdesk.datamap.WriteResult.ALREADY_SO;
import static org.rightsdesk.datamap.WriteResult.CHANGED_MEANWHILE;
import static org.rightsdesk.datamap.WriteResult.GONE;
import static org.rightsdesk.datamap.WriteResult.NEEDS_A_PERSON;
import static org.rightsdesk.datamap.WriteResult.WRITTEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.testing.Postgres;

/** Writing to every kind of column, and two who write at once, on a real PostgreSQL. */
class CorrectingOnPostgresTest {

  private static SmallCompany company;

  @BeforeAll
  static void start() {
    company = new SmallCompany(Postgres.migrated(), Postgres::empty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|full_name|Anna Example|Hannah Example", "2|born_on|1980-04-03|1980-04-04", "3|postcode|RG1 1AA|RG1 1AB",
        "4|weight|61.50|62.75", "5|size|S|L", "6|met_at|2020-02-03T04:05:06.123456|2021-02-03T04:05", "7|score|7|7",
        "8|company||Example Ltd", "9|disputed|false|true"
      })
  void a_value_of_each_kind_is_written_once(int id, String field, String from, String to) {
    company.person(id, "Anna Example", "1980-04-03", "anna@example.org", null, "1 Mill Lane", "RG1 1AA");
    company.sql(CRM, "update person set weight = 61.50, size = 'S', met_at = timestamp '2020-02-03 04:05:06.123456', disputed = false where id = " + id);
    CopyKey key = new CopyKey(CRM, "person", String.valueOf(id), field);
    String old = from == null ? "" : from;

    assertThat(company.map.read(key)).contains(old);
    assertThat(company.map.write(key, old, to)).isEqualTo(old.equals(to) ? ALREADY_SO : WRITTEN);
    assertThat(company.map.write(key, old, to)).isEqualTo(ALREADY_SO);
    assertThat(company.map.holds(key, to)).isTrue();
    if (!old.equals(to)) {
      assertThat(company.map.write(key, old, "8")).isIn(CHANGED_MEANWHILE, NEEDS_A_PERSON);
      assertThat(company.held(CRM, "select updated_on from person where id = " + id)).isEqualTo("2026-06-01");
    }
    company.sql(CRM, "delete from person where id = " + id);
    assertThat(company.map.write(key, old, to)).isEqualTo(GONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'; drop table person; --", "<b>Anna</b>", "=1+1", "O'Brien \"the\" \\ Smythe ?", "李小龍", "$$ {1}"})
  void whatever_is_typed_is_stored_to_the_letter(String typed) {
    company.person(20, "Anna Example", null, null, null, null, null);
    CopyKey name = new CopyKey(CRM, "person", "20", "full_name");

    assertThat(company.map.faultOf(name, typed)).isEmpty();
    assertThat(company.map.write(name, "Anna Example", typed)).isEqualTo(WRITTEN);
    assertThat(company.map.read(name)).contains(typed);
    assertThat(company.map.note(name, typed, LocalDate.of(2026, 6, 1))).isTrue();
    assertThat(company.map.note(name, typed, LocalDate.of(2026, 6, 1))).isTrue();
    assertThat(company.held(CRM, "select count(*) from note where statement = ?", typed)).isEqualTo("1");
    company.sql(CRM, "delete from person where id = 20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postcode|RG1 1AA RG1 1A|The value has 14 characters; \"Postcode\" takes at most 12.",
        "born_on|yesterday|\"Born on\" takes a day, like 3 April 1980.",
        "weight|1000|\"Weight\" takes a number of at most 5 digits, 2 of them behind the point."
      })
  void what_a_column_cannot_take_is_told_and_never_written(String field, String value, String sentence) {
    company.person(30, "Anna Example", "1980-04-03", null, null, null, "RG1 1AA");
    CopyKey key = new CopyKey(CRM, "person", "30", field);
    String before = company.map.read(key).orElseThrow();

    assertThat(company.map.faultOf(key, value)).contains(sentence);
    assertThat(company.map.write(key, before, value)).isEqualTo(NEEDS_A_PERSON);
    assertThat(company.map.read(key)).contains(before);
    company.sql(CRM, "delete from person where id = 30");
  }

  @Test
  void of_two_who_write_at_once_only_one_does() throws Exception {
    company.person(40, "Anna Example", null, null, null, null, null);
    CopyKey name = new CopyKey(CRM, "person", "40", "full_name");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      String now = "Anna Example";
      for (int round = 0; round < 20; round++) {
        String old = now;
        String one = "Anna One " + round;
        String other = "Anna Other " + round;
        List<Future<WriteResult>> results = new ArrayList<>();
        results.add(two.submit(() -> company.map.write(name, old, one)));
        results.add(two.submit(() -> company.map.write(name, old, other)));
        WriteResult first = results.get(0).get();
        WriteResult second = results.get(1).get();
        assertThat(List.of(first, second)).containsExactlyInAnyOrder(WRITTEN, CHANGED_MEANWHILE);
        now = first == WRITTEN ? one : other;
        assertThat(company.map.read(name)).contains(now);
      }
    } finally {
      two.shutdownNow();
    }
    company.sql(CRM, "delete from person where id = 40");
  }

  @Test
  void copies_marks_and_notes_are_found_again() {
    company.person(50, "Ada Quince", null, "ada@example.org", null, "1 Mill Lane", "RG1 1AA");
    company.sql(MAIL, "insert into subscription values (5, 50, '1 Mill Lane, Reading, RG1 1AA')");
    CaseRef ref = company.ask(who("Ada Quince", "ada@example.org", null, null));
    company.map.search(ref, CRM);
    company.map.search(ref, MAIL);

    List<Copy> copies = company.map.copies(ref, "RG11AA");
    assertThat(copies).extracting(copy -> copy.key().collection()).containsExactly("person", "subscription");
    for (Copy copy : copies) {
      String right = company.map.corrected(copy, "RG11AA", "RG1 1AB");
      assertThat(company.map.faultOf(copy.key(), right)).isEmpty();
      assertThat(company.map.write(copy.key(), copy.value(), right)).isEqualTo(WRITTEN);
    }
    assertThat(company.held(MAIL, "select address from subscription where id = 5")).isEqualTo("1 Mill Lane, Reading, RG1 1AB");
    assertThat(company.map.contest(copies.get(0).key(), true)).isTrue();
    assertThat(company.held(CRM, "select disputed from person where id = 50")).isEqualTo("true");
    assertThat(company.map.note(copies.get(1).key(), "Never there.", LocalDate.of(2026, 6, 1))).isTrue();
    company.map.search(ref, MAIL);
    assertThat(company.map.found(ref)).anyMatch(row -> row.collection().equals("note") && row.system().equals(MAIL));
  }
}
