package org.rightsdesk.process.webapps;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** How the webapps expect to be told that something is not allowed. */
final class Refusal {

  private Refusal() {}

  /** @param sentence of ours, without quotes and backslashes */
  static void send(HttpServletResponse response, String sentence) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write("{\"type\":\"NotAllowed\",\"message\":\"" + sentence + "\"}");
  }
}
