package org.rightsdesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rightsdesk.testing.Browser;

/** The application and the browser that all journeys share: started by the first, ended after the last. */
final class SharedHouse implements ExtensionContext.Store.CloseableResource {

  private static final ExtensionContext.Namespace JOURNEYS = ExtensionContext.Namespace.create(SharedHouse.class);

  private final Path directory;
  private final RunningJar jar;
  private final Browser browser;

  private SharedHouse() {
    try {
      directory = Files.createTempDirectory("rightsdesk-journey");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    jar = RunningJar.in(directory).start();
    browser = Browser.start();
  }

  static SharedHouse in(ExtensionContext test) {
    return test.getRoot()
        .getStore(JOURNEYS)
        .getOrComputeIfAbsent(SharedHouse.class, first -> new SharedHouse(), SharedHouse.class);
  }

  RunningJar jar() {
    return jar;
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() throws IOException {
    browser.close();
    jar.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
