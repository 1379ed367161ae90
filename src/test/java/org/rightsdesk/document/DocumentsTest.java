package org.rightsdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.PdfChecks;

class DocumentsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

  private final Documents documents = new Documents(Clock.fixed(NOW, ZoneOffset.UTC));

  /** Edge case 45: names of every script in a PDF; all in one document, because checking one takes a second. */
  @Test
  void names_in_any_script_make_an_accessible_document_that_keeps_for_ever() throws Exception {
    String names =
        String.join(
            ", ",
            "Ólafur Þór Jónsson", "李小龍", "Nguyễn Thị Ánh", "محمد علي", "שרה כהן", "{{7*7}}", "<b>", "O'Brien-Smythe",
            "Sukarno", "NULL", "Robert'); DROP TABLE \"x\"", "Иван Петров", "Ελένη");
    byte[] pdf = documents.pdfOfHtml(page(names), List.of(json()), NOW);

    assertThat(PdfChecks.text(pdf)).contains("李小龍", "DROP TABLE", "Ελένη");
    assertThat(PdfChecks.faults(pdf)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ólafur Þór Jónsson", "李小龍", "Nguyễn Thị Ánh", "{{7*7}}", "<b>", "O'Brien-Smythe", "Иван Петров"})
  void a_name_can_be_copied_out_of_the_document_as_it_was_written(String name) throws Exception {
    assertThat(PdfChecks.text(documents.pdfOfHtml(page(name), List.of(), NOW))).contains(name);
  }

  /** Edge case 45: right to left. */
  @ParameterizedTest
  @ValueSource(strings = {"محمد علي", "שרה כהן"})
  void a_name_written_from_right_to_left_keeps_its_order(String name) throws Exception {
    String text = PdfChecks.text(documents.pdfOfHtml(page(name), List.of(), NOW));

    assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains(name);
  }

  @Test
  void letters_and_marks_that_came_apart_are_put_together() throws Exception {
    String apart = Normalizer.normalize("Nguyễn", Normalizer.Form.NFD);

    assertThat(PdfChecks.text(documents.pdfOfHtml(page(apart), List.of(), NOW))).contains("Nguyễn");
  }

  @Test
  void control_characters_and_marks_that_turn_text_round_are_left_out() throws Exception {
    String nasty = "Ann\u0007\u202E\u0000 Lee\u200B";

    assertThat(PdfChecks.text(documents.pdfOfHtml(page(nasty), List.of(), NOW))).contains("Ann Lee");
  }

  @Test
  void a_character_that_no_font_can_print_is_said_and_never_shown_as_something_else() throws Exception {
    byte[] pdf = documents.pdfOfHtml(page("Ann 😀 Lee 한"), List.of(json()), NOW);

    String text = PdfChecks.text(pdf).replaceAll("\\s+", " ");
    assertThat(text).contains("Ann \uFFFD Lee \uFFFD").doesNotContain("#");
    assertThat(text).contains("a script that we cannot print").contains("The exact text is in the file data.json");
    assertThat(PdfChecks.faults(pdf)).isEmpty();
    assertThat(documents.canPrint("Ann 😀")).isFalse();
    assertThat(documents.canPrint("Ann 李")).isTrue();
  }

  @Test
  void a_document_that_can_be_printed_says_nothing_about_scripts() throws Exception {
    assertThat(PdfChecks.text(documents.pdfOfHtml(page("Ann Lee"), List.of(), NOW))).doesNotContain("cannot print");
  }

  @Test
  void the_same_page_makes_the_same_bytes() {
    byte[] first = documents.pdfOfHtml(page("李小龍"), List.of(json()), NOW);
    byte[] second = new Documents(Clock.systemUTC()).pdfOfHtml(page("李小龍"), List.of(json()), NOW);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void attached_files_travel_inside() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(documents.pdfOfHtml(page("Ann"), List.of(json()), NOW))) {
      var files = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("data.json");
      assertThat(files.get("data.json").getEmbeddedFile().toByteArray()).isEqualTo(json().content());
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A letter");
    }
  }

  @Test
  void a_document_whose_marks_for_screen_readers_are_gone_is_noticed_by_the_check() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(documents.pdfOfHtml(page("Ann"), List.of(), NOW))) {
      pdf.getDocumentCatalog().setStructureTreeRoot(null);
      ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
      pdf.save(spoilt);

      assertThat(PdfChecks.faults(spoilt.toByteArray()))
          .anyMatch(fault -> fault.startsWith("ua1") || fault.startsWith("PDF/UA"))
          .anyMatch(fault -> fault.startsWith("3a"));
    }
  }

  @Test
  void nothing_is_fetched_from_anywhere() throws Exception {
    String page = page("Ann").replace("<h1>", "<p><img alt=\"x\" src=\"file:///etc/hostname\"/></p><h1>");

    try (PDDocument pdf = Loader.loadPDF(documents.pdfOfHtml(page, List.of(), NOW))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Ann");
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  private static Attachment json() {
    return new Attachment("data.json", "application/json", "The data", "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String name) {
    String safe = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
        <!DOCTYPE html>
        <html lang="en-GB"><head><title>A letter</title><meta name="description" content="A letter"/>
        <bookmarks><bookmark name="A letter" href="#top"/></bookmarks></head>
        <body><div class="footer">DSR-2026-000123 %1$s</div><h1 id="top">A letter</h1>
        <table class="summary"><thead><tr><th scope="col">What</th><th scope="col">Value</th></tr></thead>
        <tbody><tr><th scope="row">Name</th><td>%1$s</td></tr></tbody></table>
        <p>Dear <strong>%1$s</strong>, this is the text.</p></body></html>
        """.formatted(safe);
  }
}
