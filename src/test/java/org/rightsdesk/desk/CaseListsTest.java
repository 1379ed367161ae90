package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseLine;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.staff.FailedStep;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A number on Cockpit's dashboard is as long as the list that it leads to. */
class CaseListsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London"));
  private final CaseFiles cases = CaseFilesForTests.on(RoomDatabase.inMemory(), event -> {}, clock);
  private final Deadlines deadlines = mock(Deadlines.class);
  private final Map<CaseRef, LocalDate> dues = new HashMap<>();
  private final List<FailedStep> failed = new ArrayList<>();
  private final CaseLists lists = new CaseLists(cases, deadlines, () -> failed, clock);

  @BeforeEach
  void days_are_known() {
    when(deadlines.dues(any())).thenAnswer(asked -> dues);
  }

  @Test
  void each_number_is_as_long_as_the_list_behind_it() {
    aBusyHouse();

    RequestNumbers.Numbers numbers = numbers();

    List<RequestNumbers.Figure> all =
        Stream.of(
                numbers.figures().stream(),
                numbers.rights().stream().flatMap(row -> Stream.concat(row.stages().stream(), Stream.of(row.all()))),
                numbers.failed().stream())
            .flatMap(figures -> figures)
            .toList();
    assertThat(all).hasSizeGreaterThan(15);
    assertThat(all).allSatisfy(figure -> assertThat(list(figure.link())).as(figure.link()).hasSize((int) figure.count()));
  }

  @Test
  void the_numbers_say_how_the_requests_stand() {
    aBusyHouse();

    RequestNumbers.Numbers numbers = numbers();

    assertThat(counts(numbers.figures()))
        .containsEntry("Open", 24L)
        .containsEntry("Overdue", 4L)
        .containsEntry("Due this week", 8L)
        .containsEntry("Waiting for the person", 6L);
    assertThat(numbers.soonUntil()).isEqualTo("2026-12-01");
    assertThat(numbers.stages()).containsExactly("Received", "Waiting for the person", "In progress", "Being checked", "Answer ready");
    assertThat(numbers.rights()).extracting(RequestNumbers.Row::right).containsExactly("Access", "Correction");
    assertThat(numbers.rights()).allSatisfy(row -> assertThat(row.all().count()).isEqualTo(12));
    assertThat(counts(numbers.failed())).containsExactlyInAnyOrderEntriesOf(Map.of("The telephone system", 2L, "The mail server", 1L));
  }

  @Test
  void an_answer_that_is_out_is_due_no_more_and_one_that_is_due_today_is_not_late() {
    CaseRef out = open(Right.ACCESS, CaseState.SENT, TODAY.minusDays(3));
    CaseRef today = open(Right.ACCESS, CaseState.IN_PROGRESS, TODAY);
    CaseRef inAWeek = open(Right.ACCESS, CaseState.IN_PROGRESS, TODAY.plusDays(7));
    CaseRef later = open(Right.ACCESS, CaseState.IN_PROGRESS, TODAY.plusDays(8));
    CaseRef yesterday = open(Right.ACCESS, CaseState.WAITING_FOR_YOU, TODAY.minusDays(1));

    assertThat(list("/desk/cases?due=OVERDUE")).containsExactly(yesterday);
    assertThat(list("/desk/cases?due=THIS_WEEK")).containsExactly(today, inAWeek);
    assertThat(list("/desk/cases?state=OPEN")).containsExactly(out, yesterday, today, inAWeek, later);
  }

  @Test
  void a_list_is_paged_from_the_most_urgent_open_case_to_the_one_that_was_closed_first() {
    List<CaseRef> expected = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      expected.add(open(Right.ACCESS, CaseState.IN_PROGRESS, TODAY.plusDays(i)));
    }
    CaseRef first = closed();
    CaseRef second = closed();
    expected.addAll(List.of(second, first));

    List<CaseRef> paged = new ArrayList<>();
    for (int from = 0; from < 6; from += 2) {
      CaseLists.Part part = lists.part(CaseWish.ALL, false, from, 2);
      assertThat(part.total()).isEqualTo(5);
      part.lines().forEach(line -> paged.add(line.ref()));
    }
    assertThat(paged).isEqualTo(expected);
  }

  @Test
  void the_address_of_a_list_keeps_what_was_typed_and_forgives_what_it_does_not_know() {
    CaseWish wish = CaseWish.of("{x}&page=3 ü", "ACCESS", "OPEN", "OVERDUE", "tele");

    MultiValueMap<String, String> link = UriComponentsBuilder.fromUriString(wish.link(2)).build(true).getQueryParams();

    assertThat(link).containsOnlyKeys("q", "right", "state", "due", "failed", "page");
    assertThat(wish(wish.link())).isEqualTo(wish);
    assertThat(CaseWish.of("", "NONE", "GONE", "SOME_DAY", " ")).isEqualTo(CaseWish.ALL);
    assertThat(CaseWish.ALL.link()).isEqualTo("/desk/cases");
  }

  @Test
  void only_managers_and_the_administrator_see_the_numbers() {
    RequestNumbers door = new RequestNumbers(lists);

    assertThat(door.numbers(as("ADMIN")).getStatusCode().value()).isEqualTo(200);
    for (String role : List.of("INTAKE", "VERIFIER", "FINANCE", "LOCATOR", "REVIEWER", "APPROVER")) {
      MockHttpServletRequest request = as(role);
      assertThatThrownBy(() -> door.numbers(request)).as(role).isInstanceOf(AccessDeniedException.class);
    }
  }

  /** Of both rights two cases in every stage: one late, soon or without a day by turns; closed ones; and failures. */
  private void aBusyHouse() {
    List<CaseRef> open = new ArrayList<>();
    for (Right right : Right.values()) {
      for (CaseState state : List.of(CaseState.RECEIVED, CaseState.WAITING_FOR_YOU, CaseState.IN_PROGRESS, CaseState.BEING_CHECKED)) {
        open.add(open(right, state, TODAY.plusDays(open.size() % 4 == 0 ? -1 : 30)));
        open.add(open(right, state, TODAY.plusDays(7)));
      }
      open.add(open(right, CaseState.WAITING_FOR_YOU, null));
      open.add(open(right, CaseState.SENT, TODAY.minusDays(5)));
      open.add(open(right, CaseState.SENT, TODAY));
      open.add(open(right, CaseState.RECEIVED, TODAY.plusDays(8)));
    }
    CaseRef over = closed();
    fails("tele", "the telephone system", open.get(2));
    fails("tele", "the telephone system", open.get(2));
    fails("tele", "the telephone system", over);
    fails("~mail", "the mail server", open.get(2));
  }

  private void fails(String place, String name, CaseRef ref) {
    failed.add(new FailedStep(place, name, ref));
  }

  private CaseRef open(Right right, CaseState state, LocalDate due) {
    CaseRef ref =
        cases.open(
            new NewCase(
                right,
                Channel.FORM,
                TODAY,
                new Residence("GB", ""),
                new Requester(
                    new PersonName("Anna"), Optional.of(new EmailAddress("anna@example.org")), Optional.empty(), Optional.empty()),
                new FreeText("")));
    cases.moveTo(ref, state);
    if (due != null) {
      dues.put(ref, due);
    }
    return ref;
  }

  private CaseRef closed() {
    CaseRef ref = open(Right.ACCESS, CaseState.IN_PROGRESS, TODAY.minusDays(20));
    cases.close(ref, CaseOutcome.ANSWERED);
    return ref;
  }

  private RequestNumbers.Numbers numbers() {
    return new RequestNumbers(lists).numbers(as("MANAGER")).getBody();
  }

  private static Map<String, Long> counts(List<RequestNumbers.Figure> figures) {
    return figures.stream().collect(Collectors.toMap(RequestNumbers.Figure::name, RequestNumbers.Figure::count));
  }

  private static MockHttpServletRequest as(String role) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addUserRole(role);
    return request;
  }

  private List<CaseRef> list(String link) {
    return lists.part(wish(link), false, 0, 1000).lines().stream().map(CaseLine::ref).toList();
  }

  private static CaseWish wish(String link) {
    Map<String, String> said =
        UriComponentsBuilder.fromUriString(link).build(true).getQueryParams().toSingleValueMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> URLDecoder.decode(one.getValue(), StandardCharsets.UTF_8)));
    return CaseWish.of(
        said.getOrDefault("q", ""),
        said.getOrDefault("right", ""),
        said.getOrDefault("state", ""),
        said.getOrDefault("due", ""),
        said.getOrDefault("failed", ""));
  }
}
