package org.rightsdesk.process;

import static org.rightsdesk.process.Diagram.engine;
import static org.rightsdesk.process.Diagram.id;
import static org.rightsdesk.process.Diagram.plain;
import static org.rightsdesk.process.Diagram.text;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the diagrams and the code promise each other; finds every promise that is not kept. */
final class BpmnContract {

  /**
   * What the code offers to the diagrams.
   *
   * @param delegates names of the beans that do service tasks
   * @param listeners names of the beans that listen to executions
   * @param events simple names of the house's events
   * @param groups candidate groups
   * @param periods how long timers run, by name
   * @param templates staff forms as {@code process/task}, by their templates
   * @param staffForms the same, by the classes that show and take them
   */
  record Code(
      Map<String, Var<?>> variables,
      Set<String> delegates,
      Set<String> listeners,
      Set<String> events,
      Set<String> groups,
      Set<String> periods,
      Set<String> templates,
      Set<String> staffForms) {}

  private static final Pattern AUTO_ID =
      Pattern.compile("[A-Za-z]+_[0-9][0-9a-z]{6}(_di)?|BPMN(Diagram|Plane)_\\w+|DMN(Diagram|Shape)_\\w+|sid-.*|_[0-9A-Fa-f-]{20,}");
  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
  private static final Pattern EQUALS = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
  private static final Pattern FLAG = Pattern.compile("\\$\\{!?(\\w+)}");
  private static final Pattern PERIOD = Pattern.compile("\\$\\{periods\\.(\\w+)}");
  private static final Pattern DAY = Pattern.compile("\\$\\{(\\w+)On}");
  private static final String LOOP_COUNTER = "loopCounter";

  /** Days that the law sets, and no period of ours. */
  private static final Set<String> DAYS_OF_LAW = Set.of("nextWarning");

  private final Code code;
  private final List<Diagram> diagrams;
  private final List<String> faults = new ArrayList<>();

  private BpmnContract(Code code, List<Diagram> diagrams) {
    this.code = code;
    this.diagrams = diagrams;
  }

  static List<String> faults(Code code, List<Diagram> diagrams) {
    BpmnContract contract = new BpmnContract(code, diagrams);
    diagrams.forEach(contract::checkDiagram);
    contract.checkThatNothingIsLeftOver();
    return contract.faults;
  }

  private void checkDiagram(Diagram diagram) {
    checkProcess(diagram);
    checkIds(diagram);
    checkTasks(diagram);
    checkListeners(diagram);
    checkMessages(diagram);
    checkConditions(diagram);
    checkMappings(diagram);
    checkTimers(diagram);
    checkForms(diagram);
    checkCalls(diagram);
    checkErrors(diagram);
    checkAsync(diagram);
    checkNoLogic(diagram);
  }

  private void checkProcess(Diagram diagram) {
    List<Element> processes = diagram.all("process");
    require(processes.size() == 1, diagram, "file", "holds one process");
    for (Element process : processes) {
      require(id(process).equals(diagram.name()), diagram, id(process), "is called like its file");
      require(KEBAB_CASE.matcher(id(process)).matches(), diagram, id(process), "is kebab-case");
      require(engine(process, "historyTimeToLive").isPresent(), diagram, id(process), "has a historyTimeToLive");
      require(engine(process, "versionTag").isPresent(), diagram, id(process), "has a versionTag");
      require(plain(process, "name").isPresent(), diagram, id(process), "has a name");
    }
  }

  private void checkIds(Diagram diagram) {
    for (Element element : diagram.everything()) {
      plain(element, "id").ifPresent(id -> require(!AUTO_ID.matcher(id).matches(), diagram, id, "has an id that somebody chose"));
    }
    for (Element process : diagram.all("process")) {
      for (Element element : Diagram.within(process)) {
        require(!element.hasAttribute("id") || CAMEL_CASE.matcher(id(element)).matches(), diagram, id(element), "has an id in camelCase");
      }
    }
  }

  private void checkTasks(Diagram diagram) {
    for (Element task : diagram.all("serviceTask", "sendTask", "businessRuleTask", "scriptTask", "task", "manualTask")) {
      require(task.getLocalName().equals("serviceTask"), diagram, id(task), "is a service task");
      require(
          engine(task, "delegateExpression").equals(Optional.of("${" + id(task) + "}")),
          diagram,
          id(task),
          "calls the delegate of its own name");
      require(code.delegates().contains(id(task)), diagram, id(task), "has a delegate");
    }
  }

  private void checkListeners(Diagram diagram) {
    for (Element listener : diagram.all("executionListener", "taskListener")) {
      String bean = engineOrPlain(listener, "delegateExpression").orElse("");
      require(
          listener.getLocalName().equals("executionListener")
              && code.listeners().contains(bean.replaceAll("[${}]", "")),
          diagram,
          bean,
          "is a listener that exists");
    }
  }

  private void checkMessages(Diagram diagram) {
    Set<String> used =
        diagram.all("messageEventDefinition", "receiveTask").stream()
            .map(element -> element.getAttribute("messageRef"))
            .collect(Collectors.toSet());
    for (Element message : diagram.all("message")) {
      require(code.events().contains(message.getAttribute("name")), diagram, id(message), "is the name of an event");
      require(used.contains(id(message)), diagram, id(message), "is waited for");
    }
    require(diagram.all("signal", "escalation").isEmpty(), diagram, "file", "uses messages and errors only");
  }

  private void checkConditions(Diagram diagram) {
    for (Element condition : diagram.all("conditionExpression")) {
      String flow = id((Element) condition.getParentNode());
      Matcher equals = EQUALS.matcher(text(condition));
      Matcher flag = FLAG.matcher(text(condition));
      if (equals.matches()) {
        require(allows(equals.group(1), equals.group(2)), diagram, flow, "asks for a value that the variable can have");
      } else if (flag.matches()) {
        require(allows(flag.group(1), true), diagram, flow, "reads a flag that exists");
      } else {
        fault(diagram, flow, "reads one variable and nothing else");
      }
    }
    for (Element gateway : diagram.all("exclusiveGateway")) {
      if (Diagram.children(gateway, "outgoing").size() > 1) {
        require(plain(gateway, "default").isPresent(), diagram, id(gateway), "has a way for everything else");
        require(gateway.getAttribute("name").endsWith("?"), diagram, id(gateway), "is a question");
      }
    }
  }

  private void checkMappings(Diagram diagram) {
    for (Element mapping : diagram.all("in", "out")) {
      String call = id((Element) mapping.getParentNode().getParentNode());
      boolean key = plain(mapping, "businessKey").equals(Optional.of("#{execution.processBusinessKey}"));
      boolean known =
          plain(mapping, "source").filter(name -> isVariable(name) || name.equals(LOOP_COUNTER)).isPresent()
              && plain(mapping, "target").filter(this::isVariable).isPresent();
      require(key || known, diagram, call, "hands on the case's number and known variables only");
    }
    for (Element count : diagram.all("loopCardinality")) {
      Matcher flag = FLAG.matcher(text(count));
      require(flag.matches() && allows(flag.group(1), 1), diagram, "loopCardinality", "is a count that exists");
    }
  }

  /** A timer runs for a period, or until a day that is worked out from a period and called after it. */
  private void checkTimers(Diagram diagram) {
    for (Element timer : diagram.all("timerEventDefinition")) {
      Optional<String> period = period(timer);
      require(
          period.filter(name -> code.periods().contains(name) || DAYS_OF_LAW.contains(name)).isPresent(),
          diagram,
          id(timer),
          "runs for a period that is configured");
      boolean until = !Diagram.children(timer, "timeDate").isEmpty();
      require(
          !until || period.filter(name -> allows(name + "On", new Date(0))).isPresent(),
          diagram,
          id(timer),
          "runs until a day that is among the case's variables");
    }
  }

  /** Behind a day that is worked out can stand two periods: what goes by post may have one of its own. */
  private static Optional<String> byPost(Element timer) {
    return Diagram.children(timer, "timeDate").isEmpty() ? Optional.empty() : period(timer).map(name -> name + "ByPost");
  }

  private static Optional<String> period(Element timer) {
    return Stream.concat(
            Diagram.children(timer, "timeDuration").stream().map(duration -> PERIOD.matcher(text(duration))),
            Diagram.children(timer, "timeDate").stream().map(day -> DAY.matcher(text(day))))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private void checkForms(Diagram diagram) {
    for (Element task : diagram.all("userTask")) {
      String form = diagram.name() + "/" + id(task);
      String key =
          "embedded:/desk/forms/" + form + "?case=${execution.processBusinessKey}&task=${task.id}";
      require(engine(task, "formKey").equals(Optional.of(key)), diagram, id(task), "has the form key of its own form");
      require(code.templates().contains(form), diagram, id(task), "has a template");
      require(code.staffForms().contains(form), diagram, id(task), "has a class in desk");
      require(
          engine(task, "candidateGroups").filter(code.groups()::contains).isPresent(),
          diagram,
          id(task),
          "is for a group that exists");
      require(engine(task, "assignee").isEmpty(), diagram, id(task), "is nobody's from the start");
      require(
          isVariable(id(task) + CaseVariables.OUTCOME), diagram, id(task), "has an outcome among the case's variables");
    }
  }

  private void checkCalls(Diagram diagram) {
    Set<String> keys = diagrams.stream().map(Diagram::name).collect(Collectors.toSet());
    for (Element call : diagram.all("callActivity")) {
      require(keys.contains(call.getAttribute("calledElement")), diagram, id(call), "calls a process that exists");
      require(
          Diagram.within(call, "in").stream().anyMatch(in -> plain(in, "businessKey").isPresent()),
          diagram,
          id(call),
          "hands on the case's number");
    }
  }

  /** An error that a called process ends with is caught where it is called. */
  private void checkErrors(Diagram diagram) {
    Map<String, String> thrown = errorCodes(diagram);
    for (Element end : diagram.all("endEvent")) {
      for (Element error : Diagram.children(end, "errorEventDefinition")) {
        String wanted = thrown.getOrDefault(error.getAttribute("errorRef"), "");
        List<Element> uncaught = new ArrayList<>();
        for (Diagram caller : diagrams) {
          Map<String, String> caught = errorCodes(caller);
          for (Element call : caller.all("callActivity")) {
            boolean catches =
                caller.all("boundaryEvent").stream()
                    .filter(event -> event.getAttribute("attachedToRef").equals(id(call)))
                    .flatMap(event -> Diagram.children(event, "errorEventDefinition").stream())
                    .anyMatch(caughtError -> wanted.equals(caught.get(caughtError.getAttribute("errorRef"))));
            if (call.getAttribute("calledElement").equals(diagram.name()) && !catches) {
              uncaught.add(call);
            }
          }
        }
        require(!wanted.isEmpty() && uncaught.isEmpty(), diagram, id(end), "ends with an error that every caller catches");
      }
    }
  }

  private static Map<String, String> errorCodes(Diagram diagram) {
    return diagram.all("error").stream()
        .collect(Collectors.toMap(Diagram::id, error -> error.getAttribute("errorCode")));
  }

  /** A step that fails never takes back what a person just handed in. */
  private void checkAsync(Diagram diagram) {
    boolean calledAsync =
        diagrams.stream()
            .flatMap(caller -> caller.all("callActivity").stream())
            .filter(call -> call.getAttribute("calledElement").equals(diagram.name()))
            .map(call -> Diagram.within(call, "multiInstanceLoopCharacteristics"))
            .anyMatch(loops -> loops.stream().anyMatch(loop -> isTrue(loop, "asyncBefore")));
    for (Element start : diagram.all("startEvent")) {
      require(calledAsync || isTrue(start, "asyncBefore"), diagram, id(start), "starts in a transaction of its own");
    }
    for (Element wait : diagram.all("receiveTask", "boundaryEvent", "intermediateCatchEvent")) {
      boolean news =
          wait.getLocalName().equals("receiveTask") || !Diagram.children(wait, "messageEventDefinition").isEmpty();
      require(!news || isTrue(wait, "asyncAfter"), diagram, id(wait), "goes on in a transaction of its own");
    }
  }

  private void checkNoLogic(Diagram diagram) {
    for (Element element : diagram.everything()) {
      boolean logic =
          List.of("script", "inputOutput", "field", "formData").contains(element.getLocalName())
              || Stream.of("class", "expression", "resource", "formRef").anyMatch(name -> engine(element, name).isPresent());
      require(!logic, diagram, id(element), "holds no class, script, field or input");
    }
  }

  private void checkThatNothingIsLeftOver() {
    leftOver("delegate", code.delegates(), diagram -> diagram.all("serviceTask").stream().map(Diagram::id));
    leftOver(
        "listener",
        code.listeners(),
        diagram ->
            diagram.all("executionListener").stream()
                .map(listener -> engineOrPlain(listener, "delegateExpression").orElse("").replaceAll("[${}]", "")));
    leftOver("template", code.templates(), BpmnContract::forms);
    leftOver("class in desk", code.staffForms(), BpmnContract::forms);
    leftOver(
        "period",
        code.periods(),
        diagram ->
            diagram.all("timerEventDefinition").stream()
                .flatMap(timer -> Stream.concat(period(timer).stream(), byPost(timer).stream())));
    leftOver(
        "outcome",
        code.variables().keySet().stream().filter(name -> name.endsWith(CaseVariables.OUTCOME)).collect(Collectors.toSet()),
        diagram ->
            Stream.concat(
                diagram.all("userTask").stream().map(task -> id(task) + CaseVariables.OUTCOME),
                diagram.all("conditionExpression").stream()
                    .map(condition -> EQUALS.matcher(text(condition)))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))));
  }

  private void leftOver(String kind, Set<String> offered, Function<Diagram, Stream<String>> used) {
    Set<String> left = new TreeSet<>(offered);
    diagrams.stream().flatMap(used).forEach(left::remove);
    left.forEach(name -> faults.add("no diagram uses the " + kind + " " + name));
  }

  private static Stream<String> forms(Diagram diagram) {
    return diagram.all("userTask").stream().map(task -> diagram.name() + "/" + id(task));
  }

  private boolean isVariable(String name) {
    return code.variables().containsKey(name);
  }

  private boolean allows(String variable, Object value) {
    return isVariable(variable) && code.variables().get(variable).allows(value);
  }

  private static boolean isTrue(Element element, String attribute) {
    return engine(element, attribute).equals(Optional.of("true"));
  }

  private static Optional<String> engineOrPlain(Element element, String attribute) {
    return engine(element, attribute).or(() -> plain(element, attribute));
  }

  private void require(boolean kept, Diagram diagram, String what, String promise) {
    if (!kept) {
      fault(diagram, what, promise);
    }
  }

  private void fault(Diagram diagram, String what, String promise) {
    faults.add(diagram.name() + ": not true that " + what + " " + promise);
  }
}
