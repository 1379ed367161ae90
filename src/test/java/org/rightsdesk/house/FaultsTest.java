package org.rightsdesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIf;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.correction.CopyState;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.demo.PlantedPerson;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.intake.Submission;
import org.rightsdesk.testing.FullDisk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What the house stands on is taken away while requests for access and for correction are under way, and given back: the
 * mail server, a company's system, the disk, the database, and the hour of the clock. Everything is the real one, the
 * application's database a PostgreSQL server. Afterwards each case is where it should be, and nothing is lost or there twice.
 * It takes two minutes, so it runs only where it is asked for.
 */
@EnabledIfEnvironmentVariable(
    named = "RIGHTSDESK_FAULTS", matches = "required", disabledReason = "Set RIGHTSDESK_FAULTS=required, as .ci/run does.")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest extends WholeHouse {

  private static final Path DIRECTORY = fresh();
  private static final StoppableDatabase DATABASE = new StoppableDatabase();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT_BETWEEN_TRIES = Duration.ofMinutes(30);
  private static final Duration LONGER_THAN_A_JOB_IS_LOCKED = Duration.ofMinutes(16);
  /** Smaller than any answer. */
  private static final long SMALL_FILE = 4096;
  /** Larger than all tables but that of large documents. */
  private static final long LARGEST_TABLE = 3_000_000;
  private static final int LARGE_PICTURE = 4_000_000;
  private static final int PEOPLE = 12;
  private static final Random RANDOM = new Random(20261124);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);

  @Autowired
  @Qualifier("camundaTaskExecutor")
  private ThreadPoolTaskExecutor jobThreads;

  @DynamicPropertySource
  static void onPostgres(DynamicPropertyRegistry settings) {
    settings.add("spring.datasource.url", DATABASE::url);
    settings.add("spring.datasource.username", () -> "postgres");
    settings.add("spring.datasource.password", () -> "postgres");
    settings.add("rightsdesk.demo.directory", DIRECTORY::toString);
    settings.add("rightsdesk.pack-directory", () -> DIRECTORY.resolve("packs").toString());
    settings.add("rightsdesk.retry-cycle", () -> "PT15S,PT1M,PT5M,PT30M");
    settings.add("camunda.bpm.job-execution.max-wait", () -> "500");
  }

  @AfterEach
  void nothingFailsAnyMore() {
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void a_mail_server_that_is_dead_for_an_hour_delays_letters_and_loses_and_doubles_none() throws Exception {
    mailServer(false);
    CaseRef access = submit("Perpetua Silent", "perpetua@silent.example", "", "", "GB", "", "");
    CaseRef correction = correct(PlantedPerson.SARAH_JONES_ELDER, "Orchard Gate", "Orchard Grove");
    for (CaseRef ref : List.of(access, correction)) {
      await().atMost(PATIENCE).until(() -> identity.state(ref) == ProofState.AWAITED && correspondence.letters(ref).size() == 2);
      assertThat(untilNobodyTriesAgain(ref))
          .startsWith("The mail server did not take the letter. Nothing is lost: the letter waits in the outbox.")
          .contains("It was tried 5 times since ", "When the cause is repaired, retry it here.");
      identity.upload(ref, picture());
      awaitTask(ref, "confirmIdentity");
    }
    assertThat(about(access)).isEmpty();
    assertThat(about(correction)).isEmpty();

    mailServer(true);
    retryAllThatFailed();

    for (CaseRef ref : List.of(access, correction)) {
      assertThat(openTasks(ref)).containsExactly("confirmIdentity");
      assertThat(kinds(ref)).containsExactlyInAnyOrder(LetterKind.ACKNOWLEDGEMENT, LetterKind.FEE_AND_PROOF);
      everyLetterArrivedOnce(ref);
    }
  }

  @Test
  void a_source_that_is_down_for_a_day_holds_up_only_what_needs_it_and_is_searched_and_written_once() throws Exception {
    PlantedPerson barnaby = PlantedPerson.WRONG_POSTCODE;
    CaseRef access = submit(PlantedPerson.LONDON.fullName(), PlantedPerson.LONDON.email(), "", PlantedPerson.LONDON.phone(), "GB", "", "");
    CaseRef correction = correct(barnaby, barnaby.postcodeOnFile(), barnaby.postcode());
    show(correction);
    signNil(correction);
    awaitTask(correction, "decideCorrection");
    try (Closed telephone = new Closed("tele");
        Closed marketing = new Closed("mkt")) {
      show(access);
      accept(correction);

      assertThat(untilNobodyTriesAgain(access))
          .containsPattern("^The (telephone|marketing) system does not answer\\. Nothing is lost")
          .contains("5 times since");
      assertThat(untilNobodyTriesAgain(correction)).startsWith("The marketing system does not answer.").contains("5 times since");
      signNil(access);
      assertThat(searched(access)).doesNotContain("tele").contains("core", "web", "bill", "sup");
      assertThat(postcodes("core", "select postcode from core_contact where id = 35")).containsExactly(barnaby.postcode());
      daysGoBy(1);
    }
    retryAllThatFailed();
    correctByHandAndTellRecipients(correction);
    awaitClosed(correction);
    review(access, "");
    approve(access, Approval.APPROVED, "");
    awaitLetter(access, LetterKind.ANSWER_READY);
    packs.download(access);
    awaitClosed(access);

    assertThat(searched(access)).doesNotHaveDuplicates().contains("tele", "mkt");
    assertThat(cases.get(correction).outcome()).contains(CaseOutcome.CORRECTED);
    eachChangeIsThereOnce(correction);
    everyLetterArrivedOnce(access);
    everyLetterArrivedOnce(correction);
  }

  @Test
  @EnabledIf("org.rightsdesk.testing.FullDisk#isPossible")
  void a_full_disk_takes_no_answer_and_no_document_and_when_there_is_space_again_each_is_there_whole() throws Exception {
    CaseRef access = submit("Zebedee Fuller", "zebedee@fuller.example", "", "", "GB", "", "");
    CaseRef correction = correct(PlantedPerson.NULL_NAME, "Cooper's Yard", "Coopers' Yard");
    show(access);
    signNil(access);
    review(access, "");
    await().atMost(PATIENCE).until(() -> identity.state(correction) == ProofState.AWAITED);
    everyLetterArrivedOnce(access);
    everyLetterArrivedOnce(correction);

    try (FullDisk full = FullDisk.beyond(SMALL_FILE, LongStream.of(ProcessHandle.current().pid()))) {
      approve(access, Approval.APPROVED, "");
      assertThat(untilNobodyTriesAgain(access))
          .startsWith("The answer could not be written to the disk. Check that the directory of the packs has space")
          .contains("5 times since");
      assertThat(packFiles()).isEmpty();
      assertThat(openTasks(access)).isEmpty();
    }
    try (FullDisk full = FullDisk.beyond(LARGEST_TABLE, DATABASE.processes())) {
      assertThatThrownBy(() -> identity.upload(correction, largePicture())).isInstanceOf(DataAccessException.class);
      assertThat(identity.state(correction)).isEqualTo(ProofState.AWAITED);
    }

    retryAllThatFailed();
    awaitLetter(access, LetterKind.ANSWER_READY);
    assertThat(packFiles()).containsExactly(access + ".zip");
    assertThat(packs.download(access).content()).isNotEmpty();
    awaitClosed(access);
    identity.upload(correction, largePicture());
    assertThat(openTasks(correction)).doesNotHaveDuplicates();
    awaitTask(correction, "confirmIdentity");
    everyLetterArrivedOnce(access);
    everyLetterArrivedOnce(correction);
  }

  @Test
  void a_database_that_is_restarted_under_load_loses_nothing_acknowledged_and_every_case_goes_on() throws Exception {
    CaseRef correction = correct(PlantedPerson.OPINION, "Station Approach", "Station Road");
    show(correction);
    signNil(correction);
    awaitTask(correction, "decideCorrection");
    mailServer(false);
    CaseRef twice = submit("Edwina Twice", "edwina@twice.example", "", "", "GB", "", "");
    await().atMost(PATIENCE).until(() -> identity.state(twice) == ProofState.AWAITED && correspondence.letters(twice).size() == 2);
    everythingDueIsDone();
    long before = count();
    List<Submission> people = Stream.generate(FaultsTest::somebody).limit(PEOPLE).toList();
    Map<Submission, CaseRef> acknowledged = new ConcurrentHashMap<>();
    ExecutorService senders = Executors.newFixedThreadPool(3);

    try (Connection holding = DriverManager.getConnection(DATABASE.url(), "postgres", "postgres")) {
      hold(twice, holding);
      mailServer(true);
      engineGoesOn(LONGEST_WAIT_BETWEEN_TRIES);
      await("taken, but not written down").atMost(PATIENCE).until(() -> about(twice).size() == 2);
      people.forEach(one -> senders.submit(() -> acknowledged.put(one, Receipts.accepted(intake.submit(one)))));
      accept(correction);
      await().atMost(PATIENCE).until(() -> acknowledged.size() >= PEOPLE / 3);
      DATABASE.stop();
    }
    DATABASE.start();
    senders.shutdown();
    assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    takenUpAgain();

    for (Submission one : people) {
      CaseRef ref = Receipts.accepted(intake.submit(one));
      assertThat(acknowledged.getOrDefault(one, ref)).isEqualTo(ref);
      await().atMost(PATIENCE).until(() -> identity.state(ref) == ProofState.AWAITED);
      everyLetterArrivedOnce(ref);
      assertThat(kinds(ref)).containsExactlyInAnyOrder(LetterKind.ACKNOWLEDGEMENT, LetterKind.FEE_AND_PROOF);
    }
    assertThat(count()).isEqualTo(before + PEOPLE);
    everyLetterArrivedOnce(twice);
    assertThat(correspondence.letters(twice)).allMatch(letter -> letter.attempts() > 2);
    correctByHandAndTellRecipients(correction);
    awaitClosed(correction);
    assertThat(cases.get(correction).outcome()).contains(CaseOutcome.CORRECTED);
    eachChangeIsThereOnce(correction);
    everyLetterArrivedOnce(correction);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void summer_time_begins_and_ends_and_what_was_told_by_the_hour_and_by_the_day_holds() throws Exception {
    for (Change change : List.of(new Change(Month.MARCH, PlantedPerson.OBJECTION), new Change(Month.OCTOBER, PlantedPerson.HIDDEN_REQUEST))) {
      moveTo(dayBeforeLastSunday(change.month()));
      CaseRef fee = submit("Dorcas Late", "dorcas@late.example", "1 Oak Street\nDayton", "", "US", "OH", "");
      CaseRef correction = correct(change.who(), change.who().phone(), change.who().phone().replace("9009", "9008"));
      show(correction);
      signNil(correction);
      accept(correction);
      Instant told = told(awaitLetter(correction, LetterKind.CORRECTION_WARNING));
      Instant end = await().atMost(PATIENCE).until(() -> correspondence.objectionUntil(correction), Optional::isPresent).orElseThrow();
      assertThat(end).isBetween(told, told.plus(Duration.ofMinutes(5)));
      await("timer until then").atMost(PATIENCE).until(() -> Duration.between(due(correction, "holdOver"), end).toSeconds() == 0);
      awaitTask(fee, "recordFee");
      ZonedDateTime asked = awaitLetter(fee, LetterKind.FEE_AND_PROOF).createdAt().atZone(clock.getZone());
      assertThat(due(fee, "firstFeeReminderDue").atZone(clock.getZone()))
          .isCloseTo(asked.plusDays(10).with(LocalTime.of(9, 0)), within(1, ChronoUnit.MINUTES));

      daysGoBy(2);
      everythingDueIsDone();
      assertThat(corrections.of(correction).orElseThrow().changes()).isEmpty();
      daysGoBy(1);
      correctByHandAndTellRecipients(correction);
      awaitClosed(correction);
      eachChangeIsThereOnce(correction);
      for (int days : List.of(8, 10, 11)) {
        daysGoBy(days);
        everythingDueIsDone();
      }
      awaitClosed(fee);
      assertThat(cases.get(fee).outcome()).contains(CaseOutcome.FEE_LAPSED);
      assertThat(kinds(fee).stream().filter(LetterKind.FEE_REMINDER::equals)).hasSize(2);
      everyLetterArrivedOnce(fee);
      everyLetterArrivedOnce(correction);
    }
  }

  /** Until when nothing is changed, by the letter. */
  private Instant told(Letter warning) {
    Matcher until = Pattern.compile("before (\\d\\d:\\d\\d on [\\w ]+)\\.").matcher(warning.text().replaceAll("\\s+", " "));
    assertThat(until.find()).isTrue();
    return LocalDateTime.parse(until.group(1), MINUTE).atZone(clock.getZone()).toInstant();
  }

  private record Change(Month month, PlantedPerson who) {}

  private LocalDate dayBeforeLastSunday(Month month) {
    LocalDate today = LocalDate.now(clock);
    LocalDate end = today.with(month).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)).minusDays(1);
    return end.isAfter(today) ? end : end.plusYears(1).with(month).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)).minusDays(1);
  }

  private void moveTo(LocalDate day) throws Exception {
    web.perform(post("/demo/clock").with(formToken()).param("date", day.toString()));
    assertThat(LocalDate.now(clock)).isEqualTo(day);
  }

  /** Keeps everybody else from writing down what becomes of a case, until the connection ends. */
  private static void hold(CaseRef ref, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement lock = connection.prepareStatement("select ref from case_file where ref = ? for update")) {
      lock.setString(1, ref.value());
      assertThat(lock.executeQuery().next()).isTrue();
    }
  }

  /** A step that a fault cut off is taken up when its lock runs out. */
  private void takenUpAgain() {
    await("at rest").atMost(PATIENCE).until(() -> jobThreads.getActiveCount() == 0);
    engineGoesOn(LONGER_THAN_A_JOB_IS_LOCKED);
    everythingDueIsDone();
  }

  private static Submission somebody() {
    String name = "Person " + Long.toString(RANDOM.nextLong(1, Long.MAX_VALUE), 36);
    return new Submission(
        UUID.randomUUID().toString(), Optional.of(Channel.FORM), "", name, name.replace(" ", "") + "@load.example", "", "", "GB", "", "");
  }

  private long count() {
    return jdbc.sql("select count(*) from case_file").query(Long.class).single();
  }

  private List<String> packFiles() throws IOException {
    Files.createDirectories(DIRECTORY.resolve("packs"));
    try (Stream<Path> files = Files.list(DIRECTORY.resolve("packs"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** A picture that no database can make smaller. */
  private static byte[] largePicture() {
    byte[] large = new byte[LARGE_PICTURE];
    RANDOM.nextBytes(large);
    System.arraycopy(picture(), 0, large, 0, picture().length);
    return large;
  }

  private void everyLetterArrivedOnce(CaseRef ref) {
    List<Letter> letters = correspondence.letters(ref);
    await().atMost(PATIENCE).until(() -> everyLetterIsSent(ref));
    List<MimeMessage> about = about(ref);
    assertThat(about).extracting(mail -> header(mail, "Message-ID")).doesNotHaveDuplicates().hasSize(letters.size());
    assertThat(about)
        .allMatch(mail -> letters.stream().anyMatch(letter -> header(mail, "Message-ID").startsWith("<" + letter.id() + "@")));
  }

  private static List<MimeMessage> about(CaseRef ref) {
    return mails().stream().filter(mail -> header(mail, "References").contains(ref.value())).toList();
  }

  private void eachChangeIsThereOnce(CaseRef ref) {
    CorrectionView view = corrections.of(ref).orElseThrow();
    long changed = view.copies().stream().filter(line -> line.state().isCorrected() || line.state() == CopyState.NOTED).count();
    assertThat(changed).isPositive();
    assertThat(view.changes()).hasSize((int) changed);
  }

  private boolean everyLetterIsSent(CaseRef ref) {
    return correspondence.letters(ref).stream().allMatch(letter -> letter.state() == LetterState.SENT);
  }

  private List<LetterKind> kinds(CaseRef ref) {
    return correspondence.letters(ref).stream().map(Letter::kind).toList();
  }

  private List<String> searched(CaseRef ref) {
    return dataMap.searchLog(ref).stream().filter(entry -> entry.whyNot().isEmpty()).map(entry -> entry.system().value()).toList();
  }

  private List<String> postcodes(String system, String query) {
    return system(system).sql(query).query(String.class).list();
  }

  /** Lets the time between the tries go by until an incident tells, in words, that nobody tries any more. */
  private String untilNobodyTriesAgain(CaseRef ref) {
    while (incidents(ref).isEmpty()) {
      everythingDueIsDone();
      engineGoesOn(LONGEST_WAIT_BETWEEN_TRIES);
    }
    return incidents(ref).get(0).getIncidentMessage();
  }

  /** What a manager does after the repair, once, with all that failed. */
  private void retryAllThatFailed() {
    everythingDueIsDone();
    retryAll();
    everythingDueIsDone();
  }

  private void everythingDueIsDone() {
    await("done what is due").atMost(PATIENCE).until(() -> management.createJobQuery().executable().count() == 0);
  }

  /** Only the engine's clock: the hours of an outage are no matter of days. */
  private static void engineGoesOn(Duration by) {
    ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + by.toMillis());
  }

  /** What the inbox of the demonstration took, which keeps a mail that came twice under one Message-ID once. */
  private static List<MimeMessage> mails() {
    Path inbox = DIRECTORY.resolve("inbox");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files.filter(file -> file.toString().endsWith(".eml")).map(FaultsTest::mail).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MimeMessage mail(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), content);
    } catch (Exception unreadable) {
      throw new AssertionError(file + " is no mail", unreadable);
    }
  }

  private static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, " ");
    } catch (Exception unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Path fresh() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the company's databases, closed to all but its administrator: who was signed in is thrown out. */
  private final class Closed implements AutoCloseable {

    private final Connection administrator;

    Closed(String system) throws Exception {
      administrator = database(system).getConnection();
      administrator.createStatement().execute("set exclusive 2");
    }

    @Override
    public void close() throws Exception {
      administrator.createStatement().execute("set exclusive false");
      administrator.close();
    }
  }
}
