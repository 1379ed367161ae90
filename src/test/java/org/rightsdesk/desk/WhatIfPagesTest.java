package org.rightsdesk.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.DeadlinesForTests;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.PlaceChoices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(controllers = WhatIfPages.class)
class WhatIfPagesTest {

  @TestConfiguration
  static class Room {

    @Bean
    Deadlines deadlines() {
      return DeadlinesForTests.withoutCases();
    }
  }

  @Autowired private MockMvc browser;
  @MockitoBean private Intake intake;

  @BeforeEach
  void places() {
    when(intake.places()).thenReturn(new PlaceChoices(List.of(), List.of(), Map.of()));
  }

  @Test
  void a_manager_sees_the_date_and_how_it_was_worked_out() throws Exception {
    open("right=ACCESS&country=GB&region=&receivedOn=2026-03-10&identityAsked=2026-03-11&identityCame=2026-03-19&extended=true")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("For where you live, and the day of your request, the UK GDPR applies.")))
        .andExpect(content().string(containsString("Your proof of identity reached us.")))
        .andExpect(content().string(containsString("An extension can be announced until Monday 20 April 2026.")))
        .andExpect(content().string(containsString("The outer limit is Friday 19 June 2026.")))
        .andExpect(content().string(containsString("promises an answer within 40 days")));
  }

  @Test
  void a_time_that_rests_has_no_date() throws Exception {
    open("right=ACCESS&country=GB&region=&receivedOn=2026-03-10&question=2026-03-12&answer=")
        .andExpect(content().string(containsString("There is no date yet under")))
        .andExpect(content().string(containsString("The time rests until your answer reaches us.")));
  }

  @Test
  void what_is_not_right_is_said_at_its_field() throws Exception {
    open("right=ACCESS&country=GB&region=&receivedOn=2026-03-10&question=2026-03-12&answer=2026-03-01")
        .andExpect(content().string(containsString("The answer of 2026-03-01 is older than its question of 2026-03-12.")))
        .andExpect(content().string(not(containsString("By when</h2>"))));
    open("right=ACCESS&country=GB&receivedOn=soon")
        .andExpect(content().string(containsString("Enter the day on which the request arrived.")));
    open("right=APPEAL&country=GB&receivedOn=2026-03-10")
        .andExpect(content().string(containsString("we have no rule for an appeal")));
  }

  @Test
  void nobody_but_a_manager_tries_dates() throws Exception {
    browser.perform(get("/desk/what-if").with(user("somebody").roles("APPROVER"))).andExpect(status().isForbidden());
    browser.perform(get("/desk/what-if").with(user("somebody").roles("MANAGER"))).andExpect(status().isOk());
  }

  private ResultActions open(String query) throws Exception {
    return browser.perform(get("/desk/what-if?" + query).with(user("manager").roles("MANAGER")));
  }
}
