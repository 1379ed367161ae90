package org.rightsdesk.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Renders a page of HTML into a PDF; knows the PDF libraries, and nothing of what the page says. */
class PdfWriter {

  private final Fonts fonts;
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  PdfWriter(Fonts fonts) {
    this.fonts = fonts;
    XRLog.setLoggingEnabled(false);
  }

  byte[] write(String html, List<Attachment> attachments, Instant madeAt) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .useFastMode()
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .useColorProfile(colours)
            .withProducer("Rightsdesk")
            .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
            .useUnicodeBidiReorderer(new ICUBidiReorderer())
            .useExternalResourceAccessControl((uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useExternalResourceAccessControl((uri, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .withHtmlContent(html, null);
    fonts.addTo(builder);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      AttachedFiles.attach(pdf, attachments, calendar(madeAt));
      date(pdf, madeAt);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One date everywhere, and an identifier made from it, so that the same page makes the same bytes. */
  private static void date(PDDocument pdf, Instant madeAt) throws IOException {
    pdf.setDocumentId(madeAt.toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(calendar(madeAt));
    pdf.getDocumentInformation().setModificationDate(calendar(madeAt));
    String iso = madeAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString().replace("Z", "+00:00");
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String dated = xmp.replaceAll("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + iso);
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private static Calendar calendar(Instant instant) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(instant.toEpochMilli());
    return calendar;
  }
}
