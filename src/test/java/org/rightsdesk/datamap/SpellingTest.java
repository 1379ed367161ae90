package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.datamap.Spelling.Likeness;

class SpellingTest {

  private final Phones phones = new Phones();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ólafur Þór Jónsson   | JONSSON, Olafur Thor   | SAME
          Ólafur Þór Jónsson   | Olafur Jonsson         | SIMILAR
          Conor O'Brien-Smythe | conor obrien smythe    | SAME
          Conor O’Brien-Smythe | Conor O'Brien Smythe   | SAME
          Jürgen Müller        | Juergen Mueller        | SAME
          Jürgen Müller        | Jurgen Muller          | SAME
          Nguyễn Thị Ánh       | Nguyen Thi Anh         | SAME
          李小龍                | 李小龍                  | SAME
          李小龍                | 李小明                  | OTHER
          Sukarno              | SUKARNO                | SAME
          Sarah Jones          | Mrs Sarah Jones        | SAME
          Sarah Jones          | Sarah Ann Jones        | SIMILAR
          Sarah Jones          | Sarah Smith            | OTHER
          Sarah Jones          | Tom Jones              | OTHER
          Dorothy Halloran     | HALLORAN D             | INITIALS
          Harriet Okonjo       | OKONJO DANIEL          | OTHER
          Harriet Okonjo       | OKONJO D               | OTHER
          Michael Brennan Sr   | Michael Brennan Jr     | OTHER
          Michael Brennan      | Michael Brennan Jr     | SIMILAR
          John Null            | null john              | SAME
          """)
  void names_are_compared_without_accents_case_and_order(String one, String other, Likeness likeness) {
    assertThat(Spelling.names(one, other)).isEqualTo(likeness);
    assertThat(Spelling.names(other, one)).isEqualTo(likeness);
  }

  @Test
  void a_name_that_is_not_there_is_unknown_and_not_another() {
    assertThat(Spelling.names("Sarah Jones", " ")).isEqualTo(Likeness.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "+44 20 7946 0001, 020 7946 0001, GB, true",
    "+44 (0)20 7946 0001, 02079460001, GB, true",
    "020 7946 0001 ext. 5, +442079460001, GB, true",
    "07700 900123, +447700900123, GB, true",
    "07700 900123, +447700900124, GB, false",
    "(614) 555-0100, +16145550100, US, true",
    "+16145550100, 614-555-0100, GB, true",
    "0100, 555-0100, US, false"
  })
  void numbers_are_compared_in_all_their_spellings(String one, String other, String region, boolean same) {
    assertThat(phones.same(one, other, region)).isEqualTo(same);
  }

  @Test
  void a_number_that_is_none_is_nobodys() {
    assertThat(phones.same("'; drop table people; --", "+442079460001", "GB")).isFalse();
    assertThat(phones.run("none", "GB")).isEmpty();
  }

  @Test
  void the_hash_of_an_address_forgives_capitals_dots_and_tags() {
    assertThat(KeyedHash.normal(" Anna.Example+News@Example.ORG ")).isEqualTo("annaexample@example.org");
  }

  @Test
  void a_long_name_of_one_kind_of_letters_makes_a_pattern_that_finds_it_literally() {
    assertThat(Spelling.namePatterns("%_ ' ; --")).isEmpty();
    assertThat(Spelling.namePatterns("Sukarno")).isEqualTo(List.of(List.of(new WordPattern(List.of("sukarno"), true))));
    assertThat(Optional.of(Spelling.namePatterns("Anna Maria Example")).orElseThrow()).hasSize(3);
  }
}
