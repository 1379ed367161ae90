package org.rightsdesk.process.paths;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.stereotype.Component;

/** Reads from the engine's history which way a case took: every process instance of it, running or over. */
@Component
class CasePaths {

  private static final String ALL_RUNS = "#multiInstanceBody";

  private final HistoryService history;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Subjects subjects;
  private final Clock clock;

  CasePaths(HistoryService history, RuntimeService runtime, RepositoryService repository, Subjects subjects, Clock clock) {
    this.history = history;
    this.runtime = runtime;
    this.repository = repository;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** All of the case, each followed by those that it called; empty if the engine knows none. */
  List<ShownPath> of(CaseRef ref) {
    List<HistoricProcessInstance> instances =
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(ref.value()).list().stream()
            .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime).thenComparing(HistoricProcessInstance::getId))
            .toList();
    Map<String, HistoricProcessInstance> ordered = new LinkedHashMap<>();
    instances.stream().filter(one -> one.getSuperProcessInstanceId() == null).forEach(root -> add(root, instances, ordered));
    instances.forEach(one -> ordered.putIfAbsent(one.getId(), one));
    Map<String, String> about = subjects.of(ref, ordered.keySet());
    return ordered.values().stream().map(one -> shown(one, ordered, about)).toList();
  }

  private static void add(
      HistoricProcessInstance one, List<HistoricProcessInstance> all, Map<String, HistoricProcessInstance> ordered) {
    ordered.put(one.getId(), one);
    all.stream().filter(other -> one.getId().equals(other.getSuperProcessInstanceId())).forEach(called -> add(called, all, ordered));
  }

  private ShownPath shown(
      HistoricProcessInstance instance, Map<String, HistoricProcessInstance> all, Map<String, String> subjects) {
    BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
    List<HistoricActivityInstance> done =
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).orderPartiallyByOccurrence().asc().list();
    boolean runs = instance.getEndTime() == null;
    Failures failed = runs ? failed(instance.getId()) : Failures.NONE;
    TakenFlows taken = new TakenFlows(visits(done), flows(model));
    List<ShownPath.Step> steps = new ArrayList<>();
    Map<String, Mark> marks = new HashMap<>();
    for (HistoricActivityInstance one : done.stream().filter(visited -> !visited.getActivityId().endsWith(ALL_RUNS)).toList()) {
      if (isStep(one)) {
        String subject = subjects.getOrDefault(String.valueOf(one.getCalledProcessInstanceId()), "");
        steps.add(step(steps.size() + 1, one, subject, leftBy(one, done, taken, model), failed.of(one)));
      }
      mark(marks, one, failed.of(one).isPresent(), isStep(one) ? List.of(steps.size()) : List.of());
    }
    for (String element : runs ? aboutToBegin(instance.getId()) : List.<String>of()) {
      if (done.stream().noneMatch(one -> one.getActivityId().equals(element) && one.getEndTime() == null)) {
        Optional<String> failure = failed.at(element);
        steps.add(waiting(steps.size() + 1, name(model, element), failure));
        marks.merge(element, new Mark(failure.isPresent() ? Mark.Tone.FAILED : Mark.Tone.HERE, List.of(steps.size())), Mark::and);
      }
    }
    String key = key(instance.getId());
    HistoricProcessInstance caller = all.get(String.valueOf(instance.getSuperProcessInstanceId()));
    String about = subjects.getOrDefault(instance.getId(), "");
    String title = instance.getProcessDefinitionName() + (about.isEmpty() ? "" : ", " + about);
    String picture = new DiagramPicture(model, marks, taken.ids()).svg(key, title, inWords(steps));
    return new ShownPath(
        key,
        instance.getProcessDefinitionName(),
        about,
        moment(instance.getStartTime()),
        state(instance, failed.isHere()),
        failed.isHere() ? "late" : runs ? "soon" : "good",
        caller == null ? "" : key(caller.getId()),
        caller == null ? "" : caller.getProcessDefinitionName(),
        picture,
        steps);
  }

  private String state(HistoricProcessInstance instance, boolean failed) {
    if (failed) {
      return "a step failed";
    }
    if (instance.getEndTime() == null) {
      return "goes on";
    }
    boolean stopped = !HistoricProcessInstance.STATE_COMPLETED.equals(instance.getState());
    return (stopped ? "stopped " : "finished ") + moment(instance.getEndTime());
  }

  /** What a step was repeated for each system is one visit of the diagram: from the first run to the last. */
  private static List<Visit> visits(List<HistoricActivityInstance> done) {
    List<String> repeated = done.stream().map(HistoricActivityInstance::getActivityId).filter(id -> id.endsWith(ALL_RUNS)).map(CasePaths::element).toList();
    return done.stream()
        .filter(one -> one.getActivityId().endsWith(ALL_RUNS) || !repeated.contains(one.getActivityId()))
        .map(one -> new Visit(element(one.getActivityId()), one.getStartTime().toInstant(), ended(one), one.isCanceled()))
        .toList();
  }

  private static String element(String activity) {
    return activity.replace(ALL_RUNS, "");
  }

  private static List<Flow> flows(BpmnModelInstance model) {
    return model.getModelElementsByType(SequenceFlow.class).stream()
        .map(flow -> new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId(),
            flow.getSource() instanceof ParallelGateway || flow.getSource() instanceof InclusiveGateway))
        .toList();
  }

  private static Optional<Instant> ended(HistoricActivityInstance one) {
    return Optional.ofNullable(one.getEndTime()).map(Date::toInstant);
  }

  /** What joins and splits side by side has no name, and is no step to anybody. */
  private static boolean isStep(HistoricActivityInstance one) {
    return one.getActivityName() != null && !one.getActivityType().equals("subProcess");
  }

  /** The answer to a question: the name of the arrow by which it was left. */
  private static String leftBy(
      HistoricActivityInstance one, List<HistoricActivityInstance> done, TakenFlows taken, BpmnModelInstance model) {
    List<HistoricActivityInstance> same =
        done.stream().filter(other -> other.getActivityId().equals(one.getActivityId())).toList();
    return one.getActivityType().equals("exclusiveGateway")
        ? name(model, taken.leftBy(one.getActivityId(), same.indexOf(one)))
        : "";
  }

  private ShownPath.Step step(
      int number, HistoricActivityInstance one, String subject, String answer, Optional<String> failure) {
    Optional<Instant> ended = ended(one);
    return new ShownPath.Step(
        number,
        one.getActivityName() + (subject.isEmpty() ? "" : ": " + subject),
        Kinds.of(one.getActivityType()),
        moment(one.getStartTime()),
        ended.map(end -> Times.span(one.getStartTime().toInstant(), end)).orElse(""),
        failure.orElseGet(() -> result(one, answer)),
        failure.isPresent() ? "late" : ended.isEmpty() ? "soon" : "",
        one.getCalledProcessInstanceId() == null ? "" : key(one.getCalledProcessInstanceId()));
  }

  private static String result(HistoricActivityInstance one, String answer) {
    if (one.isCanceled()) {
      return "interrupted";
    }
    String by = one.getAssignee() == null ? "" : "by " + one.getAssignee();
    if (one.getEndTime() == null) {
      return by.isEmpty() ? "waits here" : "waits here, taken " + by;
    }
    return answer.isEmpty() ? by : answer;
  }

  private static ShownPath.Step waiting(int number, String name, Optional<String> failure) {
    return new ShownPath.Step(
        number, name, "Program", "", "", failure.orElse("about to begin"), failure.isPresent() ? "late" : "soon", "");
  }

  private static void mark(Map<String, Mark> marks, HistoricActivityInstance one, boolean failed, List<Integer> steps) {
    Mark.Tone tone =
        failed ? Mark.Tone.FAILED
            : one.isCanceled() ? Mark.Tone.INTERRUPTED
                : one.getEndTime() == null ? Mark.Tone.HERE : Mark.Tone.TAKEN;
    marks.merge(one.getActivityId(), new Mark(tone, steps), Mark::and);
  }

  /** What failed, in words: here, and in the processes that were called from here. */
  private Failures failed(String instance) {
    Map<String, String> here = new HashMap<>();
    Set<String> called = new HashSet<>();
    for (Incident incident : runtime.createIncidentQuery().processInstanceId(instance).list()) {
      if (incident.getId().equals(incident.getRootCauseIncidentId())) {
        here.put(incident.getActivityId(), Optional.ofNullable(incident.getIncidentMessage()).orElse(""));
      } else {
        called.add(incident.getExecutionId());
      }
    }
    return new Failures(here, called);
  }

  /**
   * @param here the words by the element that failed
   * @param called the executions that wait for a process in which something failed
   */
  private record Failures(Map<String, String> here, Set<String> called) {

    static final Failures NONE = new Failures(Map.of(), Set.of());

    boolean isHere() {
      return !here.isEmpty();
    }

    Optional<String> at(String element) {
      return Optional.ofNullable(here.get(element));
    }

    Optional<String> of(HistoricActivityInstance one) {
      if (one.getEndTime() != null) {
        return Optional.empty();
      }
      return at(one.getActivityId())
          .or(() -> called.contains(one.getExecutionId()) ? Optional.of("A step of this part failed.") : Optional.empty());
    }
  }

  /** Steps that a program has still to begin: the history does not know them yet. */
  private List<String> aboutToBegin(String instance) {
    ActivityInstance tree = runtime.getActivityInstance(instance);
    return tree == null ? List.of() : transitions(tree).map(TransitionInstance::getActivityId).map(CasePaths::element).distinct().toList();
  }

  private static Stream<TransitionInstance> transitions(ActivityInstance tree) {
    return Stream.concat(
        Arrays.stream(tree.getChildTransitionInstances()),
        Arrays.stream(tree.getChildActivityInstances()).flatMap(CasePaths::transitions));
  }

  private static String inWords(List<ShownPath.Step> steps) {
    return steps.stream()
        .map(step -> step.number() + ": " + step.name() + (step.result().isEmpty() ? "" : ", " + step.result()))
        .collect(Collectors.joining("; ", "The way it took. ", "."));
  }

  private static String name(BpmnModelInstance model, String id) {
    return model.getModelElementById(id) instanceof FlowElement element && element.getName() != null ? element.getName() : "";
  }

  private String moment(Date moment) {
    return Times.moment(moment.toInstant(), clock.getZone());
  }

  private static String key(String instance) {
    return "i-" + instance;
  }
}
