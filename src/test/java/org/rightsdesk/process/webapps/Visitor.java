package org.rightsdesk.process.webapps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who writes requests by hand, so that no client tidies their paths; keeps cookies, follows nothing. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final int port;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String arrivedAt = "";

  Visitor(int port) {
    this.port = port;
  }

  Visitor signIn(String name) throws IOException {
    return signIn(name, name);
  }

  Visitor signIn(String name, String password) throws IOException {
    Matcher token = TOKEN.matcher(send("GET", "/sign-in").body());
    if (!token.find()) {
      throw new IllegalStateException("The page to sign in has no token.");
    }
    String form = "username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1));
    arrivedAt = send("POST", "/sign-in", form).location();
    return this;
  }

  /** Where the last sign-in led to. */
  String arrivedAt() {
    return arrivedAt;
  }

  String session() {
    return cookies.getOrDefault("JSESSIONID", "");
  }

  /** As after the application started anew, or a night later. */
  void forgetSession() {
    cookies.remove("JSESSIONID");
  }

  /** The token in the first form of a page. */
  static String token(Answer page) {
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("The page has no token.");
    }
    return token.group(1);
  }

  Answer sendForm(String path, Map<String, String> fields) throws IOException {
    String form =
        fields.entrySet().stream()
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, form);
  }

  /** Sends as the webapps do. */
  Answer sendJson(String path, String json) throws IOException {
    return send("POST", path, json, "application/json");
  }

  /** Sends a form with a file, called {@code document}. */
  Answer sendFile(String path, String token, String content) throws IOException {
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
            + "\r\n--part\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n\r\n" + content
            + "\r\n--part--\r\n";
    return send("POST", path, body, "multipart/form-data; boundary=part");
  }

  Answer send(String method, String path) throws IOException {
    return send(method, path, "");
  }

  private Answer send(String method, String path, String form) throws IOException {
    return send(method, path, form, "application/x-www-form-urlencoded");
  }

  private Answer send(String method, String path, String body, String type) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request(method, path, body, type).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    }
  }

  private String request(String method, String path, String body, String type) {
    String kept = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; "));
    String xsrf = cookies.getOrDefault("XSRF-TOKEN", "none");
    return method + " " + path + " HTTP/1.0\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
        + "Accept: text/html, application/json;q=0.5\r\nX-XSRF-TOKEN: " + xsrf + "\r\nCookie: " + kept + "\r\n"
        + "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private Answer read(BufferedReader answer) throws IOException {
    int status = Integer.parseInt(answer.readLine().split(" ")[1]);
    String location = "";
    for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
      String[] header = line.split(": ?", 2);
      if (header[0].equalsIgnoreCase("Set-Cookie")) {
        String[] cookie = header[1].split(";")[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
      } else if (header[0].equalsIgnoreCase("Location")) {
        location = header[1];
      }
    }
    return new Answer(status, location, answer.lines().collect(Collectors.joining("\n")));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  record Answer(int status, String location, String body) {}
}
