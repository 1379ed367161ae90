package org.rightsdesk.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches pages and sends their forms without a browser, with cookies of its own. */
final class PlainForm {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5)).build();
  private final String address;

  PlainForm(String address) {
    this.address = address;
  }

  /** The page to which this address leads; a relative and a whole one will do. */
  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    Optional<String> on = answer.headers().firstValue("Location");
    return on.isPresent() ? get(on.get()) : answer.body();
  }

  /** Posts the fields, with the token that the page holds. */
  Answer post(String page, String path, Fields fields) throws IOException, InterruptedException {
    String body = fields.and("_csrf", hidden(page, "_csrf")).toString();
    return send(path, "application/x-www-form-urlencoded", body);
  }

  /** Posts as the engine's own pages do. */
  Answer postJson(String path, String json) throws IOException, InterruptedException {
    return send(path, "application/json", json);
  }

  private Answer send(String path, String type, String body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("none");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address).resolve(path)).timeout(Duration.ofSeconds(30));
  }

  /** The value that a hidden field of this name has in the page. */
  static String hidden(String page, String name) {
    return values(page, name).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The page has no hidden field " + name + "."));
  }

  /** The values of all inputs of this name, in the order of the page. */
  static List<String> values(String page, String name) {
    List<String> values = new ArrayList<>();
    Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(page);
    while (input.find()) {
      Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input.group());
      if (value.find()) {
        values.add(value.group(1));
      }
    }
    return values;
  }

  /** @param location where it leads to, empty if it is a page itself */
  record Answer(int status, String location, byte[] body) {

    String page() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What is typed into a form. */
  record Fields(List<String> pairs) {

    static Fields none() {
      return new Fields(List.of());
    }

    static Fields of(String name, String value) {
      return none().and(name, value);
    }

    Fields and(String name, String value) {
      List<String> more = new ArrayList<>(pairs);
      more.add(encode(name) + "=" + encode(value));
      return new Fields(more);
    }

    private static String encode(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return String.join("&", pairs);
    }
  }
}
