package org.rightsdesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar, running as a user would run it, on a port and in a directory of its own. It can be killed as a power
 * cut would, and started again on the same port and data.
 */
public final class RunningJar implements AutoCloseable {

  private static final Path JAR = Path.of("target", "rightsdesk.jar");
  /** Without the compiler that pays only for long lives, a start takes half as long. */
  private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path directory;
  private final List<String> settings;
  private final String logName;
  private final int port = freePort();
  private Process process;

  private RunningJar(Path directory, List<String> settings, String logName) {
    this.directory = directory;
    this.settings = settings;
    this.logName = logName;
  }

  /** The demo on an empty directory, not started yet; settings as on the command line, {@code --name=value}. */
  public static RunningJar in(Path directory, String... settings) {
    return new RunningJar(directory, List.of(settings), "rightsdesk.log");
  }

  /** Another one on the same data, with a log of its own. */
  public RunningJar another() {
    return new RunningJar(directory, settings, "another.log");
  }

  /** Starts it and waits until it answers. */
  public RunningJar start() {
    launch();
    Poll.until("answer from the jar", () -> answers() ? Optional.of(this) : Optional.empty());
    return this;
  }

  /** Starts it, expecting that it gives up by itself; returns its exit code. */
  public int startAndWaitForTheEnd() {
    launch();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The jar runs on. Its log:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Starts it and ends it without a warning while it still starts, when its log says this once more. */
  public void startAndKillWhenItSays(String words) {
    int before = log().split(words, -1).length;
    launch();
    Poll.until("line in the log that says " + words, () -> log().split(words, -1).length > before ? Optional.of(true) : Optional.empty());
    kill();
  }

  /** Ends it without a warning, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Its number among the processes of this machine. */
  public long pid() {
    return process.pid();
  }

  /** Where it is, without a slash at the end. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** Everything that it has printed, over all its starts. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The status with which it answers a plain GET. */
  public int status(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(20)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }

  private void launch() {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: mvn verify packages it before the journeys begin.");
    }
    List<String> command =
        new ArrayList<>(List.of(java(), "-Xmx700m", QUICK_TO_START, "-jar", JAR.toAbsolutePath().toString()));
    command.add("--spring.datasource.url=jdbc:h2:file:" + directory.resolve("rightsdesk") + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000");
    command.add("--rightsdesk.demo.directory=" + directory);
    command.addAll(settings);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    builder.directory(directory.toFile());
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().remove("SPRING_PROFILES_ACTIVE");
    builder.environment().remove("RIGHTSDESK_SECRET");
    try {
      process = builder.start();
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("The jar did not come up. Its log:\n" + log());
    }
    try {
      return status("/requests/new/access") == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private Path logFile() {
    return directory.resolve(logName);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
