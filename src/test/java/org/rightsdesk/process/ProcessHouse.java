package org.rightsdesk.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.ProofDays;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The real diagrams, the real delegates and the real engine set-up, with rooms that only say what a test tells them to.
 * One engine for all path tests; nothing runs by itself: a test moves every job and every clock.
 */
final class ProcessHouse {

  static final CaseRef CASE = new CaseRef("DSR-2026-000123");
  static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
  /** Goes with the engine's. */
  private static final Clock CLOCK =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return ClockUtil.getCurrentTime().toInstant();
        }
      };

  /** Before the morning on which tests begin, so that a whole number of days later all of that day's timers have rung. */
  private static final LetterHour HOUR = new LetterHour("08:00", CLOCK);

  private static final ProcessHouse ONLY = new ProcessHouse();

  final CaseFiles cases = mock(CaseFiles.class);
  final Correspondence correspondence = mock(Correspondence.class);
  final Fees fees = mock(Fees.class);
  final IdentityChecks identity = mock(IdentityChecks.class);
  final DataMap dataMap = mock(DataMap.class);
  final Disclosures disclosures = mock(Disclosures.class);
  final ResponsePacks packs = mock(ResponsePacks.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final StaffDirectory staff = mock(StaffDirectory.class);
  final Corrections corrections = mock(Corrections.class);

  private final Map<String, String> outcomes = new HashMap<>();
  private final ProcessEngine engine;
  private final CaseEventBridge bridge;

  private ProcessHouse() {
    EngineSetup setup =
        new EngineSetup(
            provider(cases), provider(deadlines),
            new WorkTargets(Duration.ofDays(3), Map.of(), Map.of("reviewItems", 8)), CLOCK, "PT15S,PT1M,PT5M,PT30M");
    StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("paths");
    configuration.setJdbcUrl("jdbc:h2:mem:paths;DB_CLOSE_DELAY=-1");
    configuration.setHistory("full");
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(beans());
    configuration.setProcessEnginePlugins(List.of(setup, new OwnTasks(provider(staff))));
    configuration.setMetricsEnabled(false);
    this.engine = configuration.buildProcessEngine();
    this.bridge =
        new CaseEventBridge(
            provider(engine.getRuntimeService()),
            provider(engine.getRepositoryService()),
            provider(engine.getIdentityService()));
    deploy();
  }

  /** The house with no instance running, no history, and rooms that know nothing. */
  static ProcessHouse fresh() {
    ONLY.clear();
    return ONLY;
  }

  /** Starts a process of the case, and runs it until it waits. */
  void start(String process) {
    engine.getRuntimeService().startProcessInstanceByKey(process, CASE.value());
    run();
  }

  void start(String process, Map<String, Object> variables) {
    engine.getRuntimeService().startProcessInstanceByKey(process, CASE.value(), variables);
    run();
  }

  /** Tells the processes what happened, as the rooms do, and runs them until they wait. */
  void happens(CaseEvent event) {
    bridge.on(event);
    run();
  }

  /** Takes the decision that the task asks for, completes the task, and runs until all wait. */
  void decide(String task, Enum<?> outcome) {
    Task open = openTask(task);
    outcomes.put(open.getId(), outcome.name());
    engine.getTaskService().complete(open.getId());
    run();
  }

  /** Completes a task although nothing was decided. */
  void completeWithoutDecision(String task) {
    engine.getTaskService().complete(openTask(task).getId());
  }

  Task openTask(String task) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(task).singleResult();
  }

  List<String> openTasks() {
    return engine.getTaskService().createTaskQuery().list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  /** Lets the time go by from the start of the test, and runs every timer that rings until then, in order. */
  void after(Duration sinceStart) {
    ClockUtil.setCurrentTime(Date.from(MORNING.plus(sinceStart)));
    JobQuery due = engine.getManagementService().createJobQuery().timers().duedateLowerThan(ClockUtil.getCurrentTime());
    for (Job job = next(due); job != null; job = next(due)) {
      engine.getManagementService().executeJob(job.getId());
      run();
    }
  }

  /** Runs every job that is ready; one that fails is tried once. */
  void run() {
    for (Job job = nextReady(); job != null; job = nextReady()) {
      try {
        engine.getManagementService().executeJob(job.getId());
      } catch (RuntimeException failed) {
        engine.getManagementService().setJobRetries(job.getId(), 0);
      }
    }
  }

  /** The messages of the incidents that wait for a manager. */
  List<String> incidents() {
    return engine.getRuntimeService().createIncidentQuery().list().stream()
        .map(incident -> incident.getIncidentMessage())
        .filter(message -> message != null)
        .distinct()
        .toList();
  }

  /** What a manager does in Cockpit. */
  void retry() {
    for (Job job : engine.getManagementService().createJobQuery().noRetriesLeft().list()) {
      engine.getManagementService().setJobRetries(job.getId(), 1);
    }
    run();
  }

  /** Everything that was passed, in all instances, in no certain order; ids as in the diagrams. */
  List<String> passed() {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().finished().list().stream()
        .filter(activity -> !activity.isCanceled())
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  long running() {
    return engine.getRuntimeService().createProcessInstanceQuery().count();
  }

  ProcessEngine engine() {
    return engine;
  }

  private Job nextReady() {
    return next(engine.getManagementService().createJobQuery().messages().withRetriesLeft());
  }

  private static Job next(JobQuery jobs) {
    List<Job> found = jobs.orderByJobDuedate().asc().listPage(0, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  private void clear() {
    ClockUtil.setCurrentTime(Date.from(MORNING));
    engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> engine.getRuntimeService().deleteProcessInstanceIfExists(id, "the next test", true, true, true, false));
    engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> engine.getHistoryService().deleteHistoricProcessInstanceIfExists(id));
    outcomes.clear();
    reset(cases, correspondence, fees, identity, dataMap, disclosures, packs, deadlines, staff, corrections);
    when(staff.find(any())).thenReturn(Optional.empty());
    when(deadlines.proofDays(any(), any())).thenAnswer(call -> usual(call.getArgument(1)));
    when(cases.outcome(any())).thenAnswer(call -> Optional.ofNullable(outcomes.get((String) call.getArgument(0))));
    when(corrections.stake(any())).thenReturn(Stake.USUAL);
    when(correspondence.write(any(), any())).thenAnswer(call -> PartRef.next());
  }

  private static ProofDays usual(LocalDate from) {
    return new ProofDays(from.plusDays(7), from.plusDays(14), from.plusDays(30));
  }

  private Map<Object, Object> beans() {
    Map<Object, Object> beans = new HashMap<>();
    beans.put("periods", periods());
    for (Object process : faces()) {
      for (Method method : process.getClass().getDeclaredMethods()) {
        if (method.isAnnotationPresent(Bean.class)) {
          beans.put(method.getName(), call(process, method));
        }
      }
    }
    return beans;
  }

  private static List<Object> faces() {
    return List.of(
        new CommonTasks(),
        new AccessRequestProcess(),
        new RequestAssessmentProcess(),
        new IdentityCheckProcess(),
        new IdentityLinkProcess(),
        new FeeCollectionProcess(),
        new FeeRefundProcess(),
        new ChequeReturnProcess(),
        new LetterDeliveryProcess(),
        new SystemSearchProcess(),
        new PackDeliveryProcess(),
        new AnswerPostingProcess(),
        new PackRetentionProcess(),
        new CorrectionRequestProcess(),
        new CorrectionFulfilmentProcess(),
        new SystemCorrectionProcess(),
        new RecipientNotificationProcess(),
        new DeadlineWatchProcess(),
        new DeadlineExtensionProcess(),
        new CorrectionRecheckProcess(),
        new DisputeNoteProcess());
  }

  private Object call(Object process, Method method) {
    try {
      method.setAccessible(true);
      return method.invoke(process, Arrays.stream(method.getParameterTypes()).map(this::room).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object room(Class<?> type) {
    return List.of(cases, correspondence, fees, identity, dataMap, disclosures, packs, deadlines, corrections, CLOCK, HOUR).stream()
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The path tests have no " + type.getSimpleName()));
  }

  private static Periods periods() {
    YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
    settings.setResources(new ClassPathResource("application.yaml"));
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(new PropertiesPropertySource("application.yaml", settings.getObject()));
    return new Periods(environment, HOUR, CLOCK);
  }

  private void deploy() {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
        deployment.addInputStream(file.getFilename(), file.getInputStream());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    deployment.deploy();
  }

  static <T> ObjectProvider<T> provider(T one) {
    return new ObjectProvider<>() {
      @Override
      public T getObject() {
        return one;
      }

      @Override
      public T getObject(Object... args) {
        return one;
      }

      @Override
      public T getIfAvailable() {
        return one;
      }

      @Override
      public T getIfUnique() {
        return one;
      }
    };
  }
}
