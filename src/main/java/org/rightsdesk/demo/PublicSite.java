package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.rightsdesk.demo.Company.Account;

/** Fills the public site: customers' logos and what customers said. */
final class PublicSite implements CompanySystem {

  @Override
  public String key() {
    return "cms";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(to, "cms_customer_logo", "id, account_id, file, link, alt_text, shown, blocked, changed_at")) {
      String[] places = {
        "https://www.larkline.example/customers", "https://calls.northpeak.example/customers",
        "https://track.bluefin.example/customers", "https://cache.larkline.example/img/lindqvist.png"
      };
      for (int i = 0; i < places.length; i++) {
        rows.add(
            i + 1, Company.LOGO_ACCOUNT, "lindqvist.png", places[i], "Lindqvist Ironmongery", true, false,
            today.minusYears(2).atTime(12, 0));
      }
      rows.add(
          5, Company.SOLE_TRADER_ACCOUNT, "delacroix-poole.png", "https://www.larkline.example/customers",
          SOLE_TRADER.fullName(), true, false, today.minusYears(1).atTime(12, 0));
      for (int id = 101; rows.written() < 25 * company.scale(); id++) {
        Account account = company.account(18 + id % (company.accounts().size() - 17));
        rows.add(
            id, account.id(), "logo-" + account.id() + ".png", "https://www.larkline.example/customers",
            account.companyName(), dice.chance(90), false, dice.time(company.beginning(), today.minusDays(1)));
      }
    }
    try (Rows rows =
        Rows.into(to, "cms_testimonial", "id, account_id, person_name, job_title, quote, photo, shown")) {
      rows.add(1, Company.LOGO_ACCOUNT, LOGO.fullName(), "Managing Director", "We know at last which advertisement rings.", "petra.jpg", true);
      rows.add(2, Company.OHIO_ACCOUNT, OHIO.fullName(), "Owner", "It paid for itself in a month.", null, true);
      InventedPeople people = new InventedPeople(dice);
      for (int id = 101; rows.written() < 10 * company.scale(); id++) {
        rows.add(
            id, dice.between(18, company.accounts().size()), people.name().full(), "Owner",
            "Simple, and it works.", null, dice.chance(80));
      }
    }
  }
}
