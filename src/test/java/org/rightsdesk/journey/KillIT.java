package org.rightsdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** How often the jar is killed says RIGHTSDESK_KILLS; each time costs a start of the jar. */
@EnabledIfEnvironmentVariable(
    named = "RIGHTSDESK_KILLS", matches = "\\d+", disabledReason = "Set RIGHTSDESK_KILLS, as .ci/run does.")
class KillIT {

  private static final int MOST_STEPS_IN_A_LIFE = 1;
  private static final int LONGEST_WAIT_FOR_STEPS_IN_SECONDS = 6;
  private static final int LONGEST_INTO_A_STEP_IN_MILLISECONDS = 800;
  private static final int AT_MOST_IN_A_LIFE = 3;

  private final int kills = Integer.parseInt(System.getenv("RIGHTSDESK_KILLS"));
  private final Random random;
  private final Queue<Applicant> applicants = new ConcurrentLinkedQueue<>();
  private final Applicant imran = new Applicant("Imran Chaudhry", "imran.chaudhry@example.org");
  private final DrivenCase imransCase = new DrivenCase(imran);

  @TempDir private Path directory;

  KillIT() {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("The moments of the kills come from -Dkill.seed=" + seed);
    random = new Random(seed);
  }

  @Test
  void from_an_empty_directory_through_many_kills_nothing_acknowledged_is_lost_or_doubled_and_the_case_goes_on()
      throws InterruptedException, IOException, ExecutionException {
    applicants.add(imran);
    try (RunningJar jar = RunningJar.in(directory, "--rightsdesk.portal.requests-per-hour=100000")) {
      for (int kill = 0; kill < kills; kill++) {
        jar.start();
        people_are_busy_until_it_is_killed(jar);
      }
      jar.start();

      everybody_whose_form_was_cut_off_sends_it_again(jar);
      imrans_case_goes_on_to_its_answer(jar);
      each_request_is_there_once(jar);
      assertThat(jar.log()).doesNotContain("ERROR");
    }
  }

  /** The moment is a number of steps that Imran's case has made in this life, and then some time into the next one. */
  private void people_are_busy_until_it_is_killed(RunningJar jar) throws InterruptedException, ExecutionException {
    AtomicBoolean alive = new AtomicBoolean(true);
    Semaphore steps = new Semaphore(0);
    ExecutorService people = Executors.newFixedThreadPool(2);
    Future<?> sending = people.submit(() -> sendWhile(alive, jar));
    Future<?> driving = people.submit(() -> driveWhile(alive, jar, steps));
    people.shutdown();
    steps.tryAcquire(random.nextInt(MOST_STEPS_IN_A_LIFE + 1), LONGEST_WAIT_FOR_STEPS_IN_SECONDS, TimeUnit.SECONDS);
    people.awaitTermination(1 + random.nextInt(LONGEST_INTO_A_STEP_IN_MILLISECONDS), TimeUnit.MILLISECONDS);
    alive.set(false);
    jar.kill();
    sending.get();
    driving.get();
  }

  private void sendWhile(AtomicBoolean alive, RunningJar jar) {
    for (int sent = 0; sent < AT_MOST_IN_A_LIFE && alive.get(); sent++) {
      int next = applicants.size();
      Applicant applicant = new Applicant("Applicant Number" + next, "applicant" + next + "@example.net");
      applicants.add(applicant);
      applicant.send(jar.address());
    }
  }

  private void driveWhile(AtomicBoolean alive, RunningJar jar, Semaphore steps) {
    Poll.until(
        "end of this life",
        () -> {
          try {
            if (imransCase.step(jar.address())) {
              steps.release();
            }
          } catch (IOException | RuntimeException cut) {
            // The kill came first; in the next life everybody looks again what is to be done.
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          return alive.get() ? Optional.empty() : Optional.of(true);
        });
  }

  private void everybody_whose_form_was_cut_off_sends_it_again(RunningJar jar) {
    for (Applicant applicant : applicants) {
      assertThat(applicant.reference().isPresent() || applicant.send(jar.address())).isTrue();
    }
    List<String> references = applicants.stream().map(Applicant::reference).map(Optional::orElseThrow).toList();
    assertThat(references).doesNotHaveDuplicates();
  }

  private void imrans_case_goes_on_to_its_answer(RunningJar jar) {
    byte[] zip =
        Poll.until(
            "answer for Imran",
            () -> {
              try {
                imransCase.step(jar.address());
                return imransCase.answer();
              } catch (IOException | InterruptedException cut) {
                throw new IllegalStateException(cut);
              }
            });
    AnswerPack answer = new AnswerPack(zip);
    assertThat(answer.checksums()).isEqualTo(answer.statedChecksums());
    assertThat(answer.document()).contains("Imran Chaudhry", imran.reference().orElseThrow(), "14 Marigold Mews");
  }

  private void each_request_is_there_once(RunningJar jar) throws IOException, InterruptedException {
    Inbox inbox = new Inbox(jar.address());
    PlainDesk manager = PlainDesk.signedIn(jar.address(), "manager");
    for (Applicant applicant : applicants) {
      String reference = applicant.reference().orElseThrow();
      inbox.await(reference, "What we need from you");
      assertThat(manager.read(reference)).contains(applicant.name(), "We mailed the letter that asks for fee and proof.");
    }
    List<Mail> mails = inbox.all();
    for (Applicant applicant : applicants) {
      // The inbox keeps a mail that came twice under one Message-ID once.
      for (String subject : List.of("We have your request", "What we need from you", "The answer to your request")) {
        assertThat(mails)
            .filteredOn(mail -> mail.to().equals(applicant.email()) && mail.subject().startsWith(subject))
            .extracting(Mail::subject)
            .hasSize(subject.startsWith("The answer") && applicant != imran ? 0 : 1)
            .allMatch(found -> found.contains(applicant.reference().orElseThrow()));
      }
    }
  }
}
