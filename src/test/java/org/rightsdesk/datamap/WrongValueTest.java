package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a value stands, and what is written in its place. */
class WrongValueTest {

  private final EstateMap map =
      MapLoaderTest.read(
          """
          dataset:
            - fides_key: shop
              rightsdesk: {purpose: p, source: s, retention: r}
              collections:
                - name: people
                  fields:
                    - {name: id, data_categories: [user.unique_id], fides_meta: {data_type: integer, primary_key: true}}
                    - {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}
                    - {name: phone, data_categories: [user.contact.phone_number], fides_meta: {identity: phone_number}}
                    - {name: name, data_categories: [user.name], fides_meta: {identity: name}}
                    - {name: address, data_categories: [user.contact.address], fides_meta: {identity: postal_address}}
                    - {name: contact, data_categories: [user.contact.email, user.contact], fides_meta: {identity: email}}
                    - {name: born, data_categories: [user.demographic.date_of_birth], rightsdesk: {means: birth_date}}
                    - {name: remark, data_categories: [user.content]}
                    - {name: points, data_categories: [user.demographic], fides_meta: {data_type: integer}}
                    - {name: alive, data_categories: [user.demographic], fides_meta: {data_type: boolean}}
          """);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "email, Anna@Example.org, anna@example.org",
        "phone, 020 7946 0042, +442079460042",
        "phone, +442079460042, (020) 7946-0042",
        "name, jonsson olafur thor, \"Ólafur Þór Jónsson\"",
        "name, Jónsson, \"Ólafur Þór Jónsson\"",
        "name, Smythe, O'Brien-Smythe",
        "address, \"RG1 1aa\", \"1 Mill Lane, Reading, RG1 1AA\"",
        "address, rg11aa, \"1 Mill Lane, Reading, RG1 1AA\"",
        "address, \"1 mill lane\", \"1 Mill Lane, Reading, RG1 1AA\"",
        "address, \"1 Mill Lane, Reading\", \"1 Mill Lane; Reading; RG1 1AA\"",
        "address, 43215, \"1180 Juniper Row, Columbus, OH 43215\"",
        "contact, \"RG1 1AA\", \"1 Mill Lane, Reading, RG1 1AA\"",
        "contact, 020 7946 0042, +442079460042",
        "born, 3 April 1980, 1980-04-03",
        "born, 03/04/1980, 1980-04-03",
        "remark, likes  TEA, Likes tea",
        "points, 07, 7"
      })
  void it_stands_there_however_it_is_written(String field, String wrong, String held) {
    assertThat(value(wrong).in(field(field), held)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "email, anna@example.org, joanna@example.org",
        "phone, 020 7946 0042, +442079460043",
        "name, Ann, Anna Example",
        "name, Example Anne, Anna Example",
        "name, An, An Example",
        "address, \"G1 1AA\", \"1 Mill Lane, Reading, RG1 1AA\"",
        "address, \"RG1 1A\", \"1 Mill Lane, Reading, RG1 1AA\"",
        "address, 1, \"1 Mill Lane, Reading, RG1 1AA\"",
        "contact, example.org, anna@example.org",
        "born, 3 April 1981, 1980-04-03",
        "remark, tea, Likes tea",
        "remark, C, C++",
        "points, 7 points, 7",
        "alive, true, true",
        "name, \"\", Anna Example",
        "name, \"%\", Anna Example",
        "address, \".*\", \"1 Mill Lane\""
      })
  void what_is_only_alike_is_not_it(String field, String wrong, String held) {
    assertThat(value(wrong).in(field(field), held)).isEmpty();
  }

  @Test
  void in_a_whole_only_the_part_is_replaced() {
    String held = "1 Mill Lane, Reading, RG1 1AA";
    assertThat(value("rg11aa").corrected(field("address"), held, "RG1 1AB")).isEqualTo("1 Mill Lane, Reading, RG1 1AB");
    assertThat(value("Mill Lane").corrected(field("address"), held, "Hill Lane")).isEqualTo("1 Hill Lane, Reading, RG1 1AA");
    assertThat(value("Jonsson").corrected(field("name"), "Ólafur Jo\u0301nsson Þór", "Jónasson")).isEqualTo("Ólafur Jónasson Þór");
    assertThat(value(held).corrected(field("address"), held, "2 Mill Lane")).isEqualTo("2 Mill Lane");
  }

  @Test
  void days_and_numbers_are_written_as_the_field_has_them() {
    assertThat(value("3/4/1980").corrected(field("born"), "1980-04-03", "4 April 1980")).isEqualTo("1980-04-04");
    assertThat(value("020 7946 0042").corrected(field("phone"), "+442079460042", "020 7946 0043")).isEqualTo("+442079460043");
    assertThat(value("+16145550142").corrected(field("phone"), "+16145550142", "(614) 555-0143")).isEqualTo("+16145550143");
    assertThat(value("020 7946 0042").corrected(field("phone"), "(020) 7946-0042", " 020 7946 0043 ")).isEqualTo("020 7946 0043");
    assertThat(value("3/4/1980").corrected(field("born"), "1980-04-03", "long ago")).isEqualTo("long ago");
  }

  private WrongValue value(String typed) {
    return new WrongValue(typed, "GB", new Phones());
  }

  private MapField field(String name) {
    return map.find(new SystemKey("shop"), "people").orElseThrow().field(name).orElseThrow();
  }
}
