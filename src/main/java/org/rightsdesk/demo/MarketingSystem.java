package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.rightsdesk.demo.Company.Contact;

/** Fills marketing: lists, subscriptions, marks of those not to be written to, campaigns, sends, surveys, permissions, recipients. */
final class MarketingSystem implements CompanySystem {

  static final int PROMO_EMAIL = 1;
  static final int PROMO_FAX = 2;
  static final int PURCHASED_LIST = 3;
  static final int FAX_CAMPAIGN_PAST_CUT_OFF = 1;
  static final int BROCHURE = 2;

  private static final String[][] LISTS = {
    {"Product news by e-mail", "PROMO", "EMAIL"}, {"Offers by fax", "PROMO", "FAX"},
    {"Purchased addresses, spring", "THIRD_PARTY_PROMO", "EMAIL"}, {"Offers by phone", "PROMO", "PHONE"},
    {"Brochure by post", "PROMO", "POST"}, {"Offers by text message", "PROMO", "SMS"},
    {"Partners' offers", "THIRD_PARTY_PROMO", "EMAIL"}, {"Market research panel", "RESEARCH", "EMAIL"},
    {"Customer survey", "SURVEY", "EMAIL"}, {"Service notices", "SERVICE", "EMAIL"},
    {"Webinar invitations", "PROMO", "EMAIL"}, {"Trade fair invitations", "PROMO", "POST"}
  };

  private final SuppressionMark mark;

  MarketingSystem(SuppressionMark mark) {
    this.mark = mark;
  }

  @Override
  public String key() {
    return "mkt";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    try (Rows rows = Rows.into(to, "mkt_list", "id, name, purpose, channel")) {
      for (int i = 0; i < LISTS.length; i++) {
        rows.add(i + 1, LISTS[i][0], LISTS[i][1], LISTS[i][2]);
      }
    }
    subscriptions(to, company, dice);
    suppressions(to, company, dice);
    int campaigns = campaigns(to, company, dice);
    sends(to, company, dice, campaigns);
    surveys(to, company, dice);
    permissions(to, company, dice);
    disclosures(to, company, dice);
  }

  private static void subscriptions(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    LocalDateTime then = today.minusYears(2).atTime(10, 0);
    List<Contact> contacts = company.ordinaryContacts();
    try (Rows rows =
        Rows.into(
            to,
            "mkt_subscription",
            "id, list_id, contact_id, address, basis, evidence, subscribed_at, unsubscribed_at")) {
      rows.add(1, PROMO_EMAIL, id(OHIO), OHIO.email(), "CONSENT", "box ticked at the Columbus fair", then, null);
      rows.add(2, 12, id(OHIO), OHIO.street() + ", Columbus, OH 43215", "CONSENT", "box ticked at the Columbus fair", then, null);
      rows.add(3, PROMO_EMAIL, id(LONDON), LONDON.email(), "SOFT_OPT_IN", "customer since 2019", then, today.minusMonths(7).atTime(8, 30));
      rows.add(4, PROMO_FAX, id(OBJECTION), "+442079460999", "CONSENT", "fax form", then, null);
      rows.add(5, PROMO_EMAIL, id(OBJECTION), OBJECTION.email(), "CONSENT", "web form", then, today.minusDays(89).atTime(12, 0));
      rows.add(6, PURCHASED_LIST, id(IMPORTED), IMPORTED.email(), "PURCHASED", "bought from a list broker", today.minusMonths(2).atTime(1, 0), null);
      rows.add(7, 9, id(ANONYMOUS_SURVEY), ANONYMOUS_SURVEY.email(), "CONSENT", "web form", then, null);
      rows.add(8, PROMO_EMAIL, id(MICHAEL_BRENNAN_SENIOR), MICHAEL_BRENNAN_SENIOR.email(), "CONSENT", "letter", then, null);
      rows.add(9, 8, id(MICHAEL_BRENNAN_JUNIOR), MICHAEL_BRENNAN_JUNIOR.email(), "CONSENT", "web form", then, null);
      rows.add(10, 5, id(NO_EMAIL), "High Fell Farm, Keswick", "CONSENT", "reply card", then, null);
      rows.add(11, 5, id(WRONG_POSTCODE), WRONG_POSTCODE.addressOnFile(), "CONSENT", "reply card", then, null);
      for (int id = 101; rows.written() < 7_000 * company.scale(); id++) {
        Contact contact = dice.pick(contacts);
        LocalDateTime since = dice.time(company.beginning(), today.minusDays(30));
        int list = dice.between(1, LISTS.length);
        rows.add(
            id, list, contact.id(), addressFor(LISTS[list - 1][2], contact),
            dice.pick(List.of("CONSENT", "SOFT_OPT_IN", "PURCHASED")), dice.pick(List.of("web form", "fair", "phone", "import")),
            since, dice.chance(18) ? since.plusDays(dice.between(1, 29)) : null);
      }
    }
  }

  private static String addressFor(String channel, Contact contact) {
    return switch (channel) {
      case "POST" -> contact.street() + ", " + contact.city();
      case "PHONE", "SMS", "FAX" -> contact.phone() == null ? contact.email() : contact.phone();
      default -> contact.email();
    };
  }

  private void suppressions(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(to, "mkt_suppression", "id, channel, purpose, address_hash, address_hint, since, origin")) {
      rows.add(1, "EMAIL", "PROMO", mark.ofEmail(SUPPRESSION_ONLY.email()), "o…@example.net", today.minusMonths(19).atTime(9, 0), "ERASURE");
      rows.add(2, "EMAIL", "PROMO", mark.ofEmail(IMPORTED.email()), "m…@example.com", today.minusMonths(15).atTime(9, 0), "UNSUBSCRIBE_LINK");
      rows.add(3, "SMS", "PROMO", mark.ofPhone(OBJECTION.phone()), "…922", today.minusDays(91).atTime(9, 5), "SMS_STOP");
      rows.add(4, "EMAIL", "PROMO", mark.ofEmail(OBJECTION.email()), "y…@example.com", today.minusDays(89).atTime(12, 0), "TICKET");
      rows.add(5, "EMAIL", "PROMO", mark.ofEmail(LONDON.email()), "i…@example.org", today.minusMonths(7).atTime(8, 30), "UNSUBSCRIBE_LINK");
      List<Contact> contacts = company.ordinaryContacts();
      int step = contacts.size() / (350 * company.scale());
      for (int i = 0; rows.written() < 350 * company.scale(); i++) {
        String address = contacts.get(i * step).email();
        rows.add(
            101 + i, "EMAIL", dice.pick(List.of("PROMO", "RESEARCH", "THIRD_PARTY_PROMO")), mark.ofEmail(address),
            address.charAt(0) + "…" + address.substring(address.indexOf('@')),
            dice.time(company.beginning(), today.minusDays(1)),
            dice.pick(List.of("UNSUBSCRIBE_LINK", "TICKET", "PHONE", "BOUNCE")));
      }
    }
  }

  private static int campaigns(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows = Rows.into(to, "mkt_campaign", "id, name, channel, purpose, cutoff_at, sent_at, vendor")) {
      rows.add(
          FAX_CAMPAIGN_PAST_CUT_OFF, "Winter offers by fax", "FAX", "PROMO", today.minusDays(1).atTime(17, 0), null,
          "Papyrus Fax Broking");
      rows.add(
          BROCHURE, "Autumn brochure", "POST", "PROMO", today.minusDays(47).atTime(17, 0),
          today.minusDays(45).atTime(6, 0), "Quillworks Print House");
      for (int id = 3; id <= 30 * company.scale(); id++) {
        LocalDateTime sent = dice.time(company.beginning(), today.minusDays(5));
        rows.add(
            id, dice.pick(List.of("Product news", "Webinar", "Price change", "Case study", "Spring offer")) + " " + id,
            dice.pick(List.of("EMAIL", "EMAIL", "POST")), dice.pick(List.of("PROMO", "RESEARCH", "SERVICE")),
            sent.minusDays(2), sent, dice.pick(List.of("Postbird Mailer", "Quillworks Print House")));
      }
    }
    return 30 * company.scale();
  }

  private static void sends(Connection to, Company company, Dice dice, int campaigns) throws SQLException {
    LocalDate today = company.today();
    List<Contact> contacts = company.ordinaryContacts();
    try (Rows rows =
        Rows.into(to, "mkt_send", "id, campaign_id, contact_id, address, status, opened_at, clicked_at, bounced")) {
      rows.add(1, FAX_CAMPAIGN_PAST_CUT_OFF, id(OBJECTION), "+442079460999", "QUEUED", null, null, false);
      rows.add(2, 2, id(OHIO), OHIO.email(), "SENT", today.minusDays(80).atTime(7, 12), today.minusDays(80).atTime(7, 14), false);
      rows.add(3, 3, id(OHIO), OHIO.email(), "SENT", null, null, false);
      rows.add(4, 2, id(LONDON), LONDON.email(), "SENT", today.minusMonths(8).atTime(21, 3), null, false);
      rows.add(5, 4, id(MICHAEL_BRENNAN_SENIOR), MICHAEL_BRENNAN_SENIOR.email(), "SENT", null, null, false);
      rows.add(6, 4, id(MICHAEL_BRENNAN_JUNIOR), MICHAEL_BRENNAN_JUNIOR.email(), "SENT", null, null, false);
      rows.add(7, 5, id(IMPORTED), IMPORTED.email(), "SENT", null, null, false);
      rows.add(8, BROCHURE, id(WRONG_POSTCODE), WRONG_POSTCODE.addressOnFile(), "SENT", null, null, false);
      for (int id = 101; rows.written() < 45_000 * company.scale(); id++) {
        Contact contact = dice.pick(contacts);
        boolean bounced = dice.chance(2);
        LocalDateTime opened = !bounced && dice.chance(30) ? dice.time(company.beginning(), today.minusDays(1)) : null;
        rows.add(
            id, dice.between(2, campaigns), contact.id(), contact.email(), bounced ? "BOUNCED" : "SENT", opened,
            opened != null && dice.chance(20) ? opened.plusMinutes(2) : null, bounced);
      }
    }
  }

  private static void surveys(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(to, "mkt_survey_response", "id, survey, contact_id, promised_anonymous, answers_json, at")) {
      rows.add(
          1, "How do you feel about us?", id(ANONYMOUS_SURVEY), true,
          "{\"recommend\":2,\"why\":\"Support in Falmouth hours is slow, and my boss at Rope Walk must not know I said so.\"}",
          today.minusMonths(3).atTime(19, 40));
      rows.add(2, "Customer survey", id(OHIO), false, "{\"recommend\":8,\"why\":\"Good reports, odd pools.\"}", today.minusMonths(2).atTime(8, 15));
      for (int id = 101; rows.written() < 300 * company.scale(); id++) {
        boolean anonymous = dice.chance(40);
        rows.add(
            id, anonymous ? "How do you feel about us?" : "Customer survey",
            anonymous ? null : dice.pick(company.ordinaryContacts()).id(), anonymous,
            "{\"recommend\":" + dice.between(0, 10) + ",\"why\":\"" + dice.pick(List.of("Good value.", "Too dear.", "Friendly support.", "Missing features.")) + "\"}",
            dice.time(today.minusMonths(12), today.minusDays(1)));
      }
    }
  }

  private static void permissions(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows = Rows.into(to, "mkt_permission", "id, contact_id, kind, granted_at, evidence, withdrawn_at")) {
      rows.add(1, id(LOGO), "LOGO", today.minusYears(2).atTime(11, 0), "mail of the managing director", today.minusDays(12).atTime(9, 0));
      rows.add(2, id(OHIO), "DISCLOSE_THIRD_PARTY", today.minusYears(1).atTime(15, 30), "box ticked at the Columbus fair", null);
      rows.add(3, id(WRONG_POSTCODE), "DISCLOSE_THIRD_PARTY", today.minusMonths(8).atTime(10, 0), "reply card", null);
      for (int id = 101; rows.written() < 150 * company.scale(); id++) {
        rows.add(
            id, dice.pick(company.ordinaryContacts()).id(),
            dice.pick(List.of("DISCLOSE_THIRD_PARTY", "THIRD_PARTY_PROMO", "LOGO", "CASE_STUDY")),
            dice.time(company.beginning(), today.minusDays(40)), dice.pick(List.of("web form", "letter", "phone call")),
            dice.chance(15) ? today.minusDays(dice.between(1, 39)).atTime(10, 0) : null);
      }
    }
  }

  private static void disclosures(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(
            to,
            "mkt_disclosure",
            "id, contact_id, recipient, recipient_type, categories, authority, authority_ref, at")) {
      rows.add(1, id(OHIO), "Harvest Partner Offers Inc", "THIRD_PARTY", "name, e-mail address", "PERMISSION", "mkt_permission/2", today.minusMonths(9).atTime(6, 0));
      rows.add(2, id(OBJECTION), "Papyrus Fax Broking", "PROCESSOR", "fax number", "PROCESSOR", "contract 2021-07", today.minusDays(1).atTime(17, 5));
      rows.add(3, id(WRONG_POSTCODE), "Quillworks Print House", "PROCESSOR", "name, postal address", "PROCESSOR", "contract 2019-02", today.minusDays(46).atTime(6, 0));
      rows.add(4, id(WRONG_POSTCODE), "Deepvault Backup", "PROCESSOR", "name, e-mail address, postal address", "PROCESSOR", "contract 2020-11", today.minusDays(1).atTime(2, 0));
      rows.add(5, id(WRONG_POSTCODE), "Harvest Partner Offers Inc", "THIRD_PARTY", "name, postal address", "PERMISSION", "mkt_permission/3", today.minusMonths(5).atTime(6, 0));
      rows.add(6, id(WRONG_POSTCODE), "Quillworks Print House", "PROCESSOR", "name, postal address", "PROCESSOR", "contract 2019-02", today.minusMonths(7).atTime(6, 0));
      for (int id = 101; rows.written() < 200 * company.scale(); id++) {
        boolean processor = dice.chance(70);
        rows.add(
            id, dice.pick(company.ordinaryContacts()).id(), processor ? "Postbird Mailer" : "Harvest Partner Offers Inc",
            processor ? "PROCESSOR" : "THIRD_PARTY", "name, e-mail address", processor ? "PROCESSOR" : "PERMISSION", null,
            dice.time(company.beginning(), today.minusDays(1)));
      }
    }
  }

  private static int id(PlantedPerson person) {
    return person.contactId().orElseThrow();
  }
}
