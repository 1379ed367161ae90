package org.rightsdesk.journey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The mail of everybody in the demonstration, read as a program reads it. */
final class Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String address;

  /** @param address of the application, without a slash at the end */
  Inbox(String address) {
    this.address = address;
  }

  /** All mails, newest first. */
  List<Mail> all() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/demo/inbox.json")).timeout(Duration.ofSeconds(60)).build();
      return JSON.readValue(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The mails of one case, newest first. */
  List<Mail> about(String reference) {
    return all().stream().filter(mail -> mail.subject().contains(reference)).toList();
  }

  /** Waits for the newest mail of a case whose subject has these words. */
  Mail await(String reference, String subject) {
    return await(reference, subject, 1);
  }

  /** Waits until the case has that many mails with these words in the subject, and gives the newest. */
  Mail await(String reference, String subject, int count) {
    return Poll.until(
        "mail \"" + subject + "\" number " + count + " of " + reference,
        () -> {
          List<Mail> mails = about(reference).stream().filter(mail -> mail.subject().contains(subject)).toList();
          return mails.size() < count ? Optional.empty() : mails.stream().findFirst();
        });
  }
}
