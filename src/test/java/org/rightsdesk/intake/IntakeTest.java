package org.rightsdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseSearch;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class IntakeTest {

  /** Still 31 January in London, already 1 February in Berlin, where this controller is. */
  private final Clock clock = Clock.fixed(Instant.parse("2026-01-31T23:30:00Z"), ZoneId.of("Europe/Berlin"));

  private final RoomDatabase database = database();
  private final List<Object> news = Collections.synchronizedList(new ArrayList<>());
  private final CaseFiles cases = CaseFilesForTests.on(database, news::add, clock);
  private final Intake intake =
      new Intake(
          new IntakeStore(database.jdbc()), cases, new DataSourceTransactionManager(database.dataSource()), clock);

  RoomDatabase database() {
    return RoomDatabase.inMemory();
  }

  @Test
  void a_form_is_received_today_in_the_controllers_zone_and_keeps_every_script() {
    CaseFile file = cases.get(accepted(form("Nguyễn Thị Ánh 李小龍 محمد علي 👋", "Everything\r\n{{7*7}} <b>'\"</b> \0end")));

    assertThat(file.receivedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(file.channel()).isEqualTo(Channel.FORM);
    assertThat(file.requester().name().value()).isEqualTo("Nguyễn Thị Ánh 李小龍 محمد علي 👋");
    assertThat(file.details().value()).isEqualTo("Everything\n{{7*7}} <b>'\"</b> end");
    assertThat(file.requester().email()).contains(new EmailAddress("anna@example.org"));
    assertThat(file.requester().address()).contains(new PostalAddress("1 High Street\nLondon"));
    assertThat(file.residence()).isEqualTo(new Residence("US", "OH"));
  }

  @Test
  void a_name_in_combining_characters_is_the_same_name_as_in_composed_ones() {
    CaseFile file = cases.get(accepted(form("A\u0301sa \u00d3lafsdo\u0301ttir", "")));

    assertThat(file.requester().name().value()).isEqualTo("\u00c1sa \u00d3lafsd\u00f3ttir");
  }

  /** Edge case 45: names of every script and length. */
  @Test
  void a_name_of_one_letter_or_one_character_is_a_name() {
    for (String name : List.of("李", "U", "Ö", "𠮷")) {
      assertThat(cases.get(accepted(form(name, ""))).requester().name().value()).isEqualTo(name);
    }
  }

  @Test
  void nothing_typed_names_every_field_that_is_needed_and_opens_no_case() {
    Map<String, String> faults = faults(new Submission("t", Optional.of(Channel.FORM), null, null, null, null, null, null, null, null));

    assertThat(faults).containsOnlyKeys("fullName", "email");
    assertThat(faults.get("email")).contains("or a postal address");
    assertThat(news).isEmpty();
  }

  @Test
  void ten_thousand_characters_are_refused_in_every_field_with_what_to_do() {
    String much = "x".repeat(10_000);
    Map<String, String> faults =
        faults(new Submission("t", Optional.of(Channel.FORM), "", much, much, much, much, much, "", much));

    assertThat(faults).containsOnlyKeys("fullName", "email", "postalAddress", "phone", "country", "details");
    assertThat(faults.get("details")).isEqualTo("Shorten the text to 5,000 characters or fewer. It has 10,000 now.");
    assertThat(faults.values()).noneMatch(message -> message.contains("xx"));
  }

  @Test
  void the_longest_that_is_allowed_is_kept_whole() {
    String email = "a".repeat(60) + "@" + "b".repeat(185) + ".example";
    Submission longest =
        new Submission(
            "t", Optional.of(Channel.FORM), "", "ñ".repeat(200), email, "界".repeat(1000), "1".repeat(60), "", "", "😀".repeat(2500));

    CaseFile file = cases.get(accepted(longest));

    assertThat(email).hasSize(254);
    assertThat(file.requester().email().orElseThrow().value()).isEqualTo(email);
    assertThat(file.requester().address().orElseThrow().value()).hasSize(1000);
    assertThat(file.details().value()).isEqualTo("😀".repeat(2500));
  }

  @Test
  void a_postal_address_alone_is_enough() {
    CaseFile file = cases.get(accepted(typed("t", "Sukarno", "", "1 High Street", "", "", "")));

    assertThat(file.requester().email()).isEmpty();
    assertThat(file.residence()).isEqualTo(Residence.UNKNOWN);
  }

  @Test
  void an_address_that_cannot_receive_mail_is_explained_and_not_repeated() {
    assertThat(faults(typed("t", "Anna Example", "anna(at)example.org", "", "", "", "")))
        .containsOnly(
            Map.entry(
                "email",
                "Enter an e-mail address like name@example.com, or leave it empty and give a postal address."));
  }

  @Test
  void a_country_that_is_not_on_the_list_and_a_region_of_another_country_are_refused() {
    assertThat(faults(typed("t", "Anna Example", "anna@example.org", "", "ZZ", "OH", ""))).containsOnlyKeys("country");
    assertThat(faults(typed("t", "Anna Example", "anna@example.org", "", "GB", "OH", ""))).containsOnlyKeys("region");
    assertThat(faults(typed("t", "Anna Example", "anna@example.org", "", "", "OH", ""))).containsOnlyKeys("region");
    assertThat(faults(typed("t", "Anna Example", "anna@example.org", "", "US", "<b>", ""))).containsOnlyKeys("region");
  }

  @Test
  void a_region_may_be_typed_as_its_code_or_as_its_name() {
    assertThat(residence("us", "ohio")).isEqualTo(new Residence("US", "OH"));
    assertThat(residence("GB", "Scotland")).isEqualTo(new Residence("GB", "SCT"));
    assertThat(residence("DE", "by")).isEqualTo(new Residence("DE", "BY"));
    assertThat(residence("de", "")).isEqualTo(new Residence("DE", ""));
  }

  @Test
  void two_clicks_at_the_same_moment_open_one_case() throws Exception {
    int clicks = 6;
    ExecutorService browsers = Executors.newFixedThreadPool(clicks);
    CountDownLatch together = new CountDownLatch(clicks);
    Callable<CaseRef> click =
        () -> {
          together.countDown();
          together.await();
          return accepted(form("Anna Example", "Everything"));
        };
    Set<CaseRef> refs = new HashSet<>();
    for (Future<CaseRef> answer : browsers.invokeAll(Collections.nCopies(clicks, click))) {
      refs.add(answer.get());
    }
    browsers.shutdown();

    assertThat(refs).hasSize(1);
    assertThat(cases.open(CaseSearch.EVERYTHING)).hasSize(1);
    assertThat(cases.all(refs)).hasSize(1);
    assertThat(cases.closed(CaseSearch.EVERYTHING, 0, 10)).isEmpty();
  }

  @Test
  void going_back_and_changing_the_form_is_another_request() {
    CaseRef first = accepted(form("Anna Example", "Everything"));

    assertThat(accepted(form("Anna Example", "Everything"))).isEqualTo(first);
    assertThat(accepted(form("Anna Example", "Only the calls"))).isNotEqualTo(first);
  }

  @Test
  void two_forms_with_the_same_content_are_two_requests_and_so_are_two_without_a_token() {
    assertThat(accepted(typed("one", "Anna Example", "anna@example.org", "", "", "", "")))
        .isNotEqualTo(accepted(typed("two", "Anna Example", "anna@example.org", "", "", "", "")));
    assertThat(accepted(typed("", "Anna Example", "anna@example.org", "", "", "", "")))
        .isNotEqualTo(accepted(typed("", "Anna Example", "anna@example.org", "", "", "", "")));
  }

  @Test
  void a_letter_is_received_on_the_day_on_which_it_reached_the_company() {
    assertThat(cases.get(accepted(letter("2018-05-24"))).receivedOn()).isEqualTo(LocalDate.of(2018, 5, 24));
    assertThat(cases.get(accepted(letter("2026-02-01"))).receivedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void a_letter_cannot_have_reached_the_company_tomorrow_nor_before_the_law_nor_on_no_day() {
    assertThat(faults(letter("2026-02-02")).get("receivedOn")).contains("Sunday 1 February 2026");
    assertThat(faults(letter("1998-02-28"))).containsOnlyKeys("receivedOn");
    assertThat(faults(letter("2026-02-30"))).containsOnlyKeys("receivedOn");
    assertThat(faults(letter(""))).containsOnlyKeys("receivedOn");
  }

  @Test
  void staff_have_to_say_how_it_came_and_are_spoken_to_as_staff() {
    Map<String, String> faults = faults(new Submission("t", Optional.empty(), "", "", "", "", "", "", "", ""));

    assertThat(faults.keySet()).containsExactly("channel", "receivedOn", "fullName", "email");
    assertThat(faults.get("fullName")).isEqualTo("Enter the person's full name.");
  }

  @Test
  void the_places_on_offer_are_all_countries_once_with_the_likely_ones_first() {
    PlaceChoices places = intake.places();

    assertThat(places.likely()).extracting(Place::code).startsWith("GB", "US");
    assertThat(places.likely().size() + places.others().size()).isEqualTo(java.util.Locale.getISOCountries().length);
    assertThat(places.others()).extracting(Place::name).contains("Åland Islands").startsWith("Afghanistan");
    assertThat(places.offersPart("ohio")).isTrue();
    assertThat(places.offersPart("BY")).isFalse();
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind_in_intake() {
    CaseRef ref = accepted(form("Anna Example", "Everything"));
    intake.forget(ref);

    assertThat(database.jdbc().sql("select count(*) from intake_submission").query(Integer.class).single()).isZero();
  }

  @Test
  void a_submission_prints_without_what_was_typed() {
    assertThat(form("Anna Example", "Everything").toString()).doesNotContain("Anna").doesNotContain("Everything");
  }

  private Residence residence(String country, String region) {
    return cases.get(accepted(typed("t", "Anna Example", "anna@example.org", "", country, region, ""))).residence();
  }

  private static Submission form(String name, String details) {
    return typed("token", name, "anna@example.org", "1 High Street\nLondon", "US", "OH", details);
  }

  private static Submission typed(
      String token, String name, String email, String address, String country, String region, String details) {
    return new Submission(token, Optional.of(Channel.FORM), "", name, email, address, "", country, region, details);
  }

  private static Submission letter(String receivedOn) {
    return new Submission(
        "t", Optional.of(Channel.LETTER), receivedOn, "Anna Example", "", "1 High Street\nLondon", "", "GB", "", "Everything");
  }

  private CaseRef accepted(Submission submission) {
    Receipt receipt = intake.submit(submission);
    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    return ((Receipt.Accepted) receipt).caseRef();
  }

  private Map<String, String> faults(Submission submission) {
    Receipt receipt = intake.submit(submission);
    assertThat(receipt).isInstanceOf(Receipt.Faulty.class);
    return ((Receipt.Faulty) receipt).faults();
  }
}
