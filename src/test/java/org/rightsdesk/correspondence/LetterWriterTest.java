package org.rightsdesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.correction.CopyState;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.correspondence.LetterWriter.Written;
import org.rightsdesk.deadline.Regime;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LetterWriterTest {

  private static final List<String> NEVER =
      List.of("null", "Optional[", "invalid", "kindly", "!", " th:", "${", "A day", ">a day<", ">section<", "Not Allowed");

  private final LetterWriter writer = new LetterWriter(Samples.OFFICE);

  static Stream<Arguments> everyKindUnderEveryLaw() {
    return Arrays.stream(LetterKind.values())
        .flatMap(kind -> Arrays.stream(Regime.values()).map(regime -> Arguments.of(kind, regime)));
  }

  @ParameterizedTest
  @MethodSource("everyKindUnderEveryLaw")
  void every_letter_is_whole_as_mail_and_on_paper_under_every_law(LetterKind kind, Regime regime) throws Exception {
    for (Written letter : List.of(mail("Anna Example", kind, regime), paper("Anna Example", kind, regime))) {
      assertThat(letter.subject()).contains("DSR-2026-000123").doesNotContain("Anna");
      assertThat(letter.text()).contains("Dear Anna Example,");
      assertThat(body(letter)).doesNotContain(NEVER);
      assertThat(letter.text()).doesNotContain(NEVER).doesNotContain("<", "&amp;");
      assertThat(letter.text().lines().filter(line -> !line.contains("http"))).allMatch(line -> line.length() <= 80);
      assertHeadingsAreInOrder(parsed(letter));
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindUnderEveryLaw")
  void a_letter_that_closes_a_request_says_what_why_by_which_section_and_all_three_ways_on(LetterKind kind, Regime regime)
      throws Exception {
    for (Written letter : List.of(mail("Anna Example", kind, regime), paper("Anna Example", kind, regime))) {
      for (String part : List.of("decision", "reason", "citation", "review", "regulator", "court")) {
        assertThat(textOf(parsed(letter), part).length()).as(part).matches(length -> !kind.isClosing() || length > 20);
      }
      if (kind.isClosing()) {
        assertThat(letter.text()).contains("complaints@larkline.example", "12 Chandlery Row");
      }
    }
  }

  @Test
  void on_paper_there_is_no_secret_and_no_page_but_an_address_for_the_envelope() {
    for (LetterKind kind : LetterKind.values()) {
      if (kind == LetterKind.CODE || kind == LetterKind.DOUBT || kind == LetterKind.LINK || kind == LetterKind.PAGE_LINK) {
        continue;
      }
      Written paper = paper("Anna Example", kind, Regime.POLICY_PROMISE);
      assertThat(paper.html()).as(kind.name()).doesNotContain("?key=", "rights.company.example");
      assertThat(paper.recipient()).isEqualTo("Anna Example\n1 High Street\nColumbus, OH 43004\nUSA");
      assertThat(paper.html()).contains("Tuesday 24 November 2026", "Columbus, OH 43004");
    }
  }

  @Test
  void the_mail_leads_to_the_page_of_the_case_and_the_text_carries_the_whole_address() {
    Written mail = mail("Anna Example", LetterKind.ACKNOWLEDGEMENT, Regime.UK_GDPR);

    assertThat(mail.text().lines()).contains("https://rights.company.example/requests/DSR-2026-000123?key=" + Correspondence.PAGE_KEY);
    assertThat(mail.text().replaceAll("\\s+", " "))
        .contains("Sunday 20 December 2026: One month: until the same day of the month. (Art 12(3))");
  }

  @Test
  void only_what_is_needed_is_asked_for() {
    String noFee = mail("Anna Example", LetterKind.FEE_AND_PROOF, Regime.UK_GDPR).text();
    String both = mail("Anna Example", LetterKind.FEE_AND_PROOF, Regime.POLICY_PROMISE).text();
    String onPaper = paper("Anna Example", LetterKind.FEE_AND_PROOF, Regime.POLICY_PROMISE).text();

    assertThat(noFee).contains("there is no fee", "identity card").doesNotContain("cheque", "£");
    assertThat(both).contains("two things", "£3.00", "By cheque or postal order", "Online", "A small fee will be payable");
    assertThat(onPaper).contains("By cheque or postal order", "12 Chandlery Row").doesNotContain("Online");
  }

  static Stream<Arguments> sharedKindsUnderEveryLaw() {
    return Stream.of(
            LetterKind.ACKNOWLEDGEMENT, LetterKind.FEE_AND_PROOF, LetterKind.PROOF_REMINDER, LetterKind.PROOF_AGAIN,
            LetterKind.IDENTITY_LAPSED, LetterKind.IDENTITY_REFUSED, LetterKind.WITHDRAWN, LetterKind.PAGE_LINK,
            LetterKind.DOUBT, LetterKind.LINK)
        .flatMap(kind -> Arrays.stream(Regime.values()).map(regime -> Arguments.of(kind, regime)));
  }

  @ParameterizedTest
  @MethodSource("sharedKindsUnderEveryLaw")
  void a_letter_about_a_correction_speaks_of_a_correction_and_asks_for_no_money(LetterKind kind, Regime regime)
      throws Exception {
    LetterFacts facts = Samples.facts("Anna Example", regime, Samples.correction("EX1 1AA", "EX1 2BB", Stake.USUAL));
    for (Written letter :
        List.of(
            writer.mail(PartRef.next(), kind, facts, "person@example.org"),
            writer.paper(PartRef.next(), kind, facts, new PersonName("Anna Example"), Samples.ADDRESS))) {
      assertThat(body(letter)).doesNotContain(NEVER).doesNotContain("/requests/new/access");
      assertThat(plain(letter))
          .doesNotContain("copy of the data that we hold", "asks for the data", "without an answer", "£", "cheque", "Ask for your data");
      assertThat(letter.text().lines().filter(line -> !line.contains("http"))).allMatch(line -> line.length() <= 80);
      for (String part : List.of("decision", "reason", "citation", "review", "regulator", "court")) {
        assertThat(textOf(parsed(letter), part).length()).as(part).matches(length -> !kind.isClosing() || length > 20);
      }
    }
  }

  @Test
  void who_wants_contact_or_bank_details_changed_is_asked_for_a_document_and_for_nothing_less() {
    for (Stake stake : List.of(Stake.CONTACT_DETAILS, Stake.BANK_DETAILS)) {
      LetterFacts facts = Samples.facts("Anna Example", Regime.UK_GDPR, Samples.correction("a", "b", stake));
      String text = plain(writer.mail(PartRef.next(), LetterKind.FEE_AND_PROOF, facts, "person@example.org"));

      assertThat(text).contains("identity card").doesNotContain("Ask for a link", "two questions", "fee of");
    }
  }

  @ParameterizedTest
  @EnumSource(value = LetterKind.class, names = {"PARTLY_CORRECTED", "CORRECTION_REFUSED"})
  void who_does_not_get_all_reads_why_and_may_add_their_own_words(LetterKind kind) {
    for (Written letter :
        List.of(mail("Anna Example", kind, Regime.UK_GDPR), paper("Anna Example", kind, Regime.UK_GDPR))) {
      assertThat(plain(letter))
          .contains("The register office says otherwise.", "note of up to 500 words", "Article 16 of the UK GDPR");
    }
    assertThat(mail("Anna Example", kind, Regime.UK_GDPR).text()).contains("/requests/new/correction");
  }

  @Test
  void what_was_corrected_where_and_who_was_told_is_said_and_what_stays_and_what_could_not_be_done() {
    String corrected = plain(mail("Anna Example", LetterKind.CORRECTED, Regime.UK_GDPR));
    String partly = plain(mail("Anna Example", LetterKind.PARTLY_CORRECTED, Regime.UK_GDPR));

    for (String text : List.of(corrected, partly)) {
      assertThat(text)
          .contains(
              "EX1 1AA", "EX1 2BB", "The register, Rows of contact: Postcode", "stands a note", "The register, Rows of invoice: Postcode",
              "Quillworks Print House: told", "Gone Ltd: we could not reach them")
          .doesNotContain("Dissolved");
    }
    assertThat(partly).contains("The register, Rows of label: Postcode. The printer keeps its own list.");
    assertThat(corrected).contains("in a month we look whether the old value has come back");
  }

  @Test
  void what_was_accepted_and_could_not_be_done_is_said_as_it_is() {
    CorrectionView partly =
        Samples.correction("EX1 1AA", "EX1 2BB", Stake.USUAL, CorrectionVerdict.ACCEPTED, "", CopyState.WRITTEN);
    CorrectionView nowhere =
        Samples.correction("EX1 1AA", "EX1 2BB", Stake.USUAL, CorrectionVerdict.ACCEPTED, "", CopyState.NOT_DONE);

    assertThat(plain(partlyCorrected(partly)))
        .contains("We have corrected a part of what you asked for", "We agree with you, but")
        .doesNotContain("as the person who decided");
    assertThat(plain(partlyCorrected(nowhere)))
        .contains("We have set a note beside our records, but not made the correction that you asked for")
        .doesNotContain("Where we corrected it", "What stands there now");
  }

  private Written partlyCorrected(CorrectionView correction) {
    LetterFacts facts = Samples.facts("Anna Example", Regime.UK_GDPR, correction);
    return writer.mail(PartRef.next(), LetterKind.PARTLY_CORRECTED, facts, "person@example.org");
  }

  @Test
  void bank_details_are_not_repeated_in_a_letter() {
    CorrectionView bank = Samples.correction("20-00-00 55779911", "20-00-00 11223344", Stake.BANK_DETAILS);
    for (LetterKind kind : LetterKind.values()) {
      if (kind.isAboutCorrection()) {
        LetterFacts facts = Samples.facts("Anna Example", Regime.UK_GDPR, bank);
        assertThat(writer.mail(PartRef.next(), kind, facts, "person@example.org").html())
            .as(kind.name())
            .doesNotContain("55779911", "11223344");
      }
    }
  }

  @Test
  void the_warning_to_the_old_address_tells_until_when_and_how_to_stop_it_and_nothing_that_helps_a_thief() {
    CorrectionView email = Samples.correction("victim@example.org", "thief@example.net", Stake.CONTACT_DETAILS);
    LetterFacts facts = Samples.facts("Anna Example", Regime.UK_GDPR, email);
    Written mail = writer.mail(PartRef.next(), LetterKind.CORRECTION_WARNING, facts, "victim@example.org");

    assertThat(plain(mail)).contains("before 10:15 on Tuesday 24 November 2026", "Tell us at once", "answer this mail");
    assertThat(mail.html()).doesNotContain("thief@example.net", "?key=", Correspondence.PAGE_KEY);
  }

  @Test
  void a_recipient_reads_whom_it_is_about_what_is_right_and_why_they_are_told() {
    LetterFacts facts = Samples.facts("Anna Example", Regime.UK_GDPR, Samples.correction("EX1 1AA", "EX1 2BB", Stake.USUAL));
    CorrectionView correction = facts.correction().orElseThrow();
    RecipientNotice notice = writer.notice(facts, correction, correction.recipients().get(0));

    assertThat(notice.recipient()).isEqualTo("Quillworks Print House");
    assertThat(notice.subject()).contains("DSR-2026-000123").doesNotContain("Anna");
    assertThat(notice.text().replaceAll("\\s+", " "))
        .contains(
            "To Quillworks Print House", "Anna Example", "It said: EX1 1AA", "It says now: EX1 2BB", "Article 19 of the UK GDPR",
            "Wednesday 26 August 2026", "privacy@larkline.example")
        .doesNotContain(NEVER);
    assertThat(notice.toString()).doesNotContain("EX1");
  }

  @Test
  void hostile_values_are_text_and_nothing_else() throws Exception {
    String wrong = "<b>=SUM(A1)</b> {{7*7}} ${7*7} __${7*7}__ '); drop table letter; --";
    CorrectionView hostile = Samples.correction(wrong, "<script>alert(1)</script>", Stake.USUAL);
    LetterFacts facts = Samples.facts("Anna Example", Regime.EU_GDPR, hostile);
    for (LetterKind kind : List.of(LetterKind.CORRECTED, LetterKind.PARTLY_CORRECTED, LetterKind.ACKNOWLEDGEMENT)) {
      Written letter = writer.mail(PartRef.next(), kind, facts, "person@example.org");
      assertThat(parsed(letter).getElementsByTagName("b").getLength()).isZero();
      assertThat(parsed(letter).getElementsByTagName("script").getLength()).isZero();
      assertThat(plain(letter)).doesNotContain("49").contains(kind == LetterKind.ACKNOWLEDGEMENT ? "Dear" : wrong);
    }
  }

  @Test
  void where_nothing_can_be_paid_online_no_letter_says_so() {
    Office office = new Office(Samples.OFFICE.baseUrl(), Samples.OFFICE.company(), Samples.OFFICE.periods(), false);
    LetterWriter without = new LetterWriter(office);
    for (LetterKind kind : LetterKind.values()) {
      String text =
          without
              .mail(PartRef.next(), kind, Samples.facts(kind, "Anna Example", Regime.POLICY_PROMISE), "person@example.org")
              .text();
      assertThat(text).as(kind.name()).doesNotContain("Online, on", "Pay on the page");
    }
    assertThat(mail("Anna Example", LetterKind.BALANCE_DUE, Regime.POLICY_PROMISE).text())
        .contains("Online, on", "Pay on the page");
  }

  @Test
  void who_pays_after_the_end_need_not_ask_anew_and_is_told_what_is_still_missing() {
    assertThat(oneLine(LetterKind.FEE_LAPSED))
        .contains("If we have £3.00 by Monday 24 May 2027, we take this request up again, and you need not ask anew.");
    assertThat(oneLine(LetterKind.TAKEN_UP))
        .contains("your request of Friday 20 November 2026", "we have taken the request up again")
        .contains("£7.00 of the £10.00, so £3.00 is still missing, and we need something that shows that it is you")
        .contains("If the fee is not with us by Thursday 24 December 2026, we close your request.");
    assertThat(plain(mail("Anna Example", LetterKind.TAKEN_UP, Regime.EU_GDPR)))
        .contains("The fee is in. We still need something")
        .doesNotContain("is still missing", "How to pay", "If the fee is not with us");
  }

  @Test
  void a_letter_about_money_speaks_of_its_own_refund_and_its_own_cheque() {
    for (LetterKind kind : List.of(LetterKind.FEE_REFUNDED, LetterKind.CHEQUE_RETURNED)) {
      assertThat(mail("Anna Example", kind, Regime.POLICY_PROMISE).text())
          .contains(kind == LetterKind.FEE_REFUNDED ? "£2.50" : "payment of £3.00")
          .doesNotContain("£4.50");
    }
  }

  @Test
  void the_reminders_name_the_days_of_the_last_round_and_what_came_in_it() {
    assertThat(oneLine(LetterKind.FEE_REMINDER))
        .contains("On Saturday 14 November 2026 we asked", "not with us by Monday 14 December 2026");
    assertThat(oneLine(LetterKind.PROOF_REMINDER))
        .contains(
            "On Thursday 19 November 2026 we asked",
            "What we have so far is not enough.",
            "nothing that shows it by Saturday 19 December 2026")
        .doesNotContain("Nothing has reached us");
  }

  @Test
  void a_letter_that_starts_the_time_anew_says_until_when_it_runs() {
    assertThat(oneLine(LetterKind.BALANCE_DUE)).contains("not with us by Thursday 24 December 2026, we close");
    assertThat(oneLine(LetterKind.PROOF_AGAIN)).contains("nothing more by Thursday 24 December 2026, a person decides");
  }

  /** Edge case 45: names that look like code. */
  @Test
  void a_hostile_name_is_text_and_nothing_else() throws Exception {
    String name = "{{7*7}} <b>\"O'Brien\"</b> ${7*7} __${7*7}__ ]]> &amp; Robert'); DROP";
    for (LetterKind kind : LetterKind.values()) {
      for (Written letter : List.of(mail(name, kind, Regime.EU_GDPR), paper(name, kind, Regime.EU_GDPR))) {
        assertThat(letter.text().replaceAll("\\s+", " ")).contains("Dear " + name + ",");
        assertThat(parsed(letter).getElementsByTagName("b").getLength()).isZero();
      }
    }
  }

  /** Edge case 45: names of every script in letters. */
  @Test
  void names_of_all_scripts_stay_as_they_are() {
    for (String name : List.of("Ólafur Þór Jónsson", "李小龍", "Nguyễn Thị Ánh", "محمد علي")) {
      Written letter = mail(name, LetterKind.WITHDRAWN, Regime.UK_GDPR);
      assertThat(letter.html()).contains(name);
      assertThat(letter.text()).contains(name);
    }
  }

  @ParameterizedTest
  @EnumSource(Regime.class)
  void the_letter_that_asks_for_proof_does_not_tell_whether_the_person_is_known(Regime regime) {
    assertThat(mail("Anna Example", LetterKind.FEE_AND_PROOF, regime).text()).contains("If we already have an e-mail");
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void what_a_verifier_wrote_is_told_only_where_something_more_is_asked_for(LetterKind kind) {
    for (Written letter : List.of(mail("Anna Example", kind, Regime.UK_GDPR), paper("Anna Example", kind, Regime.UK_GDPR))) {
      assertThat(letter.text().contains("The copy does not show your address.")).isEqualTo(kind == LetterKind.PROOF_AGAIN);
    }
  }

  @Test
  void the_link_to_an_address_on_file_is_not_called_the_only_way_to_show_identity() {
    assertThat(mail("Anna Example", LetterKind.LINK, Regime.UK_GDPR).text().replaceAll("\\s+", " "))
        .contains("nobody gets your data in this way")
        .doesNotContain("Nothing is given out without it");
  }

  private Written mail(String name, LetterKind kind, Regime regime) {
    return writer.mail(PartRef.next(), kind, Samples.facts(kind, name, regime), "person@example.org");
  }

  private String oneLine(LetterKind kind) {
    return mail("Anna Example", kind, Regime.POLICY_PROMISE).text().replaceAll("\\s+", " ");
  }

  private Written paper(String name, LetterKind kind, Regime regime) {
    return writer.paper(PartRef.next(), kind, Samples.facts(kind, name, regime), new PersonName(name), Samples.ADDRESS);
  }


  private static String plain(Written letter) {
    return letter.text().replaceAll("\\s+", " ");
  }

  private static String body(Written letter) {
    return letter.html().substring(letter.html().indexOf("<body>"));
  }

  private static Document parsed(Written letter) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(letter.html())));
  }

  private static String textOf(Document letter, String part) {
    NodeList all = letter.getElementsByTagName("*");
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("class").equals(part)) {
        found.append(element.getTextContent().strip());
      }
    }
    return found.toString();
  }

  private static void assertHeadingsAreInOrder(Document letter) {
    assertThat(letter.getElementsByTagName("h1").getLength()).isEqualTo(1);
    assertThat(letter.getElementsByTagName("h3").getLength()).isZero();
    assertThat(letter.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
  }
}
