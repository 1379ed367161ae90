package org.rightsdesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.LongStream;

/**
 * Takes the disk away from running processes, as a full one does: the kernel fails every write beyond a number of bytes of a
 * file. A small file system would do the same, but only an administrator can make one.
 */
public final class FullDisk implements AutoCloseable {

  private final long[] processes;

  private FullDisk(long[] processes) {
    this.processes = processes;
  }

  /** Until it is closed, none of the processes makes a file longer than that. */
  public static FullDisk beyond(long bytes, LongStream processes) {
    FullDisk disk = new FullDisk(processes.toArray());
    disk.limit(String.valueOf(bytes));
    return disk;
  }

  /** Whether this machine has the command that sets such limits. */
  public static boolean isPossible() {
    try {
      return new ProcessBuilder("prlimit", "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** There is space again. */
  @Override
  public void close() {
    limit("unlimited");
  }

  private void limit(String bytes) {
    try {
      for (long process : processes) {
        Process command =
            new ProcessBuilder("prlimit", "--pid", String.valueOf(process), "--fsize=" + bytes + ":").inheritIO().start();
        if (command.waitFor() != 0 && ProcessHandle.of(process).isPresent()) {
          throw new IllegalStateException("The limit of process " + process + " cannot be set.");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
