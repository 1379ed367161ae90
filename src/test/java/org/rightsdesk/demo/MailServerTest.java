package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailServerTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path directory;
  private Inbox inbox;
  private MailServer server;
  private JavaMailSender sender;

  @BeforeEach
  void up() {
    inbox = at(NOON);
    server = new MailServer(inbox, 0).start();
    sender = new DemoSetup().mailSender(server);
  }

  @AfterEach
  void down() {
    server.close();
  }

  @Test
  void a_mail_arrives_with_address_subject_words_and_links() throws Exception {
    send("li.xiaolong@example.net", "Ihre Anfrage · 李小龍", "Guten Tag,\nOlafur Þór: http://localhost:8080/requests/DSR-2026-000001?key=a%2Bb.\n", "");
    Mail mail = inbox.all().get(0);
    assertThat(mail.to()).isEqualTo("li.xiaolong@example.net");
    assertThat(mail.from()).isEqualTo("privacy@example.com");
    assertThat(mail.subject()).isEqualTo("Ihre Anfrage · 李小龍");
    assertThat(mail.text()).contains("Olafur Þór");
    assertThat(mail.links()).containsExactly("http://localhost:8080/requests/DSR-2026-000001?key=a%2Bb");
    assertThat(mail.arrived()).isEqualTo(NOON);
    assertThat(inbox.find(mail.id())).get().extracting(Mail::subject).isEqualTo(mail.subject());
  }

  @Test
  void html_is_read_as_words_and_dangerous_links_are_left_out() throws Exception {
    send("a@example.com", "Only HTML", "",
        "<html><head><title>x</title></head><body><p>Hello&nbsp;you<br>line</p><script>alert(1)</script>"
            + "<a href=\"http://localhost/a?b=1&amp;c=2\">go</a><a href='javascript:alert(1)'>no</a></body></html>");
    Mail mail = inbox.all().get(0);
    assertThat(mail.text()).contains("line").doesNotContain("alert", "<");
    assertThat(mail.links()).containsExactly("http://localhost/a?b=1&c=2");
  }

  @Test
  void a_link_in_both_parts_of_a_mail_is_listed_once() throws Exception {
    send("a@example.com", "Both", "See http://localhost/a?b=1&c=2", "<p>See <a href=\"http://localhost/a?b=1&amp;c=2\">here</a></p>");
    Mail mail = inbox.all().get(0);
    assertThat(mail.links()).containsExactly("http://localhost/a?b=1&c=2");
    assertThat(mail.text()).isEqualTo("See http://localhost/a?b=1&c=2");
  }

  @Test
  void mails_are_newest_first_and_survive_a_restart() throws Exception {
    send("a@example.com", "first", "one", "");
    server.close();
    server = new MailServer(at(NOON.plus(Duration.ofHours(1))), 0).start();
    sender = new DemoSetup().mailSender(server);
    send("a@example.com", "second", "two", "");
    assertThat(at(NOON).all()).extracting(Mail::subject).containsExactly("second", "first");
  }

  @Test
  void a_mail_that_is_sent_again_under_its_message_id_is_kept_once() throws Exception {
    MimeMessage mail = message("a@example.com", "once", "text", "");
    mail.saveChanges();
    sender.send(mail);
    String id = mail.getMessageID();
    MimeMessage again = new MimeMessage(mail) {
      @Override
      protected void updateMessageID() throws jakarta.mail.MessagingException {
        setHeader("Message-ID", id);
      }
    };
    sender.send(again);
    send("b@example.com", "other", "text", "");
    assertThat(inbox.all()).extracting(Mail::subject).containsExactlyInAnyOrder("once", "other");
  }

  @Test
  void a_stopped_server_takes_nothing_and_a_started_one_takes_mail_at_the_same_port() throws Exception {
    int port = server.port();
    server.stop();
    assertThatThrownBy(() -> send("a@example.com", "lost", "x", "")).isInstanceOf(MailException.class);
    server.start();
    assertThat(server.port()).isEqualTo(port);
    send("a@example.com", "taken", "x", "");
    assertThat(inbox.all()).extracting(Mail::subject).containsExactly("taken");
  }

  @Test
  void a_name_that_is_no_mail_opens_nothing() {
    assertThat(inbox.find("../demo-clock")).isEmpty();
    assertThat(inbox.find("000000000000001-000000000000000000000000")).isEmpty();
  }

  private Inbox at(Instant instant) {
    return new Inbox(directory, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private void send(String to, String subject, String text, String html) throws Exception {
    sender.send(message(to, subject, text, html));
  }

  private MimeMessage message(String to, String subject, String text, String html) throws Exception {
    MimeMessage mail = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(mail, !text.isEmpty() && !html.isEmpty(), "UTF-8");
    helper.setFrom("privacy@example.com");
    helper.setTo(to);
    helper.setSubject(subject);
    if (html.isEmpty()) {
      helper.setText(text);
    } else if (text.isEmpty()) {
      helper.setText(html, true);
    } else {
      helper.setText(text, html);
    }
    return mail;
  }
}
