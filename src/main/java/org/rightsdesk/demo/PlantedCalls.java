package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The calls that tell a story, with what was recorded, said and written about them. Ids never change. */
final class PlantedCalls {

  static final int SUPPORT_LINE = 1;
  static final int BILLING_LINE = 2;
  static final int TEST_LINE = 3;
  static final int MEDICAL_LINE = 4;
  static final int CLOSED_LINE = 5;
  static final int LAW_LINE = 6;
  static final int DENTAL_LINE = 7;

  private static final int OWN = Company.OWN_ACCOUNT;

  private PlantedCalls() {}

  /** @param lineOwner the name that the network shows for the number, which need not be the caller's */
  record Call(
      int id, int account, int line, String caller, String lineOwner, LocalDateTime at, int seconds, Integer answeredBy) {}

  record Recording(int id, int call, int seconds, boolean paused, LocalDate deleteAfter, List<Said> said) {}

  record Said(String speaker, String text, String sentiment) {
    static Said caller(String text) {
      return new Said("CALLER", text, "NEUTRAL");
    }

    static Said agent(String text) {
      return new Said("AGENT", text, "POSITIVE");
    }

    static Said other(String text) {
      return new Said("OTHER", text, "NEUTRAL");
    }
  }

  record Annotation(int id, int call, int author, String tag, int score, String text) {}

  static List<Call> calls(LocalDate today) {
    return List.of(
        new Call(1, OWN, SUPPORT_LINE, OHIO.phone(), "HALLORAN D", at(today, 210, 10), 412, 2),
        new Call(2, OWN, SUPPORT_LINE, OHIO.phone(), "HALLORAN D", at(today, 96, 11), 188, 2),
        new Call(3, OWN, BILLING_LINE, OHIO.phone(), "HALLORAN D", at(today, 40, 15), 251, 3),
        new Call(4, Company.LAW_ACCOUNT, LAW_LINE, OHIO.phone(), "HALLORAN D", at(today, 120, 9), 640, null),
        new Call(5, Company.MEDICAL_ACCOUNT, MEDICAL_LINE, OHIO.phone(), "HALLORAN D", at(today, 75, 14), 95, 8),
        new Call(6, OWN, BILLING_LINE, LONDON.phone(), "CHAUDHRY I", at(today, 61, 16), 305, 3),
        new Call(7, 3, DENTAL_LINE, LONDON.phone(), "CHAUDHRY I", at(today, 33, 9), 77, null),
        new Call(8, OWN, SUPPORT_LINE, NUMBER_AFTER.phone(), "PETRIE G", LocalDateTime.of(2022, 3, 14, 10, 5), 230, 2),
        new Call(9, OWN, SUPPORT_LINE, NUMBER_AFTER.phone(), "PETRIE G", LocalDateTime.of(2023, 5, 20, 12, 40), 118, 2),
        new Call(10, OWN, SUPPORT_LINE, NUMBER_AFTER.phone(), "LANIGAN A", LocalDateTime.of(2024, 2, 10, 9, 30), 145, 2),
        new Call(11, OWN, SUPPORT_LINE, NUMBER_AFTER.phone(), null, LocalDateTime.of(2023, 8, 1, 17, 20), 12, 2),
        new Call(12, OWN, SUPPORT_LINE, SHARED_LINE.phone(), "OKONJO DANIEL", at(today, 54, 10), 205, 2),
        new Call(13, OWN, BILLING_LINE, THREE_VOICES.phone(), "FENNIMORE B", at(today, 47, 11), 398, 3),
        new Call(14, OWN, BILLING_LINE, OPINION.phone(), "QUIGG L", at(today, 68, 15), 133, 3),
        new Call(15, Company.MEDICAL_ACCOUNT, MEDICAL_LINE, MEDICAL_CALLER.phone(), "STROUD W", at(today, 29, 9), 266, 8),
        new Call(16, Company.CLOSED_ACCOUNT, CLOSED_LINE, CLOSED_ACCOUNT.phone(), "ACHEBE-LOWE D", at(today, 420, 13), 190, null),
        new Call(17, Company.CLOSED_ACCOUNT, CLOSED_LINE, CLOSED_ACCOUNT.phone(), "ACHEBE-LOWE D", at(today, 400, 17), 84, null),
        new Call(18, OWN, SUPPORT_LINE, OBJECTION.phone(), "MBEKI Y", at(today, 90, 12), 60, 2),
        new Call(19, OWN, BILLING_LINE, SOLE_TRADER.phone(), "DELACROIX-POOLE M", at(today, 22, 10), 340, 3),
        new Call(20, OWN, SUPPORT_LINE, ICELANDIC.phone(), "JONSSON O", at(today, 81, 9), 121, 2),
        new Call(21, OWN, SUPPORT_LINE, CHINESE.phone(), "LI X", at(today, 82, 10), 122, 2),
        new Call(22, OWN, SUPPORT_LINE, ARABIC.phone(), "ALFARSI M", at(today, 83, 11), 123, 2),
        new Call(23, OWN, SUPPORT_LINE, HYPHENATED.phone(), "OBRIEN SMYTHE S", at(today, 84, 12), 124, 2),
        new Call(24, OWN, BILLING_LINE, PRIVILEGED.phone(), "ASHDOWN-VANE R", at(today, 110, 16), 510, 3),
        new Call(25, OWN, SUPPORT_LINE, CALIFORNIAN.phone(), "ACHTERBERG R", at(today, 17, 18), 93, 2),
        new Call(26, OWN, SUPPORT_LINE, MICHAEL_BRENNAN_SENIOR.phone(), "BRENNAN M", at(today, 51, 8), 44, null));
  }

  static List<Recording> recordings(LocalDate today) {
    return List.of(
        new Recording(1, 1, 400, true, today.plusDays(155),
            List.of(
                Said.agent("Larkline support, Gwen speaking."),
                Said.caller("This is Dorothy Halloran in Columbus. My calls show up under the wrong campaign."),
                Said.agent("I can see it. I'll move the number to another pool."))),
        new Recording(2, 3, 240, true, today.plusDays(325),
            List.of(
                Said.agent("Billing, this is Hector."),
                Said.caller("You charged Halloran and Birch twice in May."),
                Said.agent("You are right. I will send the difference back."))),
        new Recording(3, 4, 630, false, today.plusDays(245),
            List.of(
                Said.agent("Solicitors' office, how may we help?"),
                Said.caller("It is about my late sister's will."))),
        new Recording(4, 6, 300, true, today.plusDays(304),
            List.of(
                Said.agent("Billing, this is Hector."),
                Said.caller("Imran Chaudhry, Marigold Mews Studios. Please send invoices to me from now on."))),
        new Recording(5, 12, 200, true, today.plusDays(311),
            List.of(
                Said.agent("Good morning, am I speaking with Mr Okonjo?"),
                Said.caller("No, this is Harriet, his wife. The line is in Daniel's name."),
                Said.agent("Thank you, Mrs Okonjo. How can I help?"))),
        new Recording(6, 13, 390, false, today.plusDays(318),
            List.of(
                Said.agent("Billing, this is Hector."),
                Said.caller("I want to pay, my son has the card. Tom, read it out, please."),
                Said.other("It is four two four two, four two four two, four two four two, four two four two."),
                Said.caller("Sorry for the wait. Mrs Pell next door has her chemotherapy today and I drive her."),
                Said.agent("Thank you. The payment has gone through."))),
        new Recording(7, 14, 130, true, today.plusDays(297),
            List.of(
                Said.caller("I'll pay when the invoice is right, and not before."),
                Said.agent("I have noted that, Mr Quigg."))),
        new Recording(8, 15, 260, false, today.plusDays(336),
            List.of(
                Said.agent("Cedar Loop Family Practice."),
                Said.caller("Wilhelmina Stroud. The new tablets make me dizzy, can I see the doctor?"))),
        new Recording(9, 16, 185, false, today.minusDays(55),
            List.of(Said.caller("A table for six on Friday, the name is Achebe-Lowe."))),
        new Recording(10, 17, 80, false, today.minusDays(35),
            List.of(Said.caller("Achebe-Lowe again, we will be seven."))));
  }

  static List<Annotation> annotations() {
    return List.of(
        new Annotation(1, 1, 2, "HELPFUL", 4, "Knows the product well. Patient, but annoyed about pools."),
        new Annotation(2, 14, 3, "RISK", 1, "rude, probably won't pay"),
        new Annotation(3, 13, 3, "PAYMENT", 4, "Card read out by the son, should have paused the recording."),
        new Annotation(4, 15, 8, "CLINICAL", 3, "Dizzy from new tablets, call back today."),
        new Annotation(5, 12, 2, "IDENTITY", 3, "Caller is the wife, not the line's owner."));
  }

  private static LocalDateTime at(LocalDate today, int daysAgo, int hour) {
    return today.minusDays(daysAgo).atTime(hour, (daysAgo * 7) % 60, 20);
  }
}
