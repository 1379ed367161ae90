package org.rightsdesk.command;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rightsdesk.graph.CollectionAddress;
import org.rightsdesk.graph.ReachedRow;
import org.rightsdesk.graph.RowSink;
import org.rightsdesk.graph.Sureness;

/**
 * Writes rows as they come, a JSON list for each collection. What is not the person's goes to a directory of its own, so
 * that nobody gives it away with the rest.
 */
final class RowFiles implements RowSink, AutoCloseable {

  private static final String OTHERS = "not-this-person";

  private final Path directory;
  private final boolean plain;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<Path, JsonGenerator> open = new HashMap<>();

  RowFiles(Path directory, boolean plain) throws IOException {
    this.directory = directory;
    this.plain = plain;
    if (Files.exists(directory.resolve("search.json"))) {
      removeFormer(directory);
      removeFormer(directory.resolve(OTHERS));
    }
    Files.createDirectories(directory);
  }

  /** What an earlier search left here is about somebody else, perhaps. */
  private static void removeFormer(Path from) throws IOException {
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static String word(Sureness sureness) {
    return sureness.name().toLowerCase(Locale.ROOT);
  }

  /** A collection that was searched has a file, even without a row. */
  void begin(CollectionAddress collection) {
    generator(directory.resolve(fileName(collection)));
  }

  @Override
  public void take(ReachedRow row) {
    Path folder = row.sureness() == Sureness.NOT_THIS_PERSON ? directory.resolve(OTHERS) : directory;
    JsonGenerator json = generator(folder.resolve(fileName(row.collection())));
    try {
      json.writeRaw('\n');
      if (plain) {
        json.writePOJO(row.values());
        return;
      }
      json.writeStartObject();
      json.writeStringField("match", word(row.sureness()));
      json.writeStringField("reason", row.reason());
      json.writeStringField("path", row.path());
      json.writePOJOField("row", row.values());
      json.writeEndObject();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private JsonGenerator generator(Path file) {
    return open.computeIfAbsent(file, unused -> {
      try {
        Files.createDirectories(file.getParent());
        JsonGenerator json = mapper.getFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
        json.writeStartArray();
        return json;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    });
  }

  /** What cannot stand in the name of a file is written as in an address of the web. */
  private static String fileName(CollectionAddress collection) {
    StringBuilder name = new StringBuilder();
    for (byte letter : collection.toString().getBytes(StandardCharsets.UTF_8)) {
      boolean kept = letter > ' ' && letter < 127 && "/\\%:*?\"<>|".indexOf(letter) < 0;
      name.append(kept ? String.valueOf((char) letter) : "%%%02X".formatted(letter));
    }
    return name + ".json";
  }

  @Override
  public void close() throws IOException {
    for (JsonGenerator json : List.copyOf(open.values())) {
      json.writeRaw('\n');
      json.close();
    }
  }
}
