package org.rightsdesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.document.Documents;
import org.rightsdesk.document.DocumentsForTests;
import org.rightsdesk.testing.PdfChecks;

class PaperLetterTest {

  private final LetterWriter writer = new LetterWriter(Samples.OFFICE);
  private final Documents documents = DocumentsForTests.at(Samples.CLOCK);

  @ParameterizedTest
  @CsvSource({
    "ACKNOWLEDGEMENT, UK_GDPR, 李小龍",
    "FEE_AND_PROOF, POLICY_PROMISE, Ólafur Þór Jónsson",
    "IDENTITY_REFUSED, US_CA, Nguyễn Thị Ánh",
    "PARTLY_CORRECTED, UK_GDPR, Ólafur Þór Jónsson",
    "CORRECTION_REFUSED, POLICY_PROMISE, 李小龍",
    "ANSWER_READY, EU_GDPR, {{7*7}} <b>O'Brien</b>"
  })
  void a_letter_on_paper_can_be_read_by_everybody_and_carries_address_date_number_and_pages(
      LetterKind kind, Regime regime, String name) throws Exception {
    LetterWriter.Written paper =
        writer.paper(PartRef.next(), kind, Samples.facts(kind, name, regime), new PersonName(name), Samples.ADDRESS);
    byte[] pdf = documents.pdfOfHtml(paper.html(), List.of(), Samples.CLOCK.instant());
    Files.createDirectories(Path.of("target/letters"));
    Files.write(Path.of("target/letters", kind.template() + ".pdf"), pdf);

    assertThat(PdfChecks.faults(pdf)).isEmpty();
    assertThat(PdfChecks.text(pdf).replaceAll("\\s+", " "))
        .contains(name + " 1 High Street Columbus, OH 43004")
        .contains("Dear " + name + ",")
        .contains("Tuesday 24 November 2026")
        .contains("Your request: DSR-2026-000123.")
        .contains("Page 1 of ");
  }
}
