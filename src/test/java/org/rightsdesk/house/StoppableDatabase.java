package org.rightsdesk.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A real PostgreSQL server that is stopped and started again on the same port and data, and whose disk can be full. */
final class StoppableDatabase implements AutoCloseable {

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  /** Starts an empty one. */
  StoppableDatabase() {
    try {
      data = Files.createTempDirectory(Path.of("target"), "postgres").toAbsolutePath();
      // As small as the pieces of its log can be, so that a file of that size is still written on a disk that is full.
      server = settings().setLocaleConfig("wal-segsize", "1").start();
      port = server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** Ends every connection, whatever it is at, and takes no more. */
  void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start() {
    try {
      server = settings().setPort(port).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of its processes. */
  LongStream processes() {
    try {
      long first = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      ProcessHandle postmaster = ProcessHandle.of(first).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants()).mapToLong(ProcessHandle::pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private EmbeddedPostgres.Builder settings() {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
  }
}
