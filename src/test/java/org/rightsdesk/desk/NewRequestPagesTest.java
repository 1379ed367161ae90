package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseSearch;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@WebMvcTest(controllers = NewRequestPages.class, properties = "rightsdesk.secret=a secret of the tests")
@Import(NewRequestPagesTest.House.class)
class NewRequestPagesTest {

  @TestConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan({"org.rightsdesk.casefile", "org.rightsdesk.intake"})
  static class House {

    private final RoomDatabase database = RoomDatabase.inMemory();

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/London"));
    }

    @Bean
    Corrections corrections() {
      return mock(Corrections.class);
    }

    @Bean
    JdbcClient jdbc() {
      return database.jdbc();
    }

    @Bean
    PlatformTransactionManager transactions() {
      return new DataSourceTransactionManager(database.dataSource());
    }

    @Bean
    SecurityFilterChain staffOnly(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).build();
    }
  }

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;
  @Autowired private Corrections corrections;

  @Test
  void a_letter_is_entered_with_the_day_on_which_it_reached_anybody_in_the_company() throws Exception {
    String next =
        browser
            .perform(letter("2026-11-12").with(user("intake").roles("INTAKE")))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    CaseFile file = cases.get(CaseRef.parse(next.split("/")[3]).orElseThrow());
    assertThat(file.channel()).isEqualTo(Channel.LETTER);
    assertThat(file.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 12));
    assertThat(file.requester().name().value()).isEqualTo("{{7*7}} <b>Ánh</b>");
    browser
        .perform(get(next).with(user("intake").roles("INTAKE")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(file.ref().value())))
        .andExpect(content().string(containsString("Thursday 12 November 2026")))
        .andExpect(content().string(containsString("12 days ago")))
        .andExpect(content().string(containsString("printed and posted")));
  }

  @Test
  void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() throws Exception {
    browser
        .perform(letter("2026-11-25").param("channel", "FORM").with(user("manager").roles("MANAGER")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter today, Tuesday 24 November 2026, or an earlier day.")))
        .andExpect(content().string(containsString("value=\"2026-11-25\"")))
        .andExpect(content().string(containsString("value=\"{{7*7}} &lt;b&gt;Ánh&lt;/b&gt;\"")));
  }

  @Test
  void a_request_that_staff_enter_cannot_pretend_to_be_a_form() throws Exception {
    browser
        .perform(
            post("/desk/requests/new")
                .param("channel", "FORM")
                .param("fullName", "Anna Example")
                .param("email", "anna@example.org")
                .with(csrf())
                .with(user("intake").roles("INTAKE")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose how the request reached us.")));
  }

  @Test
  void a_call_about_something_wrong_opens_a_case_for_a_correction_with_its_values() throws Exception {
    String next =
        browser
            .perform(correction("BS8 2KM", "=BS3 <b>2KM</b>"))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    CaseRef ref = CaseRef.parse(next.split("/")[3]).orElseThrow();
    assertThat(cases.get(ref).right()).isEqualTo(Right.CORRECTION);
    verify(corrections)
        .propose(
            ref,
            new CorrectionProposal(
                new FreeText("BS8 2KM"), new FreeText("=BS3 <b>2KM</b>"), new FreeText("A lease"), Optional.empty(),
                Optional.empty()));
  }

  /** Edge case 65: staff write a request down twelve days late. */
  @Test
  void a_correction_that_lay_twelve_days_counts_from_the_day_on_which_it_reached_us_and_says_so() throws Exception {
    String next =
        browser.perform(correction("BS8 2KM", "BS3 2KM")).andExpect(status().isSeeOther()).andReturn().getResponse().getRedirectedUrl();

    CaseFile file = cases.get(CaseRef.parse(next.split("/")[3]).orElseThrow());
    assertThat(file.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 12));
    assertThat(file.loggedAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
    browser
        .perform(get(next).with(user("intake").roles("INTAKE")))
        .andExpect(content().string(containsString("Thursday 12 November 2026")))
        .andExpect(content().string(containsString("12 days ago")));
  }

  @Test
  void a_correction_without_its_values_is_not_opened_and_what_was_typed_stays() throws Exception {
    int before = cases.open(CaseSearch.EVERYTHING).size();

    browser
        .perform(correction("", "<b>right</b>").param("reference", "the answer"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter what is wrong, just as the person says it stands in our data.")))
        .andExpect(content().string(containsString("Enter a number like DSR-2026-000123, or leave it empty.")))
        .andExpect(content().string(containsString("&lt;b&gt;right&lt;/b&gt;</textarea>")))
        .andExpect(content().string(containsString("id=\"right-correction\" value=\"CORRECTION\" checked")));
    browser.perform(correction("x".repeat(10_000), "y")).andExpect(status().isUnprocessableEntity());
    assertThat(cases.open(CaseSearch.EVERYTHING)).hasSize(before);
  }

  @Test
  void other_roles_are_refused_everywhere() throws Exception {
    browser.perform(get("/desk/requests/new").with(user("finance").roles("FINANCE"))).andExpect(status().isForbidden());
    browser.perform(letter("2026-11-12").with(user("finance").roles("FINANCE"))).andExpect(status().isForbidden());
    browser
        .perform(get("/desk/requests/DSR-2026-000001/entered").with(user("finance").roles("FINANCE")))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_number_that_does_not_exist_is_not_found() throws Exception {
    for (String number : new String[] {"DSR-2026-999999", "x"}) {
      browser
          .perform(get("/desk/requests/{number}/entered", number).with(user("intake").roles("INTAKE")))
          .andExpect(status().isNotFound());
    }
  }

  private static MockHttpServletRequestBuilder correction(String wrong, String right) {
    return letter("2026-11-12")
        .param("right", "CORRECTION")
        .param("wrongValue", wrong)
        .param("rightValue", right)
        .param("evidence", "A lease")
        .with(user("intake").roles("INTAKE"));
  }

  private static MockHttpServletRequestBuilder letter(String receivedOn) {
    return post("/desk/requests/new")
        .with(csrf())
        .param("channel", "LETTER")
        .param("receivedOn", receivedOn)
        .param("fullName", "{{7*7}} <b>Ánh</b>")
        .param("postalAddress", "1 High Street\nLondon")
        .param("country", "GB");
  }
}
