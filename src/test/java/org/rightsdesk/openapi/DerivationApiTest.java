package org.rightsdesk.openapi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.deadline.DeadlinesForTests;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DerivationApiTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London"));
  private static final MockMvc CALLER = caller(10_000);

  @ParameterizedTest(name = "{0}: {12}")
  @CsvFileSource(resources = "/deadline/supposed-dates.csv", numLinesToSkip = 1)
  void every_worked_date_comes_out_of_a_call(
      String id,
      String regime,
      String calendar,
      String channel,
      String received,
      String identity,
      String fee,
      String clarification,
      String extended,
      String which,
      LocalDate expected,
      String weekday,
      String why)
      throws Exception {
    MockHttpServletRequestBuilder call = get("/api/derivation").param("regime", regime).param("received", received);
    add(call, "calendar", calendar);
    add(call, "channel", channel);
    add(call, "extended", extended);
    add(call, "identity", split(identity));
    add(call, "fee", split(fee));
    add(call, "clarification", split(clarification));
    String field = which.equals("DUE") ? "due" : which.equals("OUTER") ? "outerLimit" : "noticeBy";

    CALLER.perform(call).andExpect(status().isOk()).andExpect(jsonPath("$." + field).value(expected.toString()));
  }

  @Test
  void the_answer_tells_each_step_with_its_day_and_its_source() throws Exception {
    call("regime=UK_GDPR&right=ACCESS&calendar=GB-EAW&received=2026-03-10&identity=2026-03-19&clarification=2026-03-12/2026-03-15&extended=true")
        .andExpect(jsonPath("$.due").value("2026-06-19"))
        .andExpect(jsonPath("$.outerLimit").value(nullValue()))
        .andExpect(jsonPath("$.noticeBy").value("2026-04-20"))
        .andExpect(jsonPath("$.steps[0].text").value("Your request reached us."))
        .andExpect(jsonPath("$.steps[0].date").value("2026-03-10"))
        .andExpect(jsonPath("$.steps[0].source").value(nullValue()))
        .andExpect(jsonPath("$.steps[*].text").value(hasItem("Our question was answered before the time began, so it changes nothing.")))
        .andExpect(jsonPath("$.steps[*].source").value(hasItem("UK GDPR Art 12(3) and 12A")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regime=UK_GDPR&received=2026-03-10&identityAsked=2026-03-11                     | Your proof of identity has not reached us. The time starts when it does.
          regime=UK_DPA1998&received=2014-06-25&feeAsked=2014-06-26                       | The fee has not reached us in full. The time starts when it does.
          regime=UK_DPA1998&received=2014-06-25&fee=2014-06-25/bounced                    | The fee has not reached us in full. The time starts when it does.
          regime=UK_DPA1998&received=2014-06-25&fee=2014-06-25/bounced/2014-07-02         | The fee has not reached us in full. The time starts when it does.
          regime=UK_GDPR&received=2026-03-10&authorityAsked=2026-03-11                    | The authority to ask for you has not reached us. The time starts when it does.
          regime=UK_GDPR&received=2026-03-10&clarification=2026-03-12                     | We asked you what you want us to look for. The time rests until your answer reaches us.
          regime=UK_GDPR&received=2026-03-10&clarification=2026-03-12/                    | We asked you what you want us to look for. The time rests until your answer reaches us.
          regime=UK_GDPR&received=2026-03-10&identity=2026-03-12&identityAsked=2026-03-14 | Your proof of identity has not reached us. The time starts when it does.
          """)
  void what_is_waited_for_is_the_last_step_and_there_is_no_day(String query, String step) throws Exception {
    call(query)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.due").value(nullValue()))
        .andExpect(jsonPath("$.steps[-1].text").value(step));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          received=2026-03-10                                                      | regime        | “regime” is missing
          regime=UK_GDPR                                                           | received      | “received” is missing
          regime=UK_GDPR&received=2026-02-30                                       | received      | not a day of the calendar
          regime=UK_GDPR&received=2026-02-01&received=2026-02-02                   | received      | only once
          regime=UK_GDPR&received=2026-02-01&clarification=2026-02-10/2026-02-03   | clarification | older than its question
          regime=UK_GDPR&received=2026-02-01&fee=2026-02-10/lost                   | fee           | is not a payment
          regime=UK_GDPR&received=2026-02-01&fee=2026-02-10/bounced/2026-02-09     | fee           | cannot have bounced before
          regime=UK_GDPR&received=2026-02-01&right=DANCING                         | right         | is not a right that we know
          regime=UK_GDPR&received=2026-02-01&channel=PIGEON                        | channel       | is not a channel
          regime=UK_GDPR&received=2026-02-01&extended=perhaps                      | extended      | not a day of the calendar
          regime=UK_GDPR&received=2026-02-01&identidy=2026-02-02                   | identidy      | There is no parameter
          """)
  void what_is_not_right_is_named(String query, String parameter, String message) throws Exception {
    call(query)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.faults[0].parameter").value(parameter))
        .andExpect(jsonPath("$.error").value(containsString(message)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regime=US_OH&received=2026-02-01                       | There is no law with the code “US_OH”.
          regime=UK_DPA1998&right=PORTABILITY&received=2014-02-01 | we have no rule for data to take along (PORTABILITY)
          regime=UK_GDPR&received=1969-12-31                     | lies before 1970
          regime=UK_GDPR&received=2099-01-01                     | lies too far ahead: our calendars of public holidays end with the year 2040
          regime=UK_GDPR&received=2026-02-01&calendar=TD         | There is no calendar of public holidays for TD.
          regime=UK_GDPR&received=2026-02-01&calendar=DE-XX      | There is no calendar of public holidays for DE-XX.
          regime=UK_GDPR&received=2026-02-01&calendar=london     | is not a calendar
          """)
  void what_is_missing_is_named(String query, String message) throws Exception {
    call(query).andExpect(status().isBadRequest()).andExpect(jsonPath("$.error").value(containsString(message)));
  }

  @Test
  void a_moment_belongs_to_the_day_that_it_is_where_the_controller_is() throws Exception {
    call("regime=US_VA&received=2026-01-31T23:58:00Z").andExpect(jsonPath("$.due").value("2026-03-17"));
    call("regime=US_VA&received=2026-01-31T23:58:00-05:00").andExpect(jsonPath("$.due").value("2026-03-18"));
    call("regime=US_VA&received=2026-01-31T23:58").andExpect(jsonPath("$.due").value("2026-03-17"));
  }

  @Test
  void a_code_that_names_its_right_wins_over_the_parameter() throws Exception {
    call("regime=US_CA_OPTOUT&right=ACCESS&received=2026-06-26").andExpect(jsonPath("$.due").value("2026-07-20"));
    call("regime=US_CA&right=OPT_OUT&received=2026-06-26").andExpect(jsonPath("$.due").value("2026-07-20"));
  }

  @Test
  void without_a_calendar_only_weekends_move_a_day_in_the_EU() throws Exception {
    call("regime=EU_GDPR&received=2026-03-06")
        .andExpect(jsonPath("$.due").value("2026-04-06"))
        .andExpect(jsonPath("$.steps[1].text").value(endsWith("No calendar was named, so only Saturdays and Sundays move the last day.")));
  }

  @Test
  void who_calls_too_often_is_asked_to_wait() throws Exception {
    MockMvc caller = caller(2);
    for (int call = 0; call < 2; call++) {
      caller.perform(get("/api/derivation?regime=UK_GDPR&received=2026-03-10")).andExpect(status().isOk());
    }
    caller
        .perform(get("/api/derivation?regime=UK_GDPR&received=2026-03-10"))
        .andExpect(status().isTooManyRequests())
        .andExpect(jsonPath("$.error").value(containsString("Too many calls")));
  }

  private static ResultActions call(String query) throws Exception {
    MockHttpServletRequestBuilder call = get("/api/derivation");
    for (String pair : query.strip().split("&")) {
      String[] parts = pair.split("=", 2);
      call.param(parts[0], parts[1]);
    }
    return CALLER.perform(call);
  }

  private static MockMvc caller(int callsPerMinute) {
    return MockMvcBuilders.standaloneSetup(
            new DerivationApi(DeadlinesForTests.withoutCases(), new CallLimits(CLOCK, callsPerMinute), CLOCK))
        .build();
  }

  private static void add(MockHttpServletRequestBuilder call, String name, String... values) {
    if (values.length > 0 && values[0] != null) {
      call.param(name, values);
    }
  }

  private static String[] split(String cell) {
    return cell == null ? new String[0] : cell.split(" ");
  }
}
