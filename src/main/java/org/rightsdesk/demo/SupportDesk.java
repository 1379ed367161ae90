package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.rightsdesk.demo.Company.Contact;

/** Fills the support desk: tickets, messages, and the index of the paper files. */
final class SupportDesk implements CompanySystem {

  static final String REQUEST_IN_LINE_14 = "Also, please send me everything you have on me.";

  private static final List<String> SUBJECTS =
      List.of("Number does not ring", "Invoice question", "Report is empty", "Change of address", "Recording missing");

  @Override
  public String key() {
    return "sup";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    tickets(to, company, dice);
    paperFiles(to, company, dice);
  }

  private static void tickets(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    try (Rows tickets =
            Rows.into(to, "sup_ticket", "id, account_id, requester_email, subject, opened_at, closed_at");
        Rows messages =
            Rows.into(to, "sup_message", "id, ticket_id, author, internal, privileged, body, at", tickets)) {
      ticket(tickets, 1, null, HIDDEN_REQUEST.email(), "Invoice LK-100233", today.minusDays(9));
      message(messages, 1, 1, HIDDEN_REQUEST.email(), false, false, hiddenRequest(), today.minusDays(9), 9);
      ticket(tickets, 2, null, PRIVILEGED.email(), "Dispute about cancelled numbers", today.minusDays(110));
      message(messages, 2, 2, PRIVILEGED.email(), false, false, "You cancelled two numbers that I paid for. I want £2,400.", today.minusDays(110), 10);
      message(messages, 3, 2, "counsel@example.org", true, true, "Legal advice, confidential: offer half. Mr Ashdown-Vane's claim would likely succeed in part.", today.minusDays(104), 16);
      message(messages, 4, 2, "hector.plumstead@example.com", true, false, "Waiting for counsel before I answer.", today.minusDays(105), 9);
      ticket(tickets, 3, null, OBJECTION.email(), "No more advertising", today.minusDays(89));
      message(messages, 5, 3, OBJECTION.email(), false, false, "I texted STOP. Please stop all advertising, by fax too.", today.minusDays(89), 11);
      message(messages, 6, 3, "gwen.merriweather@example.com", true, false, "Took her off e-mail. The fax list is with the broker.", today.minusDays(89), 12);
      ticket(tickets, 4, Company.OHIO_ACCOUNT, OHIO.email(), "Charged twice in May", today.minusDays(41));
      message(messages, 7, 4, OHIO.email(), false, false, "Two charges in May for the same month, please look.", today.minusDays(41), 14);
      message(messages, 8, 4, "hector.plumstead@example.com", true, false, "She is right. Refund, and be nice: she is well connected in Columbus.", today.minusDays(40), 9);
      ticket(tickets, 5, null, "edith.pennyfeather@example.com", "My late husband", today.minusDays(20));
      message(messages, 9, 5, "edith.pennyfeather@example.com", false, false, "My husband Albert died in spring. What do you hold about him?", today.minusDays(20), 10);
      for (int id = 101; tickets.written() < 400 * company.scale(); id++) {
        Contact contact = dice.pick(company.ordinaryContacts());
        LocalDate opened = dice.day(company.beginning(), today.minusDays(8));
        tickets.add(
            id, contact.accountId(), contact.email(), dice.pick(SUBJECTS), opened.atTime(9, 0),
            dice.chance(85) ? opened.plusDays(dice.between(1, 7)).atTime(16, 0) : null);
        for (int part = 0; part < 3; part++) {
          boolean internal = part == 1;
          message(
              messages, id * 3 + part, id, part == 0 ? contact.email() : "gwen.merriweather@example.com", internal, false,
              part == 0 ? "Hello, I need help with this." : internal ? "Looked into it, simple fix." : "It works again. Sorry for the trouble.",
              opened, 9 + part * 2);
        }
      }
    }
  }

  private static void ticket(Rows rows, int id, Integer account, String email, String subject, LocalDate opened)
      throws SQLException {
    rows.add(id, account, email, subject, opened.atTime(9, 0), null);
  }

  private static void message(
      Rows rows, int id, int ticket, String author, boolean internal, boolean privileged, String body, LocalDate on, int hour)
      throws SQLException {
    LocalDateTime at = on.atTime(hour, 20);
    rows.add(id, ticket, author, internal, privileged, body, at);
  }

  private static String hiddenRequest() {
    return String.join(
        "\n",
        "Dear support,",
        "",
        "thank you for the invoice.",
        "I have three questions about it:",
        "1. Why is the second line charged in full?",
        "2. Where did the discount go?",
        "3. Who approved the text message bundle?",
        "",
        "I also noticed that the address is my old one.",
        "Please use Observatory Hill from now on.",
        "",
        "I am away from the 14th to the 20th.",
        "",
        REQUEST_IN_LINE_14,
        "",
        "Best wishes",
        "Priya Venkataraman");
  }

  private static void paperFiles(Connection to, Company company, Dice dice) throws SQLException {
    try (Rows rows = Rows.into(to, "sup_paper_file", "id, box, title, indexed_by_person, location")) {
      rows.add(1, "H-07", "Halloran, Dorothy: trade fair cards and letters", true, "Archive room, shelf 3");
      rows.add(2, "T-02", "Threlkeld, Agnes: letters", true, "Archive room, shelf 7");
      rows.add(3, "C-11", "Chaudhry, Imran: signed contract", true, "Archive room, shelf 1");
      rows.add(4, "H-09", "Hallam-Croft, Barnaby, " + WRONG_POSTCODE.postcodeOnFile() + ": signed order", true, "Archive room, shelf 3");
      for (int id = 101; rows.written() < 60 * company.scale(); id++) {
        boolean byPerson = dice.chance(60);
        String family = dice.pick(InventedPeople.FAMILY_NAMES);
        rows.add(
            id, family.charAt(0) + "-" + String.format("%02d", dice.between(1, 20)),
            byPerson ? family + ", " + dice.pick(InventedPeople.GIVEN_NAMES) + ": letters" : "Minutes of the sales meeting " + id,
            byPerson, "Archive room, shelf " + dice.between(1, 9));
      }
    }
  }
}
