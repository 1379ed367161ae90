package org.rightsdesk.portal;

import java.time.Duration;

/** What a browser may see for a while without being asked again. */
enum Pass {
  /** The page that says that a request has arrived; it opens nothing else. */
  RECEIVED("request_received", "/received"),
  /** The answer, after the one-time code. */
  ANSWER("answer_open", "/answer");

  static final Duration LASTS = Duration.ofMinutes(30);

  private final String cookie;
  private final String path;

  Pass(String cookie, String path) {
    this.cookie = cookie;
    this.path = path;
  }

  String cookie() {
    return cookie;
  }

  /** The pages for which it is good, after {@code /requests/<reference>}. */
  String path() {
    return path;
  }
}
