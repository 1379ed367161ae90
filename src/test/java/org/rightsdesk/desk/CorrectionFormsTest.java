package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.HandCorrection;
import org.rightsdesk.correction.RecipientTold;
import org.rightsdesk.correction.SampleCorrection;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.RecipientNotice;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class CorrectionFormsTest {

  private static final CaseRef REF = new CaseRef("DSR-2026-000123");
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String HOSTILE = "{{7*7}} <b>Ánh</b>";

  private final Corrections corrections = mock(Corrections.class);
  private final Correspondence correspondence = mock(Correspondence.class);
  private final CaseFiles cases = mock(CaseFiles.class);

  @BeforeEach
  void a_person_with_a_hostile_name() {
    when(cases.get(REF))
        .thenReturn(
            new CaseFile(
                REF, Right.CORRECTION, Channel.FORM, LocalDate.of(2026, 11, 2), NOW, new Residence("GB", ""),
                new Requester(
                    new PersonName(HOSTILE), Optional.of(new EmailAddress("anh@example.com")), Optional.empty(), Optional.empty()),
                new FreeText(""), CaseState.IN_PROGRESS, Optional.empty()));
  }

  @Test
  void the_case_worker_sees_what_is_asked_and_every_place_with_what_becomes_of_it() {
    when(corrections.of(REF)).thenReturn(Optional.of(SampleCorrection.corrected(REF)));
    String html = rendered(new DecideCorrectionForm(corrections, cases), task("reviewer"));

    assertThat(html).contains("{{7*7}} &lt;b&gt;Ánh&lt;/b&gt;", "BS8 2KM", "BS3 2KM", "My lease");
    assertThat(html).contains("It is corrected already.", "It stays as it is and gets a note.");
    assertThat(html).doesNotContain("<b>", "th:");
  }

  @Test
  void where_nothing_was_found_the_form_says_so() {
    when(corrections.of(REF)).thenReturn(Optional.of(SampleCorrection.asked(REF, "<i>1</i>", HOSTILE, Stake.USUAL)));

    assertThat(rendered(new DecideCorrectionForm(corrections, cases), task("reviewer")))
        .contains("found this value nowhere", "&lt;i&gt;1&lt;/i&gt;")
        .doesNotContain("<i>", "name=\"place\"");
  }

  @Test
  void what_is_chosen_reaches_the_room_and_numbers_of_no_place_are_nothing() {
    CorrectionView view = SampleCorrection.corrected(REF);
    when(corrections.of(REF)).thenReturn(Optional.of(view));
    DecideCorrectionForm form = new DecideCorrectionForm(corrections, cases);

    assertThat(submit(form, Map.of("outcome", "ACCEPTED", "place", new String[] {"0", "7", "x"}))).isEmpty();
    verify(corrections)
        .decide(
            "task-1",
            new CorrectionChoice(
                CorrectionVerdict.ACCEPTED, new FreeText(""), new FreeText(""), Set.of(view.copies().get(0).copy().key())),
            "reviewer");
  }

  @Test
  void a_refusal_without_a_reason_and_no_choice_at_all_are_asked_for() {
    DecideCorrectionForm form = new DecideCorrectionForm(corrections, cases);

    assertThat(submit(form, Map.of())).containsOnlyKeys("outcome");
    assertThat(submit(form, Map.of("outcome", "REFUSED"))).containsOnlyKeys("reasonREFUSED");
    assertThat(submit(form, Map.of("outcome", "PARTLY", "reasonREFUSED", "Wrong field"))).containsOnlyKeys("reasonPARTLY");
    verify(corrections, never()).decide(any(), any(), any());
  }

  @Test
  void the_second_person_sees_the_decision_and_whoever_decided_is_told_to_leave_it() {
    when(corrections.of(REF))
        .thenReturn(
            Optional.of(
                SampleCorrection.decided(REF, Stake.USUAL, CorrectionVerdict.REFUSED, "It is " + HOSTILE, Optional.empty())));
    ApproveCorrectionForm form = new ApproveCorrectionForm(corrections, cases);

    assertThat(rendered(form, task("approver"))).contains("Refused by reviewer", "It is {{7*7}} &lt;b&gt;").doesNotContain("Give the");
    assertThat(rendered(form, task("reviewer"))).contains("somebody else has to approve it");
    assertThat(submit(form, Map.of("outcome", "SENT_BACK"))).containsOnlyKeys("reason");
    assertThat(submit(form, Map.of("outcome", "APPROVED"))).isEmpty();
    verify(corrections).approve("task-1", CorrectionApproval.APPROVED, new FreeText(""), "reviewer");
  }

  @Test
  void what_was_done_by_hand_needs_its_words() {
    CorrectByHandForm form = new CorrectByHandForm(corrections);

    assertThat(submit(form, Map.of("outcome", "DONE"))).containsOnlyKeys("how");
    assertThat(submit(form, Map.of("outcome", "NOT_DONE", "how", "The archive burnt down"))).isEmpty();
    verify(corrections).recordByHand("task-1", HandCorrection.NOT_DONE, new FreeText("The archive burnt down"), "reviewer");
  }

  @Test
  void a_recipient_is_told_with_the_text_of_our_letter() {
    CorrectionView view = SampleCorrection.corrected(REF);
    PartRef recipient = view.recipients().get(0).part();
    when(corrections.of(REF)).thenReturn(Optional.of(view));
    when(correspondence.recipientNotice(REF, recipient))
        .thenReturn(new RecipientNotice("Quillworks Print House", "Data to correct", "Not <b>this</b>, but that."));
    NotifyRecipientForm form = new NotifyRecipientForm(corrections, correspondence);

    assertThat(rendered(form, task("intake", Optional.of(recipient))))
        .contains("Tell Quillworks Print House of the correction", "Data to correct", "Not &lt;b&gt;this&lt;/b&gt;, but that.");
    assertThat(submit(form, Map.of("outcome", "IMPOSSIBLE"))).containsOnlyKeys("reason");
    assertThat(submit(form, Map.of("outcome", "TOLD", "reason", "By mail"))).isEmpty();
    verify(corrections).recordTold("task-1", RecipientTold.TOLD, new FreeText("By mail"), "reviewer");
  }

  private static StaffTask task(String user) {
    return task(user, Optional.empty());
  }

  private static StaffTask task(String user, Optional<PartRef> part) {
    return new StaffTask("task-1", REF, new Decision("task-1", REF, "question", part, NOW, Optional.empty()), user);
  }

  private static Map<String, String> submit(StaffForm form, Map<String, Object> typed) {
    Map<String, String[]> posted = new LinkedHashMap<>();
    typed.forEach((field, value) -> posted.put(field, value instanceof String[] many ? many : new String[] {(String) value}));
    Faults faults = new Faults();
    form.submit(task("reviewer"), new FormInput(posted, faults), faults);
    return faults.byField();
  }

  private static String rendered(StaffForm form, StaffTask task) {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(resolver("forms/"));
    engine.addTemplateResolver(resolver("templates/"));
    MockServletContext servlet = new MockServletContext();
    WebContext context =
        new WebContext(
            JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
            Locale.GERMANY,
            new LinkedHashMap<>(form.show(task)));
    return engine.process(form.process() + "/" + form.task(), context);
  }

  private static ClassLoaderTemplateResolver resolver(String prefix) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix(prefix);
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    resolver.setCheckExistence(true);
    return resolver;
  }
}
