package org.rightsdesk.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes PDFs that conform to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), with every font inside.
 *
 * <p>A document is a page of well-formed HTML (every element closed) with {@code lang}, a {@code title}, a {@code meta}
 * named {@code description}, headings without a skipped level, and an {@code alt} on every image. The house's print
 * style is added. Nothing is fetched from anywhere. Characters that no font of ours can print become U+FFFD, and the
 * document says so where the page has the comment {@code <!-- unprintable -->}, or at its end.
 */
@Service
public class Documents {

  private static final String UNPRINTABLE_PLACE = "<!-- unprintable -->";
  private static final String UNPRINTABLE_NOTE =
      "<p class=\"notice\">Some characters in this document are in a script that we cannot print. Each shows as "
          + "\uFFFD.%s</p>";

  private final Fonts fonts = new Fonts();
  private final PdfWriter writer = new PdfWriter(fonts);
  private final String style = Resources.text("templates/documents/document.css");
  private final SpringTemplateEngine templates = templates();
  private final Clock clock;

  Documents(Clock clock) {
    this.clock = clock;
  }

  /**
   * The PDF of a Thymeleaf template, dated now.
   *
   * @param template its name below {@code templates/documents/}, without {@code .html}
   */
  public byte[] pdf(String template, Map<String, Object> model, List<Attachment> attachments) {
    return pdf(template, model, attachments, clock.instant());
  }

  /** The same with a given date of making: the same input makes the same bytes. */
  public byte[] pdf(String template, Map<String, Object> model, List<Attachment> attachments, Instant madeAt) {
    return pdfOfHtml(templates.process(template, new Context(Locale.UK, model)), attachments, madeAt);
  }

  /** The PDF of a page of HTML that is there already. */
  public byte[] pdfOfHtml(String html, List<Attachment> attachments, Instant madeAt) {
    return writer.write(styled(printable(html, attachments)), attachments, madeAt);
  }

  /** Whether our fonts have a glyph for every character of the text. */
  public boolean canPrint(String text) {
    return fonts.canPrint(PrintableText.tidy(text));
  }

  private String printable(String html, List<Attachment> attachments) {
    String tidy = PrintableText.tidy(html);
    if (fonts.canPrint(tidy)) {
      return tidy;
    }
    String where =
        attachments.isEmpty() ? "" : " The exact text is in the file " + attachments.get(0).name() + " that comes with it.";
    String note = UNPRINTABLE_NOTE.formatted(where);
    String replaced = fonts.replaceUnprintable(tidy);
    return replaced.contains(UNPRINTABLE_PLACE)
        ? replaced.replace(UNPRINTABLE_PLACE, note)
        : insertBefore("</body>", note, replaced);
  }

  private String styled(String html) {
    return insertBefore("</head>", "<style>" + style + "</style>", html);
  }

  private static String insertBefore(String tag, String what, String html) {
    int at = html.lastIndexOf(tag);
    if (at < 0) {
      throw new IllegalArgumentException("The page has no " + tag + ".");
    }
    return html.substring(0, at) + what + html.substring(at);
  }

  private static SpringTemplateEngine templates() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Documents.class.getClassLoader());
    resolver.setPrefix("templates/documents/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
