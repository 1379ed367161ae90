package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.demo.Company.Contact;

/** Fills the website: cookie choices, visits, forms. */
final class WebSystem implements CompanySystem {

  static final String VISITOR_WHO_DECLINED = "v-felix-0031";

  private static final List<String> PAGES =
      List.of("/", "/prices", "/features", "/blog/tracking-numbers", "/privacy", "/contact", "/features/call-recording");

  private static final List<String> BROWSERS =
      List.of(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/132.0", "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) Safari/605.1.15",
          "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile");

  @Override
  public String key() {
    return "web";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    List<String> visitors = consents(to, company, dice);
    visits(to, company, dice, visitors);
    forms(to, company, dice);
  }

  private static List<String> consents(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    List<String> visitors = new ArrayList<>();
    try (Rows rows =
        Rows.into(
            to,
            "web_cookie_consent",
            "consent_id, visitor_id, policy_version, analytics, personalisation, marketing, gpc, country, at,"
                + " superseded_at")) {
      rows.add("c-felix-0031", VISITOR_WHO_DECLINED, "2026-1", false, false, false, true, "DE", today.minusDays(50).atTime(20, 0), null);
      rows.add("c-dorothy-0001", "v-dorothy-0001", "2026-1", true, true, false, false, "US", today.minusDays(82).atTime(13, 0), null);
      rows.add("c-imran-0002", "v-imran-0002", "2026-1", true, false, false, false, "GB", today.minusDays(65).atTime(9, 0), null);
      while (rows.written() < 2_000 * company.scale()) {
        String visitor = "v-" + dice.hex(12);
        visitors.add(visitor);
        rows.add(
            "c-" + dice.hex(16), visitor, dice.pick(List.of("2025-2", "2026-1")), dice.chance(70), dice.chance(50),
            dice.chance(35), dice.chance(8), dice.pick(List.of("GB", "US", "DE", "FR", "IE")),
            dice.time(company.beginning(), today.minusDays(1)), null);
      }
    }
    return visitors;
  }

  private static void visits(Connection to, Company company, Dice dice, List<String> visitors) throws SQLException {
    LocalDate today = company.today();
    List<Contact> contacts = company.ordinaryContacts();
    try (Rows rows =
        Rows.into(
            to, "web_visit", "id, visitor_id, account_id, ip, user_agent, referrer, url, contact_id, at")) {
      LocalDateTime afterwards = today.minusDays(44).atTime(21, 10);
      for (int i = 0; i < 4; i++) {
        rows.add(1 + i, VISITOR_WHO_DECLINED, null, "198.51.100.31", BROWSERS.get(0), "https://www.example.net/search", "https://www.larkline.example" + PAGES.get(i), id(DECLINED_COOKIES), afterwards.plusDays(9L * i));
      }
      rows.add(11, "v-dorothy-0001", Company.OHIO_ACCOUNT, "203.0.113.61", BROWSERS.get(1), null, "https://www.larkline.example/prices", id(OHIO), today.minusDays(82).atTime(13, 2));
      rows.add(12, "v-dorothy-0001", Company.OHIO_ACCOUNT, "203.0.113.61", BROWSERS.get(1), null, "https://www.larkline.example/features/call-recording", id(OHIO), today.minusDays(82).atTime(13, 5));
      rows.add(13, "v-imran-0002", Company.LONDON_ACCOUNT, "203.0.113.87", BROWSERS.get(2), null, "https://www.larkline.example/privacy", id(LONDON), today.minusDays(65).atTime(9, 1));
      int linked = Math.min(contacts.size(), visitors.size()) / 3;
      for (int id = 101; rows.written() < 20_000 * company.scale(); id++) {
        int visitor = dice.between(0, visitors.size() - 1);
        rows.add(
            id, visitors.get(visitor), null, dice.ip(), dice.pick(BROWSERS), null,
            "https://www.larkline.example" + dice.pick(PAGES), visitor < linked ? contacts.get(visitor * 3).id() : null,
            dice.time(today.minusMonths(13), today.minusDays(1)));
      }
    }
  }

  private static void forms(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(
            to, "web_form_submission", "id, form, name, email, phone, company, message, no_marketing_box, at, ip")) {
      rows.add(1, "contact", OHIO.fullName(), OHIO.email(), OHIO.phone(), "Halloran & Birch Tree Care LLC", "Can I keep my number if I leave?", false, today.minusDays(82).atTime(13, 9), "203.0.113.61");
      rows.add(2, "demo", LONDON.fullName(), LONDON.email(), LONDON.phone(), "Marigold Mews Studios Ltd", "Please show recordings to our legal team.", true, today.minusDays(65).atTime(9, 4), "203.0.113.87");
      rows.add(3, "contact", SARAH_JONES_ELDER.fullName(), SARAH_JONES_ELDER.email(), null, null, "Do you have an office in Reading?", true, today.minusDays(70).atTime(14, 0), "192.0.2.33");
      rows.add(4, "contact", SARAH_JONES_YOUNGER.fullName(), SARAH_JONES_YOUNGER.email(), null, null, "I am looking for a job in Reading.", true, today.minusDays(48).atTime(10, 0), "192.0.2.44");
      rows.add(5, "newsletter", NEW_ADDRESS.fullName(), NEW_ADDRESS.email(), null, null, "This is my new address.", false, today.minusDays(3).atTime(23, 12), "198.51.100.36");
      rows.add(6, "contact", WRONG_POSTCODE.fullName(), WRONG_POSTCODE.email(), WRONG_POSTCODE.phone(), null, "Your brochure came a week late, with another postcode struck out.", false, today.minusDays(38).atTime(18, 40), "192.0.2.35");
      for (int id = 101; rows.written() < 500 * company.scale(); id++) {
        Contact contact = dice.pick(company.ordinaryContacts());
        rows.add(
            id, dice.pick(List.of("contact", "demo", "newsletter")), contact.fullName(), contact.email(), contact.phone(),
            contact.company(), dice.pick(List.of("Please call me.", "What does it cost?", "Send me the brochure.")),
            dice.chance(45), dice.time(company.beginning(), today.minusDays(1)), dice.ip());
      }
    }
  }

  private static int id(PlantedPerson person) {
    return person.contactId().orElseThrow();
  }
}
