package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rightsdesk.demo.Company.Account;
import org.rightsdesk.demo.Company.Contact;
import org.rightsdesk.demo.Company.User;

/** Fills the telephone system: numbers, calls, recordings, what was said and written, text messages, web forms of customers. */
final class TelephoneSystem implements CompanySystem {

  static final int CALLS_OF_THE_TESTER = 9_400;
  static final int FIRST_CALL_OF_THE_TESTER = 10_001;
  private static final int FIRST_ORDINARY_CALL = 20_001;

  private static final List<String> SAID_BY_CALLERS =
      List.of(
          "I saw your advertisement and would like a price.", "Is somebody able to come this week?",
          "I called yesterday and nobody rang back.", "Could you send that to me in writing?",
          "My brother recommended you.", "I need it done before the holidays.", "That is more than I thought.",
          "Fine, let's do it.", "Can I pay in two parts?", "The last one you fitted still works.");

  private static final List<String> SAID_BY_AGENTS =
      List.of(
          "Thank you for calling, how can I help?", "Let me look that up for you.", "We have a free slot on Thursday.",
          "I will send you an offer today.", "May I take your postcode?", "I am sorry about that.",
          "Is there anything else?", "The price includes the visit.");

  private static final List<String> REMARKS =
      List.of(
          "Wants an offer.", "Asked for a discount.", "Existing customer, happy.", "Wrong department.",
          "Call back on Monday.", "Compared us with a rival.", "Good lead.", "Only wanted opening hours.");

  private static final List<String> KEYWORDS =
      List.of("roof repair", "emergency plumber", "dentist near me", "garden design", "solicitor will", "used pianos");

  @Override
  public String key() {
    return "tele";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    List<Integer> accountOfLine = lines(to, company, dice);
    List<Integer> recordable = calls(to, company, dice, accountOfLine);
    int recordings = recordings(to, company, dice, recordable);
    segments(to, company, dice, recordings);
    annotations(to, company, dice, recordable);
    voicemails(to, company, dice, recordable);
    textMessages(to, company, dice);
    formCaptures(to, company, dice);
    blockedNumbers(to, company, dice);
  }

  /** @return the account of each line, by the line's id less one */
  private static List<Integer> lines(Connection to, Company company, Dice dice) throws SQLException {
    List<Integer> accounts = new ArrayList<>();
    try (Rows rows =
        Rows.into(
            to,
            "tele_tracking_number",
            "id, account_id, e164, pool, forwards_to, whisper, record_calls, notice_played, active_from, active_to")) {
      int[] planted = {
        Company.OWN_ACCOUNT, Company.OWN_ACCOUNT, Company.OWN_ACCOUNT, Company.MEDICAL_ACCOUNT, Company.CLOSED_ACCOUNT,
        Company.LAW_ACCOUNT, 3
      };
      for (int id = 1; id <= 120 * company.scale(); id++) {
        int accountId = id <= planted.length ? planted[id - 1] : dice.between(2, company.accounts().size());
        Account account = company.account(accountId);
        accounts.add(accountId);
        rows.add(
            id, accountId, InventedPeople.line(account.country(), 400 + id),
            dice.chance(50) ? "google-ads" : null,
            account.phone(), "Call from " + account.companyName(), id != PlantedCalls.TEST_LINE && dice.chance(70), dice.chance(85),
            company.beginning().minusMonths(2), account.closedOn());
      }
    }
    return accounts;
  }

  /** @return ids of ordinary calls that lasted long enough to be recorded */
  private static List<Integer> calls(Connection to, Company company, Dice dice, List<Integer> accountOfLine)
      throws SQLException {
    LocalDate today = company.today();
    Map<Integer, List<User>> users = company.usersByAccount();
    List<Contact> callers = company.ordinaryContacts().stream().filter(contact -> contact.phone() != null).toList();
    InventedPeople strangers = new InventedPeople(dice);
    List<Integer> recordable = new ArrayList<>();
    try (Rows rows =
        Rows.into(
            to,
            "tele_call",
            "id, account_id, tracking_number_id, caller_e164, caller_withheld, caller_name, caller_city, caller_region,"
                + " caller_country, started_at, duration_s, talk_s, outcome, answered_by_user_id, campaign_id,"
                + " visitor_id, keyword, gclid, landing_url, sale_value, is_spam, spam_score")) {
      for (PlantedCalls.Call call : PlantedCalls.calls(today)) {
        boolean american = call.caller().startsWith("+1");
        rows.add(
            call.id(), call.account(), call.line(), call.caller(), false, call.lineOwner(), null, null,
            american ? "US" : "GB", call.at(), call.seconds(), call.answeredBy() == null ? 0 : call.seconds() - 9,
            call.answeredBy() == null && call.id() == 26 ? "VOICEMAIL" : "ANSWERED", call.answeredBy(), null, null,
            null, null, null, null, false, call.caller().equals(OPINION.phone()) ? 84 : 3);
      }
      callsOfTheTester(rows, company, dice);
      int id = FIRST_ORDINARY_CALL;
      while (rows.written() < 30_000 * company.scale()) {
        int line = dice.between(PlantedCalls.MEDICAL_LINE, accountOfLine.size());
        int accountId = accountOfLine.get(line - 1);
        if (dice.chance(6)) {
          line = dice.between(PlantedCalls.SUPPORT_LINE, PlantedCalls.BILLING_LINE);
          accountId = Company.OWN_ACCOUNT;
        }
        boolean withheld = dice.chance(12);
        boolean spam = !withheld && dice.chance(3);
        Contact known = !withheld && !spam && dice.chance(25) ? dice.pick(callers) : null;
        String country = known == null ? company.account(accountId).country() : known.country();
        boolean answered = dice.chance(78);
        int seconds = answered ? dice.between(8, 900) : dice.between(3, 40);
        List<User> agents = users.getOrDefault(accountId, List.of());
        boolean fromAdvert = dice.chance(45);
        boolean closed = company.account(accountId).closedOn() != null;
        rows.add(
            id, accountId, line,
            withheld ? null : known == null ? strangers.phoneOfCaller(country) : known.phone(),
            withheld, known == null ? null : known.familyName().toUpperCase(Locale.ROOT) + " " + known.givenName().charAt(0),
            known == null ? null : known.city(), null, withheld ? null : country,
            dice.time(company.beginning(), closed ? company.account(accountId).closedOn() : today.minusDays(1)),
            seconds, answered ? seconds - 5 : 0, answered ? "ANSWERED" : dice.pick(List.of("MISSED", "VOICEMAIL", "BUSY")),
            answered && !agents.isEmpty() ? dice.pick(agents).id() : null,
            dice.chance(30) ? Integer.valueOf(dice.between(1, 30)) : null, fromAdvert ? "v-" + dice.hex(12) : null,
            fromAdvert ? dice.pick(KEYWORDS) : null, fromAdvert ? "Cj0" + dice.hex(24) : null,
            fromAdvert ? "https://www.example.com/offer?utm_source=search" : null,
            answered && dice.chance(8) ? dice.between(40, 4_000) : null, spam, spam ? dice.between(80, 99) : dice.between(0, 40));
        if (answered && seconds > 30 && line != PlantedCalls.CLOSED_LINE) {
          recordable.add(id);
        }
        id++;
      }
    }
    return recordable;
  }

  private static void callsOfTheTester(Rows rows, Company company, Dice dice) throws SQLException {
    LocalDateTime at = company.beginning().atTime(0, 7);
    for (int i = 0; i < CALLS_OF_THE_TESTER; i++) {
      at = at.plusMinutes(dice.between(105, 118));
      rows.add(
          FIRST_CALL_OF_THE_TESTER + i, Company.OWN_ACCOUNT, PlantedCalls.TEST_LINE, MANY_CALLS.phone(), false,
          "VARDY C", MANY_CALLS.city(), null, "GB", at, dice.between(4, 9), 3, "ANSWERED", null, null, null, null,
          null, null, null, false, 0);
    }
  }

  private static int recordings(Connection to, Company company, Dice dice, List<Integer> recordable)
      throws SQLException {
    LocalDate today = company.today();
    try (Rows rows =
        Rows.into(
            to,
            "tele_recording",
            "id, call_id, uri, channel_layout, seconds, sha256, pci_paused, delete_after, deleted_on")) {
      for (PlantedCalls.Recording r : PlantedCalls.recordings(today)) {
        rows.add(
            r.id(), r.call(), uri("rec", r.id()), "STEREO", r.seconds(), dice.hex(64), r.paused(), r.deleteAfter(), null);
      }
      int id = 101;
      while (rows.written() < 900 * company.scale()) {
        rows.add(
            id, dice.pick(recordable), uri("rec", id), dice.chance(70) ? "STEREO" : "MONO", dice.between(30, 880),
            dice.hex(64), dice.chance(60), dice.day(today.plusDays(1), today.plusMonths(12)), null);
        id++;
      }
      return id - 1;
    }
  }

  private static void segments(Connection to, Company company, Dice dice, int lastRecording) throws SQLException {
    try (Rows rows =
        Rows.into(to, "tele_transcript_segment", "id, recording_id, speaker, t0_ms, t1_ms, text, sentiment")) {
      int id = 1;
      for (PlantedCalls.Recording r : PlantedCalls.recordings(company.today())) {
        int start = 800;
        for (PlantedCalls.Said said : r.said()) {
          int end = start + 70 * said.text().length();
          rows.add(id++, r.id(), said.speaker(), start, end, said.text(), said.sentiment());
          start = end + 400;
        }
      }
      for (int turn = 0; id <= 6_000 * company.scale(); turn++, id++) {
        int recording = 101 + turn / 7 % (lastRecording - 100);
        boolean agent = turn % 2 == 0;
        int start = turn % 7 * 6_000;
        rows.add(
            id, recording, agent ? "AGENT" : "CALLER", start, start + dice.between(1_500, 5_500),
            dice.pick(agent ? SAID_BY_AGENTS : SAID_BY_CALLERS), dice.pick(List.of("POSITIVE", "NEUTRAL", "NEGATIVE")));
      }
    }
  }

  private static void annotations(Connection to, Company company, Dice dice, List<Integer> calls) throws SQLException {
    LocalDate today = company.today();
    try (Rows rows = Rows.into(to, "tele_annotation", "id, call_id, author_user_id, at, tag, score, text")) {
      for (PlantedCalls.Annotation a : PlantedCalls.annotations()) {
        rows.add(a.id(), a.call(), a.author(), today.minusDays(20).atTime(9, a.id()), a.tag(), a.score(), a.text());
      }
      for (int id = 101; rows.written() < 4_000 * company.scale(); id++) {
        rows.add(
            id, dice.pick(calls), dice.pick(company.users()).id(), dice.time(company.beginning(), today.minusDays(1)),
            dice.pick(List.of("LEAD", "SERVICE", "PRICE", "OTHER")), dice.between(1, 5), dice.pick(REMARKS));
      }
    }
  }

  private static void voicemails(Connection to, Company company, Dice dice, List<Integer> calls) throws SQLException {
    try (Rows rows = Rows.into(to, "tele_voicemail", "id, call_id, uri, transcript")) {
      rows.add(1, 26, uri("vm", 1), "Michael Brennan here, the father. Please ring me and not my son.");
      rows.add(2, 15, uri("vm", 2), "It is Wilhelmina Stroud again about my dizziness.");
      for (int id = 101; rows.written() < 200 * company.scale(); id++) {
        rows.add(id, dice.pick(calls), uri("vm", id), "Please call me back. " + dice.pick(SAID_BY_CALLERS));
      }
    }
  }

  private static void textMessages(Connection to, Company company, Dice dice) throws SQLException {
    LocalDate today = company.today();
    InventedPeople strangers = new InventedPeople(dice);
    try (Rows rows = Rows.into(to, "tele_sms", "id, account_id, direction, peer_e164, body, at")) {
      rows.add(1, Company.OWN_ACCOUNT, "O", OBJECTION.phone(), "Larkline: 20% off call recording this week. Reply STOP to end.", today.minusDays(91).atTime(9, 0));
      rows.add(2, Company.OWN_ACCOUNT, "I", OBJECTION.phone(), "STOP", today.minusDays(91).atTime(9, 4));
      rows.add(3, Company.OWN_ACCOUNT, "O", OHIO.phone(), "Larkline: your number was moved to another pool.", today.minusDays(209).atTime(10, 30));
      int stops = 1;
      for (int id = 101; rows.written() < 600 * company.scale(); id++) {
        int accountId = dice.between(1, company.accounts().size());
        boolean stop = stops < 20 * company.scale();
        stops += stop ? 1 : 0;
        rows.add(
            id, accountId, stop || dice.chance(50) ? "I" : "O", strangers.phoneOfCaller(company.account(accountId).country()),
            stop ? "STOP" : dice.pick(List.of("On my way.", "Thank you for your call.", "Is 3 pm all right?", "Yes, please.")),
            dice.time(company.beginning(), today.minusDays(1)));
      }
    }
  }

  private static void formCaptures(Connection to, Company company, Dice dice) throws SQLException {
    try (Rows rows = Rows.into(to, "tele_form_capture", "id, account_id, visitor_id, fields_json, at")) {
      InventedPeople people = new InventedPeople(dice);
      for (int id = 1; id <= 600 * company.scale(); id++) {
        InventedPeople.Name name = people.name();
        rows.add(
            id, dice.between(2, company.accounts().size()), "v-" + dice.hex(12),
            "{\"name\":\"" + name.full() + "\",\"email\":\"" + people.email(name, 200_000 + id) + "\",\"message\":\"" + dice.pick(SAID_BY_CALLERS) + "\"}",
            dice.time(company.beginning(), company.today().minusDays(1)));
      }
    }
  }

  private static void blockedNumbers(Connection to, Company company, Dice dice) throws SQLException {
    try (Rows rows = Rows.into(to, "tele_blocked_number", "account_id, e164, reason, by_rule, at")) {
      rows.add(
          Company.OWN_ACCOUNT, OPINION.phone(), "spam score above 80", true, company.today().minusDays(60).atTime(3, 0));
      for (int i = 0; i < 39 * company.scale(); i++) {
        rows.add(
            2 + i % (company.accounts().size() - 1), "+1" + (502 + i / 99 % 8) + "55501" + String.format("%02d", i % 99 + 1),
            dice.pick(List.of("spam score above 80", "silent calls", "asked for by the customer")), dice.chance(75),
            dice.time(company.beginning(), company.today().minusDays(1)));
      }
    }
  }

  private static String uri(String kind, int id) {
    return "media/" + kind + "/" + String.format("%06d", id) + ".wav";
  }
}
