package org.rightsdesk.pack;

import java.util.List;
import org.rightsdesk.deadline.Regime;

/**
 * What rights a person has besides, and where they can complain, by the law that applies. Each entry is a heading and
 * whole sentences.
 */
final class Routes {

  /** @param law the section behind it; may be empty */
  record Route(String name, String text, String law) {}

  private static final String ICO =
      "Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, United Kingdom;"
          + " ico.org.uk/make-a-complaint; telephone 0303 123 1113.";

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

  static List<Route> complaints(Regime regime, String reach) {
    Route us =
        new Route(
            "Ask us to look again",
            "Write to us " + reach + ", and say what you miss or what is wrong. Somebody who did not prepare this answer"
                + " looks at it.",
            regime == Regime.UK_GDPR ? "section 164A of the Data Protection Act 2018" : "");
    return switch (regime) {
      case UK_GDPR ->
          List.of(
              us,
              new Route("Complain to the regulator", ICO, "section 165 of the Data Protection Act 2018"),
              new Route("Go to court", "A court can order us to comply.", "section 167 of the Data Protection Act 2018"));
      case UK_GDPR_PRE_DUAA ->
          List.of(
              us,
              new Route("Complain to the regulator", ICO, "section 165 of the Data Protection Act 2018"),
              new Route("Go to court", "A court can order us to comply.", "section 167 of the Data Protection Act 2018"));
      case UK_DPA1998 ->
          List.of(
              us,
              new Route("Ask the regulator to assess it", ICO, "section 42 of the Data Protection Act 1998"),
              new Route("Go to court", "A court can order us to comply.", "section 7(9) of the Data Protection Act 1998"));
      case EU_GDPR ->
          List.of(
              us,
              new Route(
                  "Complain to the authority",
                  "You can complain to the data protection authority of the country in which you live or work. The list"
                      + " is at edpb.europa.eu/about-edpb/about-edpb/members_en.",
                  "Article 77"),
              new Route("Go to court", "You can bring the matter to a court.", "Article 79"));
      case US_CA ->
          List.of(
              us,
              new Route(
                  "Complain to the agency or the Attorney General",
                  "California Privacy Protection Agency, cppa.ca.gov; or the Attorney General of California,"
                      + " oag.ca.gov/contact/consumer-complaint-against-business-or-company.",
                  ""));
      case US_STATE ->
          List.of(
              new Route(
                  "Appeal to us",
                  "Write to us " + reach + ", and say that you appeal. Somebody who did not prepare this answer decides.",
                  ""),
              new Route("Complain to the Attorney General", "You can complain to the Attorney General of your state.", ""));
      case OTHER_LAW ->
          List.of(us, new Route("Complain to the authority", "You can complain to the privacy authority of your country.", ""));
      case RESIDENCE_UNKNOWN ->
          List.of(
              us,
              new Route(
                  "Complain to an authority",
                  "Which authority can help depends on where you live: in the United Kingdom the Information"
                      + " Commissioner's Office (ico.org.uk), in the European Union the data protection authority of your"
                      + " country, in the USA the Attorney General of your state.",
                  ""));
      case POLICY_PROMISE ->
          List.of(
              us,
              new Route(
                  "Complain to the authorities",
                  "Our privacy policy promises you this answer. If you think that we did not keep the promise, you can"
                      + " tell the Federal Trade Commission (reportfraud.ftc.gov) or the Attorney General of your state.",
                  "section 5 of the Federal Trade Commission Act"));
    };
  }
}
