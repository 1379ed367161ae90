package org.rightsdesk.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.staff.Role;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

class BpmnContractTest {

  private static final String PERIODS = "rightsdesk.periods.";

  private static final Path PROCESSES = Path.of("processes");
  private static final Path FORMS = Path.of("forms");
  private static final Path GOOD = Path.of("src/test/resources/contract");
  private static final String STAFF_FORM = "org.rightsdesk.desk.StaffForm";

  private static final BpmnContract.Code GOOD_CODE =
      new BpmnContract.Code(
          Map.of(
              "thingCount", Var.ofCount("thingCount"),
              "thingIndex", Var.ofCount("thingIndex"),
              "thingReady", Var.ofFlag("thingReady"),
              "decideThingOutcome", Var.ofEnum("decideThingOutcome", Approval.class)),
          Set.of("countThings"),
          Set.of("showCounting"),
          Set.of("ThingHappened"),
          Set.of("manager"),
          Set.of("thingOverdue"),
          Set.of("good-process/decideThing"),
          Set.of("good-process/decideThing"));

  @Test
  void diagrams_and_code_keep_what_they_promise_each_other() {
    List<Diagram> diagrams = diagrams(PROCESSES, ".bpmn");
    BpmnContract.Code code = code();

    assertThat(diagrams).hasSizeGreaterThan(5);
    assertThat(code.delegates()).hasSizeGreaterThan(10);
    assertThat(code.events()).hasSizeGreaterThan(10);
    assertThat(code.periods()).isNotEmpty();
    assertThat(BpmnContract.faults(code, diagrams)).isEmpty();
  }

  @Test
  void decision_tables_say_where_every_row_comes_from() {
    List<Diagram> tables = diagrams(PROCESSES, ".dmn");

    assertThat(tables).hasSizeGreaterThan(2);
    assertThat(tables).allSatisfy(table -> assertThat(DmnContract.faults(table)).isEmpty());
  }

  @Test
  void a_diagram_that_keeps_its_promises_passes() {
    assertThat(BpmnContract.faults(GOOD_CODE, diagrams(GOOD, ".bpmn"))).isEmpty();
    assertThat(diagrams(GOOD, ".dmn")).hasSize(1).allSatisfy(table -> assertThat(DmnContract.faults(table)).isEmpty());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          process id="good-process"                     | process id="other-process"                     | is called like its file
          camunda:historyTimeToLive="P1D"               |                                                | has a historyTimeToLive
          camunda:versionTag="1"                        |                                                | has a versionTag
          endEvent id="done"                            | endEvent id="Event_0a1b2c3"                    | has an id that somebody chose
          endEvent id="done"                            | endEvent id="Done"                             | has an id in camelCase
          ="${countThings}"                             | ="${countOthers}"                              | calls the delegate of its own name
          serviceTask id="countThings"                  | serviceTask id="countStars"                    | has a delegate
          delegateExpression="${showCounting}"          | delegateExpression="${showNothing}"            | is a listener that exists
          name="ThingHappened"                          | name="ThingHappens"                            | is the name of an event
          messageRef="messageThingHappened"             | messageRef=""                                  | is waited for
          == 'SENT_BACK'                                | == 'SENT_AWAY'                                 | asks for a value that the variable can have
          ${decideThingOutcome ==                       | ${decideOtherOutcome ==                        | asks for a value that the variable can have
          ${thingReady}                                 | ${thingSteady}                                 | reads a flag that exists
          ${thingReady}                                 | ${thingReady and 1 == 1}                       | reads one variable and nothing else
          default="isThingGoodToAwaitNews"              |                                                | has a way for everything else
          name="Good?"                                  | name="Good"                                    | is a question
          target="thingIndex"                           | target="thingName"                             | hands on the case's number and known variables only
          ${thingCount}                                 | ${starCount}                                   | is a count that exists
          ${periods.thingOverdue}                       | ${periods.thingLate}                           | runs for a period that is configured
          ${periods.thingOverdue}                       | P30D                                           | runs for a period that is configured
          <timeDuration>${periods.thingOverdue}</timeDuration> | <timeDate>${otherThingOn}</timeDate>    | runs for a period that is configured
          <timeDuration>${periods.thingOverdue}</timeDuration> | <timeDate>${thingOverdueOn}</timeDate>  | runs until a day that is among the case's variables
          /desk/forms/good-process/decideThing          | /desk/forms/good-process/decideStar            | has the form key of its own form
          userTask id="decideThing"                     | userTask id="decideStar"                       | has a template
          userTask id="decideThing"                     | userTask id="decideStar"                       | has a class in desk
          userTask id="decideThing"                     | userTask id="decideStar"                       | has an outcome among the case's variables
          candidateGroups="manager"                     | candidateGroups="managers"                     | is for a group that exists
          candidateGroups="manager"                     | candidateGroups="manager" camunda:assignee="x" | is nobody's from the start
          calledElement="called-process"                | calledElement="absent-process"                 | calls a process that exists
          businessKey="#{execution.processBusinessKey}" | businessKey="#{other}"                         | hands on the case's number and known variables only
          errorCode="notGood"                           | errorCode="otherwise"                          | ends with an error that every caller catches
          startEvent id="begun" camunda:asyncBefore     | startEvent id="begun" camunda:asyncAfter       | starts in a transaction of its own
          camunda:asyncAfter="true"                     |                                                | goes on in a transaction of its own
          camunda:delegateExpression="${countThings}"   | camunda:class="org.Count"                      | holds no class, script, field or input
          receiveTask                                   | manualTask                                     | is a service task
          userTask id="decideThing"                     | userTask id="decideStar"                       | no diagram uses the template good-process/decideThing
          userTask id="decideThing"                     | userTask id="decideStar"                       | no diagram uses the class in desk good-process/decideThing
          serviceTask id="countThings"                  | serviceTask id="countStars"                    | no diagram uses the delegate countThings
          delegateExpression="${showCounting}"          | delegateExpression="${showNothing}"            | no diagram uses the listener showCounting
          ${periods.thingOverdue}                       | P30D                                           | no diagram uses the period thingOverdue
          """)
  void a_broken_promise_is_found(String kept, String broken, String promise) {
    String xml = read(GOOD.resolve("good-process.bpmn"));
    List<Diagram> diagrams =
        List.of(
            Diagram.parse("good-process.bpmn", replaced(xml, kept, broken)),
            Diagram.parse("called-process.bpmn", read(GOOD.resolve("called-process.bpmn"))));

    assertThat(BpmnContract.faults(GOOD_CODE, diagrams)).anyMatch(fault -> fault.endsWith(promise));
  }

  @Test
  void an_outcome_that_no_task_has_is_found() {
    Map<String, Var<?>> more = new HashMap<>(GOOD_CODE.variables());
    more.put("decideStarOutcome", Var.ofEnum("decideStarOutcome", Approval.class));
    BpmnContract.Code code =
        new BpmnContract.Code(
            more,
            GOOD_CODE.delegates(),
            GOOD_CODE.listeners(),
            GOOD_CODE.events(),
            GOOD_CODE.groups(),
            GOOD_CODE.periods(),
            GOOD_CODE.templates(),
            GOOD_CODE.staffForms());

    assertThat(BpmnContract.faults(code, diagrams(GOOD, ".bpmn")))
        .containsExactly("no diagram uses the outcome decideStarOutcome");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decision id="goodTable"         | decision id="otherTable"      | is called like its file
          camunda:historyTimeToLive="P1D" |                               | has a historyTimeToLive
          camunda:versionTag="1"          |                               | has a versionTag
          id="thingInput"                 | id="thing-input"              | has an id in camelCase
          name="asAt"                     | name="since"                  | has the columns [source, asAt, confidence]
          "Art 15"                        | ""                            | says its source
          "2026-11-23"                    | "last week"                   | is as at a day
          <text>"C"</text>                | <text></text>                 | says its confidence
          <text>-</text>                  | <text>"a"</text>              | ends with a row for everything else
          """)
  void a_careless_table_is_found(String kept, String broken, String promise) {
    String xml = read(GOOD.resolve("good-table.dmn"));

    List<String> faults = DmnContract.faults(Diagram.parse("good-table.dmn", replaced(xml, kept, broken)));

    assertThat(faults).anyMatch(fault -> fault.endsWith(promise));
  }

  @Test
  void two_rows_that_fit_the_same_are_found_where_only_one_may() {
    String another =
        """
        <rule id="another">
          <inputEntry id="anotherIn"><text>"a", "b"</text></inputEntry>
          <outputEntry id="anotherOutGood"><text>"YES"</text></outputEntry>
          <outputEntry id="anotherOutSource"><text>"Art 15"</text></outputEntry>
          <outputEntry id="anotherOutAsAt"><text>"2026-11-23"</text></outputEntry>
          <outputEntry id="anotherOutConfidence"><text>"C"</text></outputEntry>
        </rule>
        </decisionTable>""";
    String unique =
        replaced(replaced(read(GOOD.resolve("good-table.dmn")), "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""), "</decisionTable>", another);

    assertThat(DmnContract.faults(Diagram.parse("good-table.dmn", unique)))
        .containsExactly("good-table: not true that everything and another do not overlap");
    String apart = replaced(unique, "<text>-</text>", "<text>not(\"a\", \"b\")</text>");
    assertThat(DmnContract.faults(Diagram.parse("good-table.dmn", apart))).isEmpty();
    String meeting = replaced(unique, "<text>-</text>", "<text>not(\"a\")</text>");
    assertThat(DmnContract.faults(Diagram.parse("good-table.dmn", meeting))).hasSize(1);
  }

  private static String replaced(String xml, String kept, String broken) {
    assertThat(xml).as("what is to be broken").contains(kept);
    return xml.replace(kept, broken == null ? "" : broken);
  }

  private static List<Diagram> diagrams(Path directory, String ending) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(file -> Diagram.parse(file.getFileName().toString(), read(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the code on the class path offers, without starting anything. */
  private static BpmnContract.Code code() {
    JavaClasses house =
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rightsdesk");
    return new BpmnContract.Code(
        CaseVariables.all().stream().collect(toMap(Var::name, Function.identity())),
        beans(house, JavaDelegate.class),
        beans(house, ExecutionListener.class),
        house.stream().filter(BpmnContractTest::isEvent).map(JavaClass::getSimpleName).collect(toSet()),
        Arrays.stream(Role.values()).map(Role::group).collect(toSet()),
        periods(),
        templates(),
        house.stream()
            .filter(type -> type.isAssignableTo(STAFF_FORM) && !type.isInterface())
            .map(type -> form(type.reflect()))
            .collect(toSet()));
  }

  private static boolean isEvent(JavaClass type) {
    return type.isAssignableTo(CaseEvent.class) && !type.isInterface();
  }

  private static Set<String> beans(JavaClasses house, Class<?> kind) {
    Set<String> names = new HashSet<>();
    for (JavaClass type : house) {
      if (!type.getPackageName().equals("org.rightsdesk.process")) {
        continue;
      }
      Class<?> loaded = type.reflect();
      if (loaded.isAnnotationPresent(Component.class) && kind.isAssignableFrom(loaded)) {
        names.add(Introspector.decapitalize(loaded.getSimpleName()));
      }
      for (Method method : loaded.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Bean.class) && kind.isAssignableFrom(method.getReturnType())) {
          names.add(method.getName());
        }
      }
    }
    return names;
  }

  private static Set<String> periods() {
    YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
    settings.setResources(new ClassPathResource("application.yaml"));
    return settings.getObject().stringPropertyNames().stream()
        .filter(setting -> setting.startsWith(PERIODS))
        .map(setting -> camelCase(setting.substring(PERIODS.length())))
        .collect(toSet());
  }

  private static String camelCase(String kebab) {
    return Pattern.compile("-([a-z])").matcher(kebab).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  private static Set<String> templates() {
    try (Stream<Path> files = Files.walk(FORMS)) {
      return files
          .filter(file -> file.toString().endsWith(".html") && !file.startsWith(FORMS.resolve("intake")))
          .map(file -> FORMS.relativize(file).toString().replace(".html", ""))
          .collect(toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A form says its process and its task without needing anything that it is made of. */
  private static String form(Class<?> type) {
    Object form = Mockito.mock(type, Mockito.CALLS_REAL_METHODS);
    return said(form, "process") + "/" + said(form, "task");
  }

  private static String said(Object form, String question) {
    try {
      Method method = Class.forName(STAFF_FORM).getDeclaredMethod(question);
      method.setAccessible(true);
      return (String) method.invoke(form);
    } catch (ReflectiveOperationException unlike) {
      throw new IllegalStateException(form.getClass() + " does not say its " + question, unlike);
    }
  }
}
