package org.rightsdesk.desk;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NoSuchCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.Corrections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(controllers = ObjectionPages.class)
class ObjectionPagesTest {

  private static final CaseRef CASE = new CaseRef("DSR-2026-000123");
  private static final String PAGE = "/desk/cases/" + CASE + "/objection";
  private static final String SAID = "Mr Ray rang. \"<b>Not me</b>\" {{7*7}}";

  @Autowired private MockMvc browser;
  @MockitoBean private CaseFiles cases;
  @MockitoBean private Corrections corrections;

  @BeforeEach
  void aCase() {
    Requester who = new Requester(
            new PersonName("Ann Ray"), Optional.of(new EmailAddress("ann@ray.example")), Optional.empty(), Optional.empty());
    when(cases.get(any())).thenThrow(new NoSuchCase(CASE));
    doReturn(
            new CaseFile(
                CASE, Right.CORRECTION, Channel.FORM, LocalDate.of(2026, 11, 20), Instant.parse("2026-11-24T09:00:00Z"),
                Residence.UNKNOWN, who, new FreeText(""), CaseState.IN_PROGRESS, Optional.empty()))
        .when(cases)
        .get(CASE);
  }

  @Test
  void intake_and_managers_stop_a_change_in_the_words_of_whoever_objects() throws Exception {
    for (String role : new String[] {"INTAKE", "MANAGER"}) {
      browser.perform(get(PAGE).with(user("ina").roles(role))).andExpect(status().isOk());
      browser
          .perform(post(PAGE).with(csrf()).with(user("ina").roles(role)).param("what", SAID))
          .andExpect(status().isSeeOther())
          .andExpect(redirectedUrl("/desk/cases/" + CASE));
    }
    verify(corrections, org.mockito.Mockito.times(2)).recordObjection(CASE, new FreeText(SAID), "ina");
  }

  @Test
  void nothing_written_down_stops_nothing() throws Exception {
    browser
        .perform(post(PAGE).with(csrf()).with(user("ina").roles("INTAKE")).param("what", " "))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Write down what was said, by whom, and how it reached us.")));
    verify(corrections, never()).recordObjection(any(), any(), any());
  }

  @Test
  void what_comes_too_late_is_said_and_what_was_typed_stays() throws Exception {
    doThrow(new NotAllowedNow("No change waits to be written in this case, so there is nothing to stop."))
        .when(corrections)
        .recordObjection(any(), any(), any());

    browser
        .perform(post(PAGE).with(csrf()).with(user("ina").roles("INTAKE")).param("what", SAID))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("there is nothing to stop")))
        .andExpect(content().string(containsString("&lt;b&gt;Not me&lt;/b&gt;&quot; {{7*7}}</textarea>")));
  }

  @Test
  void other_roles_are_refused_and_a_number_that_does_not_exist_is_not_found() throws Exception {
    browser.perform(get(PAGE).with(user("rev").roles("REVIEWER"))).andExpect(status().isForbidden());
    browser
        .perform(post(PAGE).with(csrf()).with(user("rev").roles("REVIEWER")).param("what", SAID))
        .andExpect(status().isForbidden());
    for (String number : new String[] {"DSR-2026-999999", "x"}) {
      browser
          .perform(get("/desk/cases/{number}/objection", number).with(user("ina").roles("INTAKE")))
          .andExpect(status().isNotFound());
    }
    verify(corrections, never()).recordObjection(any(), any(), any());
  }
}
