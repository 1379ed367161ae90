package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.LetterState;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MailRoomTest {

  private static final CaseRef REF = new CaseRef("DSR-2026-000123");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Correspondence correspondence = mock(Correspondence.class);
  private final PostLetterForm form =
      new PostLetterForm(correspondence, Clock.fixed(NOW, ZoneId.of("Europe/London")));
  private final StaffTask task =
      new StaffTask(
          "task-1", REF, new Decision("task-1", REF, "postLetter", Optional.empty(), NOW, Optional.empty()), "intake");

  @Test
  void the_mail_room_sees_the_envelope_and_what_to_print_as_text() {
    when(correspondence.posting("task-1")).thenReturn(letter(LetterKind.ACKNOWLEDGEMENT, LetterMedium.POST));
    String html = rendered();

    assertThat(html).contains("{{7*7}} &lt;b&gt;Ánh&lt;/b&gt;\n1 High Street", "Tuesday 24 November 2026", "We have your request");
    assertThat(html).contains("/desk/letters/").doesNotContain("/desk/answers/", "<b>", "th:");
  }

  @Test
  void the_answer_is_enclosed_with_the_letter_that_announces_it() {
    when(correspondence.posting("task-1")).thenReturn(letter(LetterKind.ANSWER_READY, LetterMedium.POST));

    assertThat(rendered()).contains("/desk/answers/DSR-2026-000123.pdf", "two envelopes");
  }

  @Test
  void what_is_missing_or_cannot_be_is_said_at_the_field_and_nothing_is_written_down() {
    assertThat(submit(Map.of("postedOn", "", "proof", ""))).containsOnlyKeys("postedOn", "proof");
    assertThat(submit(Map.of("postedOn", "2026-11-25", "proof", "R1"))).containsOnlyKeys("postedOn");
    assertThat(submit(Map.of("postedOn", "2026-11-24", "proof", "R".repeat(101)))).containsOnlyKeys("proof");
    verify(correspondence, never()).recordPosted(any(), any(), any(), any(), any());
  }

  @Test
  void day_and_proof_are_written_down_for_the_letter_of_the_task() {
    Letter letter = letter(LetterKind.ACKNOWLEDGEMENT, LetterMedium.POST);
    when(correspondence.posting("task-1")).thenReturn(letter);

    assertThat(submit(Map.of("postedOn", "2026-11-24", "proof", " RR 123 456 789 GB "))).isEmpty();
    verify(correspondence).recordPosted("task-1", letter.id(), TODAY, new FreeText("RR 123 456 789 GB"), "intake");
  }

  private Map<String, String> submit(Map<String, String> typed) {
    Map<String, String[]> posted = new LinkedHashMap<>();
    typed.forEach((field, value) -> posted.put(field, new String[] {value}));
    Faults faults = new Faults();
    form.submit(task, new FormInput(posted, faults), faults);
    return faults.byField();
  }

  private String rendered() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("forms/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    MockServletContext servlet = new MockServletContext();
    WebContext context =
        new WebContext(
            JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
            Locale.GERMANY,
            new LinkedHashMap<>(form.show(task)));
    context.setVariable("caseRef", REF.value());
    return engine.process("letter-delivery/postLetter", context);
  }

  static Letter letter(LetterKind kind, LetterMedium medium) {
    return new Letter(
        PartRef.next(), REF, kind, medium, "{{7*7}} <b>Ánh</b>\n1 High Street", kind.title(), "<p>letter</p>", "letter",
        LetterState.TO_POST, NOW, 0, Optional.empty(), Optional.empty(), "");
  }
}
