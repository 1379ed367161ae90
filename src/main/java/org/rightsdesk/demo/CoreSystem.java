package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rightsdesk.demo.Company.Account;
import org.rightsdesk.demo.Company.Alias;
import org.rightsdesk.demo.Company.Contact;
import org.rightsdesk.demo.Company.User;

/** Fills the application database: resellers, customers, users, business contacts, what they dispute, what users did. */
final class CoreSystem implements CompanySystem {

  private static final List<String> INTERESTS =
      List.of("call recording", "keyword reports", "white label", "form tracking", "text messages", "integrations");

  private static final List<String> ACTIONS =
      List.of("LOGIN", "EXPORT_CALLS", "EDIT_CONTACT", "VIEW_RECORDING", "CHANGE_ROUTING", "LOGIN_FAILED");

  @Override
  public String key() {
    return "core";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    try (Rows agencies = Rows.into(to, "core_agency", "id, name, white_label_domain, status")) {
      agencies.add(1, "Northpeak Media", "calls.northpeak.example", "ACTIVE");
      agencies.add(2, "Bluefin Marketing", "track.bluefin.example", "ACTIVE");
      agencies.add(3, "Prairie Digital", "lines.prairie.example", "ACTIVE");
    }
    accounts(to, company);
    users(to, company, dice);
    contacts(to, company, dice);
    copyForTheSync(to, company);
    aliases(to, company);
    disputes(to, company);
    auditLog(to, company, dice);
  }

  private static void accounts(Connection to, Company company) throws SQLException {
    try (Rows rows =
        Rows.into(
            to,
            "core_account",
            "id, agency_id, company_name, trading_type, country, us_state, postcode, phone, fax, website,"
                + " privacy_contact_email, industry, opened_on, closed_on, legal_hold")) {
      for (Account a : company.accounts()) {
        rows.add(
            a.id(), a.agencyId(), a.companyName(), a.tradingType(), a.country(), a.state(), a.postcode(), a.phone(),
            null, a.website(), a.privacyEmail(), a.industry(), a.openedOn(), a.closedOn(), a.legalHold());
      }
    }
  }

  private static void users(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(
            to,
            "core_user",
            "id, account_id, full_name, job_title, email, mobile, role, locale, timezone, last_login, last_ip, mfa,"
                + " password_hash, created_on, deactivated_on")) {
      for (User u : company.users()) {
        boolean american = company.account(u.accountId()).country().equals("US");
        rows.add(
            u.id(), u.accountId(), u.fullName(), u.jobTitle(), u.email(), u.mobile(), u.role(),
            american ? "en-US" : "en-GB", american ? "America/New_York" : "Europe/London",
            dice.time(today.minusDays(60), today.minusDays(1)), dice.ip(), dice.chance(60),
            "{bcrypt}$2a$10$" + dice.hex(53), dice.day(today.minusYears(5), today.minusMonths(6)),
            company.account(u.accountId()).closedOn());
      }
    }
  }

  private static void contacts(Connection to, Company company, Dice dice) throws SQLException {
    Map<Integer, PlantedPerson> planted = CompanyMaker.planted();
    try (Rows rows =
        Rows.into(
            to,
            "core_contact",
            "id, account_id, source, title, given_name, family_name, full_name, born_on, job_title, company, email,"
                + " phone, fax, addr1, addr2, city, postcode, country, interests, preferences, lead_score,"
                + " lead_score_reason, notes, created_on, updated_on, deceased, accuracy_contested, restricted")) {
      for (Contact c : company.contacts()) {
        PlantedPerson person = planted.get(c.id());
        int score = dice.between(5, 98);
        String interests = dice.pick(INTERESTS) + ", " + dice.pick(INTERESTS);
        rows.add(
            c.id(), c.accountId(), c.source(), c.title(), c.givenName(), c.familyName(), c.fullName(), c.bornOn(),
            c.jobTitle(), c.company(), c.email(), c.phone(), c.fax(), c.street(), null, c.city(), c.postcode(),
            c.country(), interests, dice.pick(List.of("e-mail", "phone", "post")), score, reason(score),
            notes(person, dice), c.createdOn(), c.updatedOn(), person == DECEASED,
            person == NIGHTLY_SYNC || person == null && dice.chance(1), person == null && dice.chance(1));
      }
    }
  }

  /** What another system's copy of the contacts says; the nightly synchronisation brings it back, wrong or not. */
  private static void copyForTheSync(Connection to, Company company) throws SQLException {
    try (Rows rows = Rows.into(to, "demo.crm_copy", "id, email, phone, addr1, city, postcode")) {
      for (Contact c : company.contacts()) {
        String email = c.id() == NIGHTLY_SYNC.contactId().orElseThrow() ? CompanyMaker.MAIDEN_EMAIL : c.email();
        rows.add(c.id(), email, c.phone(), c.street(), c.city(), c.postcode());
      }
    }
  }

  private static String reason(int score) {
    if (score >= 70) {
      return "opened 3 mails in 30 days; company size 10+";
    }
    return score >= 35 ? "visited the price page" : "no reaction for 90 days";
  }

  private static String notes(PlantedPerson person, Dice dice) {
    if (person == null) {
      return dice.chance(15) ? "Met at a fair. Wants to hear about prices in spring." : null;
    }
    return switch (person) {
      case OHIO -> "Met at the Columbus trade fair. Asked twice why numbers are pooled. Prefers a call before noon.";
      case LONDON -> "Moved the studio's lines to us from a rival. Careful about recordings.";
      case MICHAEL_BRENNAN_SENIOR -> "The father. The son of the same name uses the same mailbox.";
      case DECEASED -> "Died in spring, says Edith Pennyfeather (widow), who asks what we hold about him.";
      case NEW_ADDRESS -> "E-mail changed through the website, not confirmed by phone.";
      case NO_EMAIL -> "Writes letters. Has no computer.";
      default -> null;
    };
  }

  private static void aliases(Connection to, Company company) throws SQLException {
    int id = 1;
    try (Rows rows = Rows.into(to, "core_contact_alias", "id, contact_id, kind, alias, valid_from, valid_to")) {
      for (Alias a : company.aliases()) {
        rows.add(id++, a.contactId(), a.kind(), a.alias(), a.validFrom(), a.validTo());
      }
    }
  }

  private static void disputes(Connection to, Company company) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows = Rows.into(to, "core_dispute_note", "id, table_name, row_id, field, statement, noted_on")) {
      rows.add(
          1, "core_contact", NIGHTLY_SYNC.contactId().orElseThrow(), "email",
          "I have not used the hargreave address since my marriage. Please stop putting it back.",
          today.minusMonths(5));
      rows.add(
          2, "tele_annotation", 2, "text", "I was not rude, and I have paid every invoice on the day.",
          today.minusMonths(2));
    }
  }

  private static void auditLog(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows = Rows.into(to, "core_audit_log", "id, at, user_id, ip, action, object, detail")) {
      int id = 1;
      for (int night = 30; night >= 1; night--) {
        rows.add(
            id++, today.minusDays(night).atTime(2, 15), null, null, "SYNC_OVERWRITE",
            "core_contact/" + NIGHTLY_SYNC.contactId().orElseThrow(),
            "crm-sync put the e-mail address of the maiden name back; the morning check restored it");
      }
      while (id <= 3_000 * company.scale()) {
        User user = dice.pick(company.users());
        String action = dice.pick(ACTIONS);
        String object = action.equals("EDIT_CONTACT") ? "core_contact/" + dice.pick(company.ordinaryContacts()).id() : null;
        rows.add(
            id++, dice.time(today.minusMonths(13), today.minusDays(1)), user.id(), dice.ip(), action, object, null);
      }
    }
  }
}
