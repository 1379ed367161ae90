package org.rightsdesk.portal;

import java.time.Duration;
import org.rightsdesk.casefile.CaseRef;

/** What a browser may see for a while without being asked again. */
enum Pass {
  /** The page that says that a request has arrived; it opens nothing else. */
  RECEIVED("request_received", "/requests/%s/received"),
  /** The answer, after the one-time code. */
  ANSWER("answer_open", "/requests/%s/answer"),
  /** The form for a correction, for somebody who came to it from the page of this case. */
  CORRECTION("correction_from", "/requests/new/correction");

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

  /** The pages for which it is good. */
  String path(CaseRef ref) {
    return path.formatted(ref);
  }
}
