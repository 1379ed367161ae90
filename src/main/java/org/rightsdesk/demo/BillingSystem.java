package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.rightsdesk.demo.Company.Account;

/** Fills finance: invoices, payments, fees for requests, and the register of suppliers. */
final class BillingSystem implements CompanySystem {

  private static final Object[][] SUPPLIERS = {
    {1, "Postbird Mailer", "MAILER", "US", "privacy.postbird@example.com", true, 5},
    {2, "Papyrus Fax Broking", "FAX_BROKER", "GB", "office.papyrus@example.org", false, 20},
    {3, "Quillworks Print House", "PRINT_HOUSE", "GB", "data.quillworks@example.com", false, 10},
    {4, "Murmur Speech-to-Text", "SPEECH_TO_TEXT", "US", "dpo.murmur@example.net", true, 3},
    {5, "Namecall Lookup", "CNAM", "US", "support.namecall@example.net", true, 7},
    {6, "Cadence Dialler", "DIALLER", "IE", "privacy.cadence@example.com", true, 5},
    {7, "Deepvault Backup", "BACKUP", "DE", "security.deepvault@example.org", false, 15}
  };

  @Override
  public String key() {
    return "bill";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    invoicesAndPayments(to, company, dice);
    fees(to, company);
    try (Rows rows = Rows.into(to, "src_processor", "id, name, kind, country, contact, api, sla_days")) {
      for (Object[] supplier : SUPPLIERS) {
        rows.add(supplier);
      }
    }
  }

  private static void invoicesAndPayments(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows invoices =
            Rows.into(
                to,
                "bill_invoice",
                "id, account_id, number, bill_to_name, bill_to_address, issued_on, total, currency, keep_until");
        Rows payments =
            Rows.into(
                to, "bill_payment", "id, invoice_id, method, last4, payer_name, amount, received_on, status", invoices)) {
      invoice(invoices, 1, Company.ERASED_ACCOUNT, ERASED_WITH_INVOICE.fullName(), address(ERASED_WITH_INVOICE), today.minusMonths(26), 148);
      invoice(invoices, 2, Company.SOLE_TRADER_ACCOUNT, SOLE_TRADER.fullName(), address(SOLE_TRADER), today.minusMonths(2), 96);
      invoice(invoices, 3, Company.OHIO_ACCOUNT, OHIO.fullName(), address(OHIO), today.minusMonths(6), 420);
      invoice(invoices, 4, Company.OHIO_ACCOUNT, OHIO.fullName(), address(OHIO), today.minusMonths(5), 420);
      invoice(invoices, 5, Company.LONDON_ACCOUNT, LONDON.fullName(), address(LONDON), today.minusMonths(3), 265);
      invoice(invoices, 6, Company.WRONG_POSTCODE_ACCOUNT, WRONG_POSTCODE.fullName(), WRONG_POSTCODE.addressOnFile(), today.minusMonths(4), 132);
      payment(payments, 1, 1, "CARD", "4242", ERASED_WITH_INVOICE.fullName(), 148, today.minusMonths(26).plusDays(9), "SETTLED");
      payment(payments, 2, 2, "CARD", "1881", SOLE_TRADER.fullName(), 96, today.minusMonths(2).plusDays(3), "SETTLED");
      payment(payments, 3, 3, "CARD", "0142", OHIO.fullName(), 420, today.minusMonths(6).plusDays(1), "SETTLED");
      payment(payments, 4, 4, "CHEQUE", null, OHIO.fullName(), 420, today.minusMonths(5).plusDays(8), "BOUNCED");
      payment(payments, 5, 5, "TRANSFER", null, LONDON.fullName(), 265, today.minusMonths(3).plusDays(6), "SETTLED");
      payment(payments, 6, 6, "TRANSFER", null, WRONG_POSTCODE.fullName(), 132, today.minusMonths(4).plusDays(5), "SETTLED");
      for (int id = 101; invoices.written() < 900 * company.scale(); id++) {
        Account account = company.account(dice.between(11, company.accounts().size()));
        LocalDate issued = dice.day(company.beginning(), today.minusDays(1));
        int total = dice.between(40, 1_900);
        invoice(invoices, id, account.id(), account.companyName(), dice.between(1, 90) + " Market Street, " + account.postcode(), issued, total);
        if (dice.chance(93)) {
          boolean card = dice.chance(60);
          payment(
              payments, id, id, card ? "CARD" : dice.pick(List.of("TRANSFER", "CHEQUE")), card ? String.format("%04d", dice.between(0, 9_999)) : null,
              account.companyName(), total, issued.plusDays(dice.between(1, 30)), dice.chance(97) ? "SETTLED" : "BOUNCED");
        }
      }
    }
  }

  private static void invoice(Rows rows, int id, int account, String name, String address, LocalDate issued, int total)
      throws SQLException {
    rows.add(id, account, "LK-" + (100_000 + id), name, address, issued, total, "GBP", issued.plusYears(6));
  }

  private static void payment(
      Rows rows, int id, int invoice, String method, String last4, String payer, int amount, LocalDate on, String status)
      throws SQLException {
    rows.add(id, invoice, method, last4, payer, amount, on, status);
  }

  private static String address(PlantedPerson person) {
    return person.postalAddress().replace("\n", ", ");
  }

  private static void fees(Connection to, Company company) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(
            to,
            "bill_dsr_fee",
            "id, case_key, amount, currency, method, received_on, cleared_on, returned_on, refunded")) {
      rows.add(1, "OLD-0001", 10, "GBP", "CHEQUE", today.minusMonths(11), today.minusMonths(11).plusDays(5), null, 0);
      rows.add(2, "OLD-0002", 10, "GBP", "CHEQUE", today.minusMonths(8), null, today.minusMonths(8).plusDays(6), 0);
      rows.add(3, "OLD-0003", 15, "GBP", "TRANSFER", today.minusMonths(4), today.minusMonths(4), null, 5);
    }
  }
}
