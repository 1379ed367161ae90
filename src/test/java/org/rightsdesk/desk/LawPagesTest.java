package org.rightsdesk.desk;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
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
import org.rightsdesk.deadline.LawChange;
import org.rightsdesk.deadline.Regime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(controllers = LawPages.class)
class LawPagesTest {

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
  void a_case_under_the_law_of_the_UK() {
    CaseFile file = Mockito.mock(CaseFile.class);
    when(file.ref()).thenReturn(CASE);
    when(cases.get(CASE)).thenReturn(file);
    when(deadlines.of(CASE))
        .thenReturn(new Deadline(Regime.UK_GDPR, "the UK GDPR", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    when(deadlines.law(CASE)).thenReturn(Optional.of("UK_GDPR"));
    when(deadlines.laws()).thenReturn(List.of("UK_GDPR", "KR"));
  }

  @Test
  void a_manager_puts_a_case_under_another_law_and_says_why() throws Exception {
    send("KR", "Moved to Seoul.").andExpect(status().isSeeOther());

    verify(deadlines).changeLaw(eq(CASE), eq("KR"), eq(new FreeText("Moved to Seoul.")), eq("mara"), any(Instant.class));
  }

  @Test
  void without_a_law_of_ours_or_a_reason_nothing_changes() throws Exception {
    send("US_OH", "").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Choose the law under which the case goes on.")))
        .andExpect(content().string(containsString("Say why.")));

    verify(deadlines, never()).changeLaw(any(), any(), any(), any(), any());
  }

  @Test
  void what_the_room_refuses_is_said_on_the_page() throws Exception {
    doThrow(new NotAllowedNow("This case is closed, so its law stays."))
        .when(deadlines).changeLaw(any(), any(), any(), any(), any());

    send("KR", "Moved.").andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("This case is closed, so its law stays.")));
  }

  @Test
  void the_page_shows_each_change_with_its_reason_to_managers_alone() throws Exception {
    when(deadlines.lawChanges(CASE))
        .thenReturn(List.of(new LawChange(Instant.EPOCH, "mara", "STRICTEST", "UK_GDPR", new FreeText("Lives in Leeds."))));

    browser
        .perform(get("/desk/cases/" + CASE + "/law").with(user("mara").roles("MANAGER")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Lives in Leeds.")));
    browser
        .perform(get("/desk/cases/" + CASE + "/law").with(user("anna").roles("APPROVER")))
        .andExpect(status().isForbidden());
  }

  private ResultActions send(String law, String reason) throws Exception {
    return browser.perform(
        post("/desk/cases/" + CASE + "/law")
            .param("law", law)
            .param("reason", reason)
            .with(user("mara").roles("MANAGER"))
            .with(csrf()));
  }
}
