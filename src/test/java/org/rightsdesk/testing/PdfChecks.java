package org.rightsdesk.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What a machine can say about a PDF. */
public final class PdfChecks {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfChecks() {}

  /** What veraPDF has against the document, by PDF/UA-1 and by PDF/A-3a; empty if it conforms to both. */
  public static List<String> faults(byte[] pdf) {
    return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A).flatMap(flavour -> faults(pdf, flavour)).toList();
  }

  /** The text as a reader copies it out. */
  public static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The text of all files inside the document. */
  public static String attached(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder all = new StringBuilder();
      var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
      for (var file : files.getNames().values()) {
        all.append(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
      }
      return all.toString();
    }
  }

  private static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> flavour + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
          .distinct()
          .toList()
          .stream();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
