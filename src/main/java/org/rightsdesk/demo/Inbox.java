package org.rightsdesk.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the demo's mail server received, one file a mail, so that a restart loses none. A mail that is sent again under
 * the same Message-ID to the same address is kept once, as mail programs do.
 */
final class Inbox {

  private static final Pattern ID = Pattern.compile("\\d{15}-[0-9a-f]{24}");
  private static final String ENDING = ".eml";

  private final Path directory;
  private final Clock clock;

  Inbox(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Keeps a mail; when this returns it is on the disk. */
  synchronized void keep(String to, MimeMessage mail) throws MessagingException, IOException {
    String sameness = digest(to + "\n" + Optional.ofNullable(mail.getMessageID()).orElse(""));
    if (mail.getMessageID() != null && files().stream().anyMatch(file -> idOf(file).endsWith(sameness))) {
      return;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(("Delivered-To: " + MimeUtility.encodeText(to, "UTF-8", "B") + "\r\n").getBytes(StandardCharsets.US_ASCII));
    mail.writeTo(content);
    String id = String.format("%015d-%s", clock.millis(), sameness);
    SafeFile.write(directory.resolve(id + ENDING), content.toByteArray());
  }

  /** All mails, newest first. */
  List<Mail> all() {
    return files().stream().map(Inbox::read).toList();
  }

  /** The mails to one address, newest first. */
  List<Mail> to(String address) {
    return all().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }

  Optional<Mail> find(String id) {
    Path file = directory.resolve(id + ENDING);
    return ID.matcher(id).matches() && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  private List<Path> files() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> ID.matcher(idOf(file)).matches())
          .sorted(Comparator.comparing(Inbox::idOf).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's inbox cannot be read.", e);
    }
  }

  private static String idOf(Path file) {
    return file.getFileName().toString().replace(ENDING, "");
  }

  private static Mail read(Path file) {
    try (ByteArrayInputStream content = new ByteArrayInputStream(Files.readAllBytes(file))) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
      MailText text = MailText.of(mail);
      String id = idOf(file);
      return new Mail(
          id,
          header(mail, "From"),
          header(mail, "Delivered-To"),
          Optional.ofNullable(mail.getSubject()).orElse("(no subject)"),
          text.words(),
          text.links(),
          Instant.ofEpochMilli(Long.parseLong(id.substring(0, 15))));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("A mail of the demo's inbox cannot be read.", e);
    }
  }

  private static String header(MimeMessage mail, String name) throws MessagingException, IOException {
    String value = mail.getHeader(name, ", ");
    return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 24);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
