package org.rightsdesk.desk;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.ExtensionGround;
import org.rightsdesk.deadline.Regime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(controllers = ExtensionPages.class)
class ExtensionPagesTest {

  private static final CaseRef CASE = new CaseRef("DSR-2026-000123");

  @TestConfiguration
  static class Time {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvc browser;
  @MockitoBean private CaseFiles cases;
  @MockitoBean private Deadlines deadlines;

  @BeforeEach
  void a_case() {
    CaseFile file = Mockito.mock(CaseFile.class);
    when(file.ref()).thenReturn(CASE);
    when(cases.get(CASE)).thenReturn(file);
    when(deadlines.extension(CASE)).thenReturn(Optional.empty());
    when(deadlines.of(CASE))
        .thenReturn(new Deadline(Regime.UK_GDPR, "the UK GDPR", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  @Test
  void a_reviewer_proposes_a_longer_time_with_its_ground_and_the_words_of_the_notice() throws Exception {
    send("COMPLEXITY", "Twelve systems.").andExpect(status().isSeeOther());

    verify(deadlines)
        .proposeExtension(CASE, ExtensionGround.COMPLEXITY, new FreeText("Twelve systems."), "rita", LocalDate.of(2026, 11, 24));
  }

  @Test
  void what_the_law_refuses_is_said_on_the_page() throws Exception {
    doThrow(new NotAllowedNow("That there is too much work is no reason under this law."))
        .when(deadlines).proposeExtension(any(), any(), any(), any(), any());

    send("WORKLOAD", "We are busy.").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("is no reason under this law")));
    send("", "").andExpect(content().string(containsString("Choose why the answer takes longer.")));
  }

  @Test
  void finance_proposes_nothing() throws Exception {
    browser
        .perform(get("/desk/cases/" + CASE + "/extension").with(user("fred").roles("FINANCE")))
        .andExpect(status().isForbidden());
  }

  private ResultActions send(String ground, String reason) throws Exception {
    return browser.perform(
        post("/desk/cases/" + CASE + "/extension")
            .param("ground", ground)
            .param("reason", reason)
            .with(user("rita").roles("REVIEWER"))
            .with(csrf()));
  }
}
