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
      if (kind == LetterKind.CODE || kind == LetterKind.LINK || kind == LetterKind.PAGE_LINK) {
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
    return writer.mail(PartRef.next(), kind, Samples.facts(name, regime), "person@example.org");
  }

  private Written paper(String name, LetterKind kind, Regime regime) {
    return writer.paper(PartRef.next(), kind, Samples.facts(name, regime), new PersonName(name), Samples.ADDRESS);
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
