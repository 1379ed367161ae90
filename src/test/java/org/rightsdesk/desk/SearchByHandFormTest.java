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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.HandFinding;
import org.rightsdesk.datamap.HandSearch;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.SystemKey;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class SearchByHandFormTest {

  private static final CaseRef REF = new CaseRef("DSR-2026-000123");
  private static final SystemKey BOXES = new SystemKey("boxes");
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final DataMap dataMap = mock(DataMap.class);
  private final CaseFiles cases = mock(CaseFiles.class);
  private final SearchByHandForm form = new SearchByHandForm(dataMap, cases);
  private final StaffTask task =
      new StaffTask(
          "task-1", REF, new Decision("task-1", REF, "searchByHand", Optional.empty(), NOW, Optional.empty()), "locator");

  @BeforeEach
  void oneSystemWaits() {
    DataSystem system = new DataSystem(BOXES, "the paper files", "", true, "The cellar, shelf 3", false, List.of());
    when(dataMap.handSearch("task-1", REF))
        .thenReturn(
            new HandSearch(
                system,
                List.of(new HandSearch.LookFor("Name", List.of("{{7*7}} <b>Ánh</b>", "Anh"))),
                "\"{{7*7}} <b>Ánh</b>\" OR \"Anh\""));
    Requester who =
        new Requester(new PersonName("x"), Optional.of(new EmailAddress("x@example.org")), Optional.empty(), Optional.empty());
    when(cases.get(REF))
        .thenReturn(
            new CaseFile(
                REF, Right.ACCESS, Channel.FORM, LocalDate.of(2026, 11, 1), NOW, Residence.UNKNOWN, who,
                new FreeText("My letters of 2019"), CaseState.RECEIVED, Optional.empty()));
  }

  @Test
  void a_locator_sees_where_to_look_and_for_what_as_text() {
    assertThat(rendered())
        .contains("the paper files", "The cellar, shelf 3", "{{7*7}} &lt;b&gt;Ánh&lt;/b&gt;", "My letters of 2019")
        .contains("name=\"title1\"", "name=\"text6\"", "name=\"signed\"")
        .doesNotContain("<b>", "th:");
  }

  @Test
  void what_was_found_is_handed_to_the_room_item_by_item() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.putAll(Map.of("outcome", "FOUND", "how", "All boxes"));
    typed.putAll(Map.of("title1", "Letter", "where1", "Box 14", "date1", "2019-04-01", "text1", "Dear Ánh"));
    typed.putAll(Map.of("title3", "Note", "where3", "Box 15", "text3", "Rang", "unsure3", "yes"));

    assertThat(submit(typed)).isEmpty();
    ArgumentCaptor<HandFinding> finding = ArgumentCaptor.forClass(HandFinding.class);
    verify(dataMap).recordByHand(any(), any(), any(), finding.capture(), any());
    assertThat(finding.getValue().how()).isEqualTo("All boxes");
    assertThat(finding.getValue().items())
        .containsExactly(
            new HandFinding.Item("Letter", "Box 14", Optional.of(LocalDate.of(2019, 4, 1)), "Dear Ánh", Match.CERTAIN),
            new HandFinding.Item("Note", "Box 15", Optional.empty(), "Rang", Match.PROBABLE));
  }

  @Test
  void nothing_has_to_be_signed() {
    assertThat(submit(Map.of("outcome", "NOTHING_FOUND"))).containsOnlyKeys("signed");
    assertThat(submit(Map.of("outcome", "NOTHING_FOUND", "signed", "yes"))).isEmpty();
    verify(dataMap).recordByHand("task-1", REF, BOXES, new HandFinding(List.of(), ""), "locator");
  }

  @Test
  void what_is_missing_is_said_at_the_field_and_nothing_is_stored() {
    assertThat(submit(Map.of())).containsOnlyKeys("outcome");
    assertThat(submit(Map.of("outcome", "FOUND"))).containsOnlyKeys("title1");
    assertThat(submit(Map.of("outcome", "FOUND", "text2", "Dear Anh", "date2", "yesterday")).keySet())
        .isEqualTo(Set.of("title2", "where2", "date2"));
    assertThat(submit(Map.of("outcome", "FOUND", "title1", "a".repeat(201), "where1", "b", "text1", "c"))).containsOnlyKeys("title1");
    verify(dataMap, never()).recordByHand(any(), any(), any(), any(), any());
  }

  private Map<String, String> submit(Map<String, String> typed) {
    Map<String, String[]> posted = new LinkedHashMap<>();
    typed.forEach((field, value) -> posted.put(field, new String[] {value}));
    Faults faults = new Faults();
    form.submit(task, new FormInput(posted, faults), faults);
    return faults.byField();
  }

  private String rendered() {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(resolver("forms/", 0));
    engine.addTemplateResolver(resolver("templates/", 1));
    MockServletContext servlet = new MockServletContext();
    WebContext context =
        new WebContext(
            JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
            Locale.GERMANY,
            new LinkedHashMap<>(form.show(task)));
    return engine.process("system-search/searchByHand", context);
  }

  private static ClassLoaderTemplateResolver resolver(String prefix, int order) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix(prefix);
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    resolver.setCheckExistence(true);
    resolver.setOrder(order);
    return resolver;
  }
}
