package org.rightsdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.testing.FullDisk;

class JarStartIT {

  private static final long LESS_THAN_THE_DATABASE = 1_000_000;

  @TempDir private Path directory;

  @Test
  void the_jar_starts_on_an_empty_directory_and_again_after_a_full_disk_and_two_kills_and_a_second_one_says_that_it_runs_already()
      throws Exception {
    Applicant before = new Applicant("Philippa Twice", "philippa.twice@example.org");
    Applicant meanwhile = new Applicant("Fulbert Disk", "fulbert.disk@example.org");
    try (RunningJar jar = RunningJar.in(directory).start()) {
      assertThat(before.send(jar.address())).isTrue();
      if (FullDisk.isPossible()) {
        FullDisk.beyond(LESS_THAN_THE_DATABASE, LongStream.of(jar.pid()));
        assertThat(meanwhile.send(jar.address())).as("acknowledged without being written down").isFalse();
        assertThat(jar.log()).contains("File too large");
      }
      jar.kill();

      jar.startAndKillWhenItSays("HikariPool-1 - Start completed");
      int starts = jar.log().length();
      jar.start();

      assertThat(jar.status("/requests/new/access")).isEqualTo(200);
      assertThat(jar.status("/desk")).as("the desk asks who is there").isNotEqualTo(500);
      assertThat(meanwhile.send(jar.address())).isTrue();
      try (RunningJar second = jar.another()) {
        assertThat(second.startAndWaitForTheEnd()).isNotZero();
        assertThat(second.log())
            .contains("Rightsdesk runs on this data already: another program has its database open. Nothing was changed.")
            .contains("Use the one that runs, or stop it first.")
            .doesNotContain("at org.");
      }
      Inbox inbox = new Inbox(jar.address());
      for (Applicant one : List.of(before, meanwhile)) {
        String reference = one.reference().orElseThrow();
        inbox.await(reference, "We have your request");
        inbox.await(reference, "What we need from you");
        assertThat(inbox.about(reference)).hasSize(2);
      }
      assertThat(jar.log().substring(starts)).doesNotContain("ERROR");
      assertThat(directory.resolve("rightsdesk.mv.db")).exists();
    }
  }

  @Test
  void without_the_demo_it_does_not_start_on_the_secret_that_everybody_knows() {
    try (RunningJar jar = RunningJar.in(directory, "--spring.profiles.active=production")) {
      int exitCode = jar.startAndWaitForTheEnd();

      assertThat(exitCode).isNotZero();
      assertThat(jar.log())
          .contains("APPLICATION FAILED TO START")
          .contains("Set RIGHTSDESK_SECRET to a secret of your own, of at least 32 characters")
          .doesNotContain("at org.springframework");
      assertThat(directory.resolve("rightsdesk.mv.db")).as("nothing is written yet").doesNotExist();
    }
  }
}
