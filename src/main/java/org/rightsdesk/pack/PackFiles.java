package org.rightsdesk.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the packs as files, one for each case. A file is there whole or not at all. */
@Component
class PackFiles {

  /** Opens the disk for writing; a test gives one that is full. */
  @FunctionalInterface
  interface Disk {
    OutputStream open(FileChannel file) throws IOException;
  }

  private final Path directory;
  private final Disk disk;

  @Autowired
  PackFiles(@Value("${rightsdesk.pack-directory:data/packs}") String directory) {
    this(Path.of(directory), Channels::newOutputStream);
  }

  PackFiles(Path directory, Disk disk) {
    this.directory = directory;
    this.disk = disk;
  }

  /** Writes beside, forces it to the disk, and renames. @throws PackNotWritten if the disk takes it not */
  void write(CaseRef ref, byte[] content) {
    Path unfinished = null;
    try {
      Files.createDirectories(directory);
      unfinished = Files.createTempFile(directory, ref.value() + "-", ".part");
      try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        OutputStream out = disk.open(file);
        out.write(content);
        out.flush();
        file.force(true);
      }
      Files.move(unfinished, path(ref), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      remove(unfinished);
      throw new PackNotWritten(e);
    }
  }

  Optional<byte[]> read(CaseRef ref) {
    try {
      return Optional.of(Files.readAllBytes(path(ref)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of a pack cannot be read.", e);
    }
  }

  void delete(CaseRef ref) {
    remove(path(ref));
  }

  private Path path(CaseRef ref) {
    return directory.resolve(ref.value() + ".zip");
  }

  private static void remove(Path file) {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of a pack cannot be deleted.", e);
    }
  }
}
