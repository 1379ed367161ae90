package org.rightsdesk.house;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.HandCorrection;
import org.rightsdesk.correction.RecipientTold;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.HandFinding;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.SystemConnection;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.demo.PlantedPerson;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.Check;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.MatchChoices;
import org.rightsdesk.disclosure.ReviewChoices;
import org.rightsdesk.disclosure.ReviewItem;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.identity.ProofVerdict;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The whole application on databases in memory, with the invented company beside it; one for all tests that extend this.
 * The tests play the person and the staff through the rooms, and complete the tasks as Tasklist does.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:house;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
      "rightsdesk.demo.in-memory=true",
      "rightsdesk.demo.directory=target/house",
      "rightsdesk.pack-directory=target/house/packs",
      "rightsdesk.retry-cycle=PT0.1S,PT0.1S"
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
public abstract class WholeHouse {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort protected int port;
  @Autowired protected CaseFiles cases;
  @Autowired protected Intake intake;
  @Autowired protected IdentityChecks identity;
  @Autowired protected Fees fees;
  @Autowired protected Deadlines deadlines;
  @Autowired protected DataMap dataMap;
  @Autowired protected Disclosures disclosures;
  @Autowired protected ResponsePacks packs;
  @Autowired protected Correspondence correspondence;
  @Autowired protected Corrections corrections;
  @Autowired protected TaskService tasks;
  @Autowired protected RuntimeService runtime;
  @Autowired protected ManagementService management;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected MockMvc web;
  @Autowired protected Clock clock;
  @Autowired private List<SystemConnection> systems;

  /** The engine's clock is one for the whole program, and another house may have moved it. */
  @BeforeEach
  void theEngineGoesByTheClockOfThisHouse() {
    ClockUtil.reset();
    ClockUtil.offset(Duration.between(Clock.systemUTC().instant(), clock.instant()).toMillis());
  }

  protected CaseRef submit(String name, String email, String address, String phone, String country, String region, String details) {
    Receipt receipt =
        intake.submit(
            new Submission(
                UUID.randomUUID().toString(),
                Optional.of(Channel.FORM),
                "",
                name,
                email,
                address,
                phone,
                country,
                region,
                details));
    return Receipts.accepted(receipt);
  }

  /** One of the company's own databases. */
  protected JdbcClient system(String key) {
    return JdbcClient.create(database(key));
  }

  protected DataSource database(String key) {
    return systems.stream()
        .filter(one -> one.system().value().equals(key))
        .map(SystemConnection::dataSource)
        .findFirst()
        .orElseThrow();
  }

  /** Asks for a correction with the public form. */
  protected CaseRef correct(PlantedPerson who, String wrong, String right) throws Exception {
    return received(
        web.perform(
                post("/requests/new/correction")
                    .with(formToken())
                    .param("formToken", UUID.randomUUID().toString())
                    .param("wrongValue", wrong)
                    .param("rightValue", right)
                    .param("fullName", who.fullName())
                    .param("email", who.email())
                    .param("country", who.country()))
            .andReturn()
            .getResponse());
  }

  /** The number of the case that a form opened. */
  protected static CaseRef received(MockHttpServletResponse answer) {
    return CaseRef.parse(answer.getRedirectedUrl().split("/")[2]).orElseThrow();
  }

  protected Task awaitTask(CaseRef ref, String task) {
    return await(task)
        .atMost(PATIENCE)
        .until(() -> openTask(ref, task), Optional::isPresent)
        .orElseThrow();
  }

  protected Optional<Task> openTask(CaseRef ref, String task) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(ref.value())
        .taskDefinitionKey(task)
        .list()
        .stream()
        .findFirst();
  }

  /** Presses again, as people do, when a timer of the same case rings at that very moment. */
  protected void complete(Task task) {
    await("completed " + task.getTaskDefinitionKey())
        .atMost(PATIENCE)
        .ignoreException(OptimisticLockingException.class)
        .until(
            () -> {
              tasks.complete(task.getId());
              return true;
            });
  }

  protected Letter awaitLetter(CaseRef ref, org.rightsdesk.correspondence.LetterKind kind) {
    return await("letter " + kind)
        .atMost(PATIENCE)
        .until(
            () -> correspondence.letters(ref).stream().filter(one -> one.kind() == kind).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  protected Incident awaitIncident(CaseRef ref) {
    return await("incident")
        .atMost(PATIENCE)
        .until(() -> incidents(ref).stream().findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  protected List<Incident> incidents(CaseRef ref) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(ref.value())
        .list()
        .stream()
        .flatMap(one -> runtime.createIncidentQuery().processInstanceId(one.getId()).list().stream())
        .filter(one -> one.getIncidentMessage() != null)
        .toList();
  }

  /** What a manager does in Cockpit with what failed. */
  protected void retryAll() {
    for (Job job : management.createJobQuery().noRetriesLeft().list()) {
      management.setJobRetries(job.getId(), 1);
    }
  }

  protected void awaitClosed(CaseRef ref) {
    await("closed").atMost(PATIENCE).until(() -> cases.get(ref).isClosed());
  }

  protected void daysGoBy(int days) throws Exception {
    web.perform(post("/demo/clock").with(formToken()).param("days", String.valueOf(days)));
  }

  protected void mailServer(boolean runs) throws Exception {
    web.perform(post("/demo/mail-server").with(formToken()).param("runs", String.valueOf(runs)));
  }

  protected void systemFails(String key, boolean fails) throws Exception {
    web.perform(post("/demo/systems/" + key + "/switch").with(formToken()).param("fails", String.valueOf(fails)));
  }

  /**
   * The token that a page of ours puts into its forms. Spring's own helper would change the application's way of keeping
   * it, for all tests that come after.
   */
  protected static RequestPostProcessor formToken() {
    return request -> {
      HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
      CsrfToken token = session.generateToken(request);
      session.saveToken(token, request, new MockHttpServletResponse());
      Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
      Stream<Cookie> ours = Stream.of(new Cookie("form", token.getToken()));
      request.setCookies(
          Stream.concat(ours, Stream.of(others).filter(one -> !one.getName().equals("form"))).toArray(Cookie[]::new));
      new XorCsrfTokenRequestAttributeHandler().handle(request, new MockHttpServletResponse(), () -> token);
      CsrfToken masked = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
      request.setParameter(masked.getParameterName(), masked.getToken());
      return request;
    };
  }

  /** The person shows who they are with a document that a verifier accepts. */
  protected void show(CaseRef ref) {
    await().atMost(Duration.ofSeconds(60)).until(() -> identity.state(ref) == ProofState.AWAITED && asked(ref));
    identity.upload(ref, picture());
    Task proof = awaitTask(ref, "confirmIdentity");
    identity.confirm(proof.getId(), ProofVerdict.ACCEPTED, ProofKind.PASSPORT, new FreeText("Seen"), "verifier");
    complete(proof);
  }

  private boolean asked(CaseRef ref) {
    return correspondence.letters(ref).stream().anyMatch(letter -> letter.kind() == LetterKind.FEE_AND_PROOF);
  }

  /** A locator finds nothing by hand. */
  protected void signNil(CaseRef ref) {
    Task task = awaitTask(ref, "searchByHand");
    dataMap.recordByHand(
        task.getId(),
        ref,
        dataMap.handSearch(task.getId(), ref).system().key(),
        new HandFinding(List.of(), "Looked through both indexes"),
        "locator");
    complete(task);
  }

  /** A locator finds one thing by hand. */
  protected void searchByHand(CaseRef ref, String text) {
    Task task = awaitTask(ref, "searchByHand");
    HandFinding.Item item = new HandFinding.Item(text, "Box 12", Optional.of(LocalDate.of(2025, 3, 1)), text, Match.CERTAIN);
    dataMap.recordByHand(
        task.getId(), ref, dataMap.handSearch(task.getId(), ref).system().key(), new HandFinding(List.of(item), text), "locator");
    complete(task);
  }

  /** The reviewer says that every doubtful row is the person's, if there are any, and releases what may be released. */
  protected void review(CaseRef ref, String note) {
    await("review")
        .atMost(PATIENCE)
        .until(() -> openTask(ref, "reviewMatches").isPresent() || openTask(ref, "reviewItems").isPresent());
    openTask(ref, "reviewMatches").ifPresent(task -> reviewMatches(ref, task));
    Task task = awaitTask(ref, "reviewItems");
    Map<org.rightsdesk.casefile.PartRef, ItemChoice> choices = new HashMap<>();
    for (ReviewItem item : disclosures.items(ref)) {
      if (!item.isHeldForCustomer() && !item.isSomebodyElses()) {
        choices.put(item.row().id(), new ItemChoice(release().treatment(), Optional.empty(), release().redaction(), new FreeText(note)));
      }
    }
    disclosures.review(task.getId(), new ReviewChoices(Set.of(), Map.of(), choices), "reviewer");
    complete(task);
  }

  private static ItemChoice release() {
    return ItemChoice.release();
  }

  private void reviewMatches(CaseRef ref, Task task) {
    Map<CollectionKey, Boolean> all =
        disclosures.items(ref).stream()
            .filter(ReviewItem::isDoubtful)
            .map(ReviewItem::collection)
            .distinct()
            .collect(Collectors.toMap(key -> key, key -> true));
    disclosures.decideMatches(task.getId(), new MatchChoices(all, Map.of()), "reviewer");
    complete(task);
  }

  /** The reviewer accepts the correction in all places. */
  protected void accept(CaseRef ref) {
    Task decision = awaitTask(ref, "decideCorrection");
    corrections.decide(
        decision.getId(),
        new CorrectionChoice(CorrectionVerdict.ACCEPTED, new FreeText(""), new FreeText(""), places(ref)),
        "reviewer");
    complete(decision);
  }

  protected Set<CopyKey> places(CaseRef ref) {
    return corrections.of(ref).orElseThrow().copies().stream().map(line -> line.copy().key()).collect(Collectors.toSet());
  }

  /** Those who keep a system that no connector writes to do so, and all recipients are told, until the person is. */
  protected void correctByHandAndTellRecipients(CaseRef ref) {
    Set<String> done = new HashSet<>();
    await("told what was corrected")
        .atMost(Duration.ofSeconds(120))
        .until(
            () -> {
              openTask(ref, "correctByHand").filter(task -> done.add(task.getId())).ifPresent(task -> {
                corrections.recordByHand(task.getId(), HandCorrection.DONE, new FreeText("A note on the sheet."), "locator");
                complete(task);
              });
              openTask(ref, "notifyRecipient").filter(task -> done.add(task.getId())).ifPresent(task -> {
                corrections.recordTold(task.getId(), RecipientTold.TOLD, new FreeText("By mail."), "intake");
                complete(task);
              });
              return correspondence.letters(ref).stream().anyMatch(letter -> letter.kind() == LetterKind.CORRECTED);
            });
  }

  /** When the timer of this name rings. */
  protected Instant due(CaseRef ref, String timer) {
    return await("timer " + timer)
        .atMost(PATIENCE)
        .until(() -> timers(ref, timer).stream().findFirst(), Optional::isPresent)
        .orElseThrow()
        .getDuedate()
        .toInstant();
  }

  private List<Job> timers(CaseRef ref, String timer) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref.value()).list().stream()
        .flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).activityId(timer).list().stream())
        .toList();
  }

  protected void approve(CaseRef ref, Approval verdict, String reason) {
    Task task = awaitTask(ref, "approveResponse");
    disclosures.approve(task.getId(), verdict, Set.of(Check.values()), new FreeText(reason), "approver");
    complete(task);
  }

  /** The smallest picture there is, as a copy of a document. */
  protected static byte[] picture() {
    return Base64.getDecoder()
        .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  }

  protected List<String> openTasks(CaseRef ref) {
    List<String> names = new ArrayList<>();
    tasks.createTaskQuery().processInstanceBusinessKey(ref.value()).list().forEach(one -> names.add(one.getTaskDefinitionKey()));
    return names;
  }
}
