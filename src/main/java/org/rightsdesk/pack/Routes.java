package org.rightsdesk.pack;

import java.util.List;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.deadline.Remedies;

/**
 * What rights a person has besides, by the law that applies, and where they can complain, in the words of our letters. Each
 * entry is a heading and whole sentences.
 */
final class Routes {

  /** @param law the section behind it; may be empty */
  record Route(String name, String text, String law) {}

  private Routes() {}

  static List<Route> rights(Regime regime) {
    return switch (regime) {
      case UK_GDPR, UK_GDPR_PRE_DUAA, EU_GDPR, RESIDENCE_UNKNOWN ->
          List.of(
              new Route("Correct it", "You can have wrong data corrected and missing data added.", "Article 16"),
              new Route("Erase it", "You can have data erased, unless the law says that we keep them.", "Article 17"),
              new Route("Restrict it", "You can have the use of data stopped while a question is open.", "Article 18"),
              new Route("Take it along", "You can have data that you gave us in a form for machines.", "Article 20"),
              new Route(
                  "Object", "You can object to a use of your data; to direct marketing at any time, and we stop.",
                  "Article 21"),
              new Route(
                  "Ask for a person", "Where a machine alone decided something important, you can ask for a person.",
                  regime == Regime.UK_GDPR ? "Articles 22A to 22D" : "Article 22"));
      case UK_DPA1998, POLICY_PROMISE ->
          List.of(
              new Route("Correct it", "Tell us what is wrong or missing, and we correct it promptly.", "section 14"),
              new Route("Stop marketing", "Tell us in any words, at any time, and we stop.", "section 11"),
              new Route(
                  "Stop a harmful use", "You can ask us to stop a use that causes you damage or distress.",
                  "section 10"),
              new Route(
                  "Ask for a person", "You can ask that a person decides again what a machine alone decided.",
                  "section 12"));
      case US_CA ->
          List.of(
              new Route("Correct it", "You can have wrong data corrected.", "Cal. Civ. Code 1798.106"),
              new Route("Delete it", "You can have data that we collected from you deleted.", "Cal. Civ. Code 1798.105"),
              new Route(
                  "Opt out", "You can tell us not to sell or share your data.", "Cal. Civ. Code 1798.120"),
              new Route(
                  "No drawback", "We do not treat you worse because you use your rights.", "Cal. Civ. Code 1798.125"));
      case US_STATE, OTHER_LAW ->
          List.of(
              new Route("Correct it", "You can have wrong data corrected.", ""),
              new Route("Delete it", "You can ask us to delete data, unless the law says that we keep them.", ""),
              new Route("Opt out", "You can tell us to stop direct marketing, at any time.", ""));
    };
  }

  /** @param reach how to write to us */
  static List<Route> complaints(Deadline deadline, String reach) {
    Remedies remedies = Remedies.under(deadline, Right.ACCESS);
    return List.of(
        new Route(
            "Ask us to look again",
            "Write to us " + reach + ", and say what you miss or what is wrong. Somebody who did not prepare this answer"
                + " looks at it. " + remedies.review(),
            ""),
        new Route("Complain to a public authority", remedies.regulator(), ""),
        new Route("Go to court", remedies.court(), ""));
  }
}
