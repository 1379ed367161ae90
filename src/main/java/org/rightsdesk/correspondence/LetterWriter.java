package org.rightsdesk.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.deadline.Remedies;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Puts a letter into words. There is one source for each, {@code templates/letters/<kind>.html}; it is set into the frame
 * of a mail or of a sheet of paper, and the plain text is read off the result.
 */
@Component
class LetterWriter {

  private final SpringTemplateEngine templates = templates();
  private final String mailStyle = text("static/look/mail/mail.css");
  private final Office office;

  LetterWriter(Office office) {
    this.office = office;
  }

  /** @param recipient the e-mail address, or the lines for the envelope */
  @Personal
  record Written(String recipient, String subject, String html, String text) {

    @Override
    public String toString() {
      return subject;
    }
  }

  Written mail(PartRef id, LetterKind kind, LetterFacts facts, String recipient) {
    return write(id, kind, facts, LetterMedium.EMAIL, recipient);
  }

  Written paper(PartRef id, LetterKind kind, LetterFacts facts, PersonName name, PostalAddress address) {
    return write(id, kind, facts, LetterMedium.POST, envelope(name, address));
  }

  private Written write(PartRef id, LetterKind kind, LetterFacts facts, LetterMedium medium, String recipient) {
    String ref = facts.file().ref().value();
    String subject = kind.title() + " (" + ref + ")";
    Map<String, Object> model = new HashMap<>();
    model.put("facts", facts);
    model.put("ref", ref);
    model.put("name", facts.file().requester().name().value());
    model.put("kind", kind);
    model.put("letter", kind.template());
    model.put("subject", subject);
    model.put("company", office.company());
    model.put("periods", office.periods());
    Remedies remedies = Remedies.under(facts.deadline(), facts.file().right());
    model.put("remedies", remedies);
    model.put("basis", facts.correcting() ? remedies.correction() : remedies.access());
    model.put("mail", medium == LetterMedium.EMAIL);
    model.put("online", medium == LetterMedium.EMAIL && office.testCheckout());
    model.put("page", office.pageOf(ref, Correspondence.PAGE_KEY));
    model.put("recipient", recipient.lines().toList());
    model.put("style", mailStyle);
    model.put("letterNumber", id.value().substring(0, 8));
    String frame = medium == LetterMedium.EMAIL ? "frame/mail" : "frame/paper";
    String html = templates.process(frame, new Context(Locale.UK, model));
    return new Written(recipient, subject, html, PlainText.of(html));
  }

  /** What a company is told that had the data from us. */
  RecipientNotice notice(LetterFacts facts, CorrectionView correction, CorrectionView.RecipientLine line) {
    String ref = facts.file().ref().value();
    Map<String, Object> model = new HashMap<>();
    model.put("ref", ref);
    model.put("name", facts.file().requester().name().value());
    model.put("company", office.company());
    model.put("remedies", Remedies.under(facts.deadline(), facts.file().right()));
    model.put("line", line);
    model.put("what", String.join(", ", correction.labels()));
    model.put("old", correction.proposal().wrongValue().value());
    model.put("now", correction.decision().map(made -> made.value().value()).orElse(""));
    String html = templates.process("frame/notice", new Context(Locale.UK, model));
    return new RecipientNotice(
        line.name(), "A correction of data that you had from us (" + ref + ")", PlainText.of(html));
  }

  private static String envelope(PersonName name, PostalAddress address) {
    String lines = address.value();
    boolean named = lines.lines().findFirst().filter(line -> line.strip().equalsIgnoreCase(name.value())).isPresent();
    return named ? lines : name.value() + "\n" + lines;
  }

  private static SpringTemplateEngine templates() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
    resolver.setPrefix("templates/letters/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A part of the letters is missing from the jar.", e);
    }
  }
}
