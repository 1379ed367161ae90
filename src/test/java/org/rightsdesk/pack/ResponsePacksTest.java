package org.rightsdesk.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.disclosure.Rows.code;
import static org.rightsdesk.disclosure.Rows.field;
import static org.rightsdesk.disclosure.Rows.freeText;
import static org.rightsdesk.disclosure.Rows.ours;
import static org.rightsdesk.disclosure.Rows.row;
import static org.rightsdesk.disclosure.Rows.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.OutsideFault;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.Ground;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.Redaction;
import org.rightsdesk.testing.PdfChecks;

class ResponsePacksTest {

  @TempDir private Path directory;
  private PackHouse house;

  private final FoundRow contact =
      ours(
          "contact", "1", field("name", "Ólafur Þór Jónsson"), field("phone", "+442079460001"),
          code("source", "TRADE_SHOW", "You gave us your card at a trade show."), field("created_on", "2026-03-04"));
  private final FoundRow notes = ours("contact", "2", freeText("notes", "Met Bob Rayburn, rude."), field("fax", "FAXWORD"));
  private final FoundRow user = ours("user", "3", field("login", "olafur"), secret("password_hash"));
  private final FoundRow call =
      row("tele", "call", "4", Match.CERTAIN, OurRole.PROCESSOR, field("caller", "CALLERNUMBER"), freeText("text", "CALLTEXT"));
  private final FoundRow neighbour =
      row("core", "contact", "5", Match.NOT_THIS_PERSON, OurRole.CONTROLLER, field("name", "ZEDNEIGHBOUR"));
  private final FoundRow advice = ours("ticket", "6", freeText("body", "PRIVILEGEDADVICE of our solicitor"));

  @BeforeEach
  void open() {
    house = new PackHouse(directory, "Ólafur Þór Jónsson");
  }

  @Test
  void a_pack_is_refused_without_an_approval() {
    house.found(contact);
    assertThatThrownBy(() -> house.packs.build(house.ref)).isInstanceOf(NotAllowedNow.class);
    house.review(Map.of());
    assertThatThrownBy(() -> house.packs.build(house.ref)).isInstanceOf(NotAllowedNow.class);

    assertThat(directory).isEmptyDirectory();
    assertThat(house.packs.delivery(house.ref)).isEqualTo(DeliveryState.NOT_BUILT);
    assertThat(house.packs.of(house.ref)).isEmpty();
  }

  @Test
  void a_pack_holds_the_answer_the_data_a_table_for_each_kind_and_the_checksums() {
    build(Map.of(), contact, user);

    Map<String, byte[]> files = house.unzipped();
    assertThat(files)
        .containsOnlyKeys(
            "README.txt", "answer.pdf", "data.json", "core-contact.csv", "core-user.csv", "checksums.sha256");
    String sums = PackHouse.text(files.get("checksums.sha256"));
    files.forEach((name, content) -> {
      if (!name.equals("checksums.sha256")) {
        assertThat(sums).contains(PackZip.sha256(content) + "  " + name + "\n");
      }
    });
    assertThat(PackHouse.text(files.get("README.txt"))).contains("core-contact.csv").contains("single quote");
  }

  @Test
  void what_is_left_out_is_nowhere_in_the_pack() throws Exception {
    Map<FoundRow, ItemChoice> choices =
        Map.of(notes, ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("fax"), List.of("Bob Rayburn"))));
    build(choices, contact, notes, user, call, neighbour, advice);

    Map<String, byte[]> files = house.unzipped();
    for (String gone :
        List.of("Rayburn", "FAXWORD", "CALLERNUMBER", "CALLTEXT", "ZEDNEIGHBOUR", "PRIVILEGEDADVICE")) {
      files.forEach((name, content) -> assertThat(readable(name, content)).as(name).doesNotContain(gone));
    }
    String pdf = PdfChecks.text(files.get("answer.pdf")).replaceAll("\\s+", " ");
    assertThat(pdf).contains("Met [left out], rude.").contains("[held, never shown]").contains("password hash");
    assertThat(pdf).contains("Schedule 2, paragraph 16").contains("Schedule 2, paragraph 19").contains("1 record");
    assertThat(pdf).contains("Harbour Dental Ltd").contains("privacy@harbour.example.com");
    assertThat(pdf).contains("Ólafur Þór Jónsson");
  }

  @Test
  void the_answer_says_all_that_the_law_wants_told() throws Exception {
    build(Map.of(), contact);

    String pdf = PdfChecks.text(house.unzipped().get("answer.pdf")).replaceAll("\\s+", " ");
    assertThat(pdf)
        .contains("DSR-2026-000001", "Sunday 1 November 2026, by letter", "Everything {{7*7}}", "the UK GDPR")
        .contains("Customer register Telephony 10 Nov 2026 By e-mail address; name", "Support tickets 10 Nov 2026 By hand, by e-mail address")
        .contains("Customer register: Contacts")
        .contains("Not searched It holds only data of our own staff.")
        .contains("To keep in touch with customers", "legitimate interest", "Mailhouse Ltd; Print & Post <b>")
        .contains("from you, at a trade show", "24 months after the last contact")
        .contains("You gave us your card at a trade show.", "4 Mar 2026")
        .contains("Points for each reply", "A call from our sales staff")
        .contains("Mailhouse Ltd in United States: standard contractual clauses")
        .contains("Article 16", "Information Commissioner’s Office", "section 164A")
        .contains("1 <b>Road</b>")
        .doesNotContain("Draft.");
  }

  @ParameterizedTest
  @EnumSource(Regime.class)
  void every_answer_says_where_to_complain_under_its_law(Regime regime) throws Exception {
    house.law(regime);
    build(Map.of());

    String pdf = PdfChecks.text(house.unzipped().get("answer.pdf")).replaceAll("\\s+", " ");
    String where =
        switch (regime) {
          case UK_GDPR, UK_GDPR_PRE_DUAA -> "ico.org.uk/make-a-complaint";
          case UK_DPA1998 -> "section 42";
          case EU_GDPR -> "Article 77";
          case US_CA -> "California Privacy Protection Agency";
          case US_STATE -> "Attorney General of your state";
          case OTHER_LAW -> "data protection authority of your country";
          case RESIDENCE_UNKNOWN -> "data protection authority of the place where you live";
          case POLICY_PROMISE -> "Federal Trade Commission";
        };
    assertThat(pdf).contains(where).contains("privacy@ringline.example.com");
  }

  @Test
  void a_nil_answer_says_where_we_looked() throws Exception {
    build(Map.of());

    Map<String, byte[]> files = house.unzipped();
    String pdf = PdfChecks.text(files.get("answer.pdf")).replaceAll("\\s+", " ");
    assertThat(pdf)
        .contains("We hold nothing about you", "We searched 3 systems for data about you and found none.", "Telephony")
        .doesNotContain("What we hold about you Customer");
    assertThat(files).containsOnlyKeys("README.txt", "answer.pdf", "data.json", "checksums.sha256");
    assertThat(PdfChecks.faults(files.get("answer.pdf"))).isEmpty();
  }

  @Test
  void a_suppression_entry_counts_as_data() throws Exception {
    build(Map.of(), row("mkt", "suppression", "9", Match.CERTAIN, OurRole.CONTROLLER, field("channel", "FAX")));

    assertThat(PdfChecks.text(house.unzipped().get("answer.pdf"))).contains("FAX").doesNotContain("We hold nothing");
  }

  @Test
  void the_data_file_has_the_exact_text_of_every_value() throws Exception {
    build(Map.of(), contact, ours("contact", "7", field("name", "李小龍"), field("formula", "=1+1")));

    Map<String, byte[]> files = house.unzipped();
    JsonNode rows = new ObjectMapper().readTree(files.get("data.json")).at("/data/0/rows");
    assertThat(rows.at("/0/fields/0/value").asText()).isEqualTo("Ólafur Þór Jónsson");
    assertThat(rows.at("/0/fields/1/value").asText()).isEqualTo("+442079460001");
    assertThat(rows.at("/0/fields/3/value").asText()).isEqualTo("2026-03-04");
    assertThat(rows.at("/1/fields/0/value").asText()).isEqualTo("李小龍");
    String csv = PackHouse.text(files.get("core-contact.csv"));
    assertThat(csv).contains("Ólafur Þór Jónsson", "李小龍", "'+442079460001", "'=1+1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Thị Ánh", "李小龍", "محمد علي", "שרה כהן", "{{7*7}}", "<b>\"x\"</b>", "😀 한"})
  void any_name_makes_a_document_that_everybody_can_read(String name) throws Exception {
    house = new PackHouse(directory, name);
    build(Map.of(), contact, ours("contact", "8", field("name", name)), ours("user", "9", field("name", name)));

    Map<String, byte[]> files = house.unzipped();
    assertThat(PdfChecks.faults(files.get("answer.pdf"))).isEmpty();
    assertThat(new ObjectMapper().readTree(files.get("data.json")).get("name").asText()).isEqualTo(name);
  }

  @Test
  void a_full_document_with_every_part_and_many_rows_can_be_read_by_everybody() throws Exception {
    FoundRow[] rows =
        Stream.concat(
                Stream.of(contact, notes, user, call, advice),
                Stream.iterate(0, n -> n < 60, n -> n + 1)
                    .flatMap(
                        n ->
                            Stream.of(
                                ours("visit", "" + n, field("at", "2026-03-04T10:00:00"), code("kind", "A", "First visit")),
                                ours("send", "" + n, field("a", "1"), field("b", "2"), field("c", "3"), field("d", "4"),
                                    field("e", "5"), field("f", "true")))))
            .toArray(FoundRow[]::new);
    build(Map.of(notes, ItemChoice.redact(Ground.THIRD_PARTY, new Redaction(Set.of("fax"), List.of()))), rows);

    byte[] pdf = house.unzipped().get("answer.pdf");
    assertThat(PdfChecks.faults(pdf)).isEmpty();
    assertThat(PdfChecks.text(pdf)).contains("4 Mar 2026, 10:00").contains("f: yes").contains("kind A");
  }

  @Test
  void more_than_five_thousand_rows_are_in_the_files_and_the_document_says_so() throws Exception {
    FoundRow[] rows =
        Stream.concat(
                Stream.of(contact),
                Stream.iterate(0, n -> n < 5000, n -> n + 1).map(n -> ours("call", "" + n, field("caller", "c" + n + "."))))
            .toArray(FoundRow[]::new);
    build(Map.of(), rows);

    Map<String, byte[]> files = house.unzipped();
    String pdf = PdfChecks.text(files.get("answer.pdf")).replaceAll("\\s+", " ");
    assertThat(pdf).contains("We hold 5,001 records. This document shows 5,000 of them");
    assertThat(pdf).contains("1 of 5,000 records are not shown here. All are in the file core-call.csv.");
    assertThat(pdf).contains("c4998.").doesNotContain("c4999.");
    assertThat(PackHouse.text(files.get("core-call.csv")).lines()).hasSize(5001);
    assertThat(new ObjectMapper().readTree(files.get("data.json")).at("/data/1/rows")).hasSize(5000);
  }

  @Test
  void exactly_five_thousand_rows_are_all_in_the_document() {
    assertThat(
            RowShares.of(
                List.of(released("a", 4000), released("b", 1000)), AnswerPage.ROWS_AT_MOST).values())
        .containsExactlyInAnyOrder(4000, 1000);
    assertThat(RowShares.of(List.of(released("a", 9400), released("b", 10)), 5000).values())
        .containsExactlyInAnyOrder(4990, 10);
  }

  @Test
  void building_twice_changes_nothing() throws Exception {
    build(Map.of(), contact);
    byte[] first = Files.readAllBytes(file());
    house.after(Duration.ofDays(1));
    house.packs.build(house.ref);

    assertThat(Files.readAllBytes(file())).isEqualTo(first);
    assertThat(house.news.stream().filter(PackBuilt.class::isInstance)).hasSize(1);
  }

  @Test
  void a_lost_or_spoilt_file_is_made_again_with_the_same_bytes() throws Exception {
    build(Map.of(), contact);
    byte[] first = Files.readAllBytes(file());
    house.after(Duration.ofDays(3));
    Files.delete(file());
    assertThatThrownBy(() -> house.packs.download(house.ref)).isInstanceOf(NotAllowedNow.class);
    house.packs.build(house.ref);
    assertThat(Files.readAllBytes(file())).isEqualTo(first);

    Files.write(file(), new byte[] {1});
    assertThatThrownBy(() -> house.packs.download(house.ref)).isInstanceOf(NotAllowedNow.class);
    house.packs.build(house.ref);
    assertThat(house.packs.download(house.ref).content()).isEqualTo(first);
  }

  @Test
  void a_full_disk_is_said_in_plain_words_and_leaves_nothing_half() throws Exception {
    PackFiles full =
        new PackFiles(
            directory,
            file ->
                new OutputStream() {
                  @Override
                  public void write(int one) throws IOException {
                    throw new IOException("No space left on device");
                  }
                });
    house = new PackHouse(full, "Ólafur");
    house.found(contact);
    house.approve(Map.of());

    assertThatThrownBy(() -> house.packs.build(house.ref))
        .isInstanceOf(PackNotWritten.class)
        .isInstanceOf(OutsideFault.class)
        .hasMessageStartingWith("The answer could not be written to the disk.");
    assertThat(directory).isEmptyDirectory();
    assertThat(house.packs.delivery(house.ref)).isEqualTo(DeliveryState.NOT_BUILT);
    assertThat(house.news.stream().filter(PackBuilt.class::isInstance)).isEmpty();
  }

  @Test
  void a_directory_that_cannot_be_made_is_said_too() throws Exception {
    Path file = Files.writeString(directory.resolve("in-the-way"), "x");
    house = new PackHouse(file.resolve("packs"), "Ólafur");
    house.approve(Map.of());

    assertThatThrownBy(() -> house.packs.build(house.ref)).isInstanceOf(PackNotWritten.class);
  }

  @Test
  void each_download_is_recorded_and_only_the_first_is_news_of_collection() {
    build(Map.of(), contact);
    house.packs.download(house.ref);
    house.packs.download(house.ref);

    assertThat(house.packs.of(house.ref).orElseThrow().downloads()).hasSize(2);
    assertThat(house.packs.of(house.ref).orElseThrow().downloadsLeft()).isEqualTo(3);
    assertThat(house.packs.delivery(house.ref)).isEqualTo(DeliveryState.COLLECTED);
    assertThat(house.news)
        .containsOnlyOnce(new PackCollected(house.ref))
        .contains(new PackDownloaded(house.ref, 1), new PackDownloaded(house.ref, 2));
  }

  @Test
  void the_sixth_download_is_refused() {
    build(Map.of(), contact);
    for (int times = 0; times < 5; times++) {
      house.packs.download(house.ref);
    }

    assertThatThrownBy(() -> house.packs.download(house.ref))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("5 times");
    assertThat(house.packs.of(house.ref).orElseThrow().downloads()).hasSize(5);
  }

  @Test
  void the_last_day_is_the_twenty_eighth_after_the_answer_was_ready() {
    build(Map.of(), contact);
    assertThat(house.packs.of(house.ref).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 12, 22));
    house.after(Duration.ofDays(28));
    house.packs.download(house.ref);
    house.after(Duration.ofDays(1));

    assertThatThrownBy(() -> house.packs.download(house.ref))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining("by post");
  }

  @Test
  void a_pack_that_nobody_fetched_expires_and_can_still_be_posted() throws Exception {
    build(Map.of(), contact);
    house.packs.expire(house.ref);

    assertThat(house.packs.delivery(house.ref)).isEqualTo(DeliveryState.EXPIRED);
    assertThat(house.news).containsOnlyOnce(new PackExpired(house.ref));
    assertThatThrownBy(() -> house.packs.download(house.ref)).isInstanceOf(NotAllowedNow.class);
    assertThat(PdfChecks.text(house.packs.pdf(house.ref))).contains("What we hold about you");
    house.packs.markPosted(house.ref);
    house.packs.markPosted(house.ref);
    assertThat(house.packs.delivery(house.ref)).isEqualTo(DeliveryState.POSTED);
    assertThat(house.news).containsOnlyOnce(new PackPosted(house.ref));
  }

  @Test
  void an_answer_is_sent_on_paper_once_when_the_person_asks_for_it() throws Exception {
    assertThatThrownBy(() -> house.packs.askForPost(house.ref, "intake")).isInstanceOf(NotAllowedNow.class);
    build(Map.of(), contact);
    assertThat(house.packs.canBePosted(house.ref)).isTrue();
    house.packs.askForPost(house.ref, "intake");
    house.packs.askForPost(house.ref, "intake");

    assertThat(house.news).containsOnlyOnce(new PostingAsked(house.ref));
    assertThat(house.packs.canBePosted(house.ref)).isFalse();
  }

  @Test
  void a_shredded_pack_is_gone_for_good_and_what_it_was_stays_on_record() throws Exception {
    build(Map.of(), contact);
    house.packs.shred(house.ref);
    house.packs.shred(house.ref);
    house.packs.build(house.ref);

    assertThat(directory).isEmptyDirectory();
    assertThat(house.news).containsOnlyOnce(new PackShredded(house.ref));
    assertThat(house.packs.of(house.ref).orElseThrow().sha256()).hasSize(64);
    assertThatThrownBy(() -> house.packs.pdf(house.ref)).isInstanceOf(NotAllowedNow.class).hasMessageContaining("destroyed");
    assertThat(house.packs.canBePosted(house.ref)).isFalse();
  }

  @Test
  void a_pack_that_was_fetched_does_not_expire() {
    build(Map.of(), contact);
    house.packs.download(house.ref);
    house.packs.expire(house.ref);

    assertThat(house.packs.delivery(house.ref)).isEqualTo(DeliveryState.COLLECTED);
    assertThat(house.news).doesNotContain(new PackExpired(house.ref));
  }

  @Test
  void a_request_that_was_taken_back_gets_no_answer() {
    build(Map.of(), contact);
    house.cases.withdraw(house.ref);

    assertThatThrownBy(() -> house.packs.download(house.ref)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> house.packs.pdf(house.ref)).isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void nothing_is_handed_over_before_it_is_built() {
    assertThatThrownBy(() -> house.packs.download(house.ref)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> house.packs.pdf(house.ref)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> house.packs.markPosted(house.ref)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> house.packs.expire(house.ref)).isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void an_approver_sees_a_draft_before_it_is_approved() throws Exception {
    house.found(contact);
    house.review(Map.of());

    assertThat(PdfChecks.text(house.packs.preview(house.ref))).contains("Draft.").contains("Ólafur");
  }

  @Test
  void a_forgotten_case_leaves_no_file_and_no_row() {
    build(Map.of(), contact);
    house.packs.download(house.ref);
    house.packs.forget(house.ref);

    assertThat(directory).isEmptyDirectory();
    assertThat(house.packs.of(house.ref)).isEmpty();
  }

  private void build(Map<FoundRow, ItemChoice> choices, FoundRow... rows) {
    house.found(rows);
    house.approve(choices);
    house.packs.build(house.ref);
  }

  private Path file() {
    return directory.resolve(house.ref + ".zip");
  }

  private static String readable(String name, byte[] content) {
    try {
      return name.endsWith(".pdf") ? PdfChecks.text(content) + PdfChecks.attached(content) : PackHouse.text(content);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static org.rightsdesk.disclosure.Answer.ReleasedCollection released(String collection, int rows) {
    return new org.rightsdesk.disclosure.Answer.ReleasedCollection(
        new org.rightsdesk.disclosure.CollectionKey(new org.rightsdesk.datamap.SystemKey("core"), collection),
        Stream.generate(
                () ->
                    new org.rightsdesk.disclosure.Answer.ReleasedRow("1", java.util.Optional.empty(), List.of()))
            .limit(rows)
            .toList());
  }
}
