package org.rightsdesk.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Answer.ReleasedRow;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Ground;

class CsvFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1", "=HYPERLINK(\"http://x.example\",\"y\")", "+442079460001", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1+1",
        "\u00A0=1", "＝1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0"
      })
  void a_cell_that_could_be_a_formula_begins_with_a_single_quote(String cell) {
    assertThat(CsvFiles.safe(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "1+1", "a=b", "'quoted", "李小龍", "2026-03-04", "x@example.com"})
  void any_other_cell_stays_as_it_is(String cell) {
    assertThat(CsvFiles.safe(cell)).isEqualTo(cell);
  }

  @Test
  void keys_headings_and_meanings_are_safe_too() {
    ReleasedRow row =
        new ReleasedRow("=1", Optional.empty(), List.of(new ReleasedField("a", "+label", "x", "@meaning", Optional.empty())));

    assertThat(csv(row)).isEqualTo("\uFEFFRow,'+label,'+label: meaning\r\n'=1,x,'@meaning\r\n");
  }

  /** Edge case 45: quotes in a CSV file. */
  @Test
  void quotes_commas_and_line_breaks_stay_inside_their_cell() {
    ReleasedRow row =
        new ReleasedRow("1", Optional.empty(), List.of(new ReleasedField("a", "A", "x, \"y\"\nz", "", Optional.empty())));

    assertThat(csv(row)).isEqualTo("\uFEFFRow,A\r\n1,\"x, \"\"y\"\"\nz\"\r\n");
  }

  @Test
  void what_is_left_out_and_what_is_secret_are_told_apart() {
    ReleasedRow row =
        new ReleasedRow(
            "1", Optional.empty(),
            List.of(
                new ReleasedField("a", "A", "", "", Optional.of(Ground.THIRD_PARTY)),
                new ReleasedField("b", "B", "", "", Optional.of(Ground.NEVER_SHOWN)),
                new ReleasedField("c", "C", "", "", Optional.empty())));

    assertThat(csv(row)).endsWith("1,[left out],\"[held, never shown]\",\r\n");
  }

  @Test
  void two_fields_with_the_same_label_can_be_told_apart() {
    ReleasedRow row =
        new ReleasedRow(
            "1", Optional.empty(),
            List.of(
                new ReleasedField("a", "Name", "x", "", Optional.empty()),
                new ReleasedField("b", "Name", "y", "", Optional.empty())));

    assertThat(csv(row)).startsWith("\uFEFFRow,Name,Name (b)\r\n");
  }

  private static String csv(ReleasedRow row) {
    return PackHouse.text(
        CsvFiles.of(new ReleasedCollection(new CollectionKey(new SystemKey("core"), "contact"), List.of(row))));
  }
}
