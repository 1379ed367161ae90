package org.rightsdesk.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server: HTML and plain text side by side, as one that no machine should answer (RFC 3834). */
@Component
class Mailer {

  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender server;
  private final Office office;
  private final Clock clock;

  Mailer(JavaMailSender server, Office office, Clock clock) {
    this.server = server;
    this.office = office;
    this.clock = clock;
  }

  /** @param pageKey opens the page of the case; put in on the way out */
  void send(Letter letter, LetterStore.Envelope envelope, String pageKey) {
    try {
      server.send(message(letter, envelope, pageKey));
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      LOG.warn("The mail server did not take letter {} of {}: {}", letter.id(), letter.caseRef(), shape(e));
      throw new MailUnavailable();
    }
  }

  private MimeMessage message(Letter letter, LetterStore.Envelope envelope, String pageKey)
      throws MessagingException, UnsupportedEncodingException {
    Office.Company company = office.company();
    InternetAddress us = new InternetAddress(company.privacyEmail(), company.name() + " privacy office", UTF_8);
    MimeMessage message = server.createMimeMessage();
    message.setFrom(us);
    message.setReplyTo(new InternetAddress[] {us});
    message.setRecipient(
        MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), oneLine(envelope.recipientName()), UTF_8));
    message.setSubject(oneLine(letter.subject()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", envelope.messageId());
    message.setHeader("References", "<" + letter.caseRef() + "@" + office.mailDomain() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", "en");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(whole(letter.text(), envelope, pageKey), "plain"));
    both.addBodyPart(part(whole(letter.html(), envelope, pageKey), "html"));
    message.setContent(both);
    return message;
  }

  private static String whole(String stored, LetterStore.Envelope envelope, String pageKey) {
    return stored.replace(Correspondence.SECRET, envelope.secret()).replace(Correspondence.PAGE_KEY, pageKey);
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R|\\p{Cntrl}", " ");
  }

  /** The types only: what a mail server answers often names the address. */
  private static String shape(Throwable thrown) {
    return thrown.getCause() == null
        ? thrown.getClass().getSimpleName()
        : thrown.getClass().getSimpleName() + " <- " + shape(thrown.getCause());
  }
}
