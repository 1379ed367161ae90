package org.rightsdesk.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads the words and the links of a mail; HTML is never shown as such. */
final class MailText {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
  private static final Pattern HREF = Pattern.compile("href\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);

  private final List<String> plain = new ArrayList<>();
  private final List<String> html = new ArrayList<>();

  private MailText() {}

  static MailText of(Part mail) throws MessagingException, IOException {
    MailText text = new MailText();
    text.read(mail);
    return text;
  }

  String words() {
    if (!plain.isEmpty()) {
      return String.join("\n", plain).strip();
    }
    return html.stream().map(MailText::wordsOf).reduce((one, next) -> one + "\n" + next).orElse("");
  }

  List<String> links() {
    Set<String> links = new LinkedHashSet<>();
    for (String part : plain) {
      Matcher matcher = LINK.matcher(part);
      while (matcher.find()) {
        links.add(matcher.group().replaceAll("[.,;:!?)\\]]+$", ""));
      }
    }
    for (String part : html) {
      Matcher matcher = HREF.matcher(part);
      while (matcher.find()) {
        safe(HtmlUtils.htmlUnescape(matcher.group(1))).ifPresent(links::add);
      }
    }
    return List.copyOf(links);
  }

  private static Optional<String> safe(String link) {
    return link.startsWith("http://") || link.startsWith("https://") ? Optional.of(link) : Optional.empty();
  }

  private void read(Part part) throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      plain.add("[" + "Attachment: " + part.getFileName() + "]");
    } else if (part.isMimeType("text/plain")) {
      plain.add(String.valueOf(part.getContent()));
    } else if (part.isMimeType("text/html")) {
      html.add(String.valueOf(part.getContent()));
    } else if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        read(each);
      }
    }
  }

  private static String wordsOf(String html) {
    String text =
        html.replaceAll("(?is)<(head|style|script)\\b.*?</\\1>", "")
            .replaceAll("\\s+", " ")
            .replaceAll("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr)>", "\n")
            .replaceAll("<[^>]*>", "");
    return HtmlUtils.htmlUnescape(text).replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }
}
