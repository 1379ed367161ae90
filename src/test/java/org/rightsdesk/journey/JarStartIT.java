package org.rightsdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarStartIT {

  @TempDir private Path directory;

  @Test
  void the_jar_starts_on_an_empty_directory_and_again_after_it_was_killed() {
    try (RunningJar jar = RunningJar.in(directory).start()) {
      assertThat(jar.status("/requests/new/access")).isEqualTo(200);
      jar.kill();

      jar.start();

      assertThat(jar.status("/requests/new/access")).isEqualTo(200);
      assertThat(jar.status("/desk")).as("the desk asks who is there").isNotEqualTo(500);
      assertThat(jar.log()).doesNotContain("ERROR");
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
