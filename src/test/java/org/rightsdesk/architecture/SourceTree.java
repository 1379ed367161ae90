package org.rightsdesk.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only the sources tell: what each package is for, and what personal values print. */
final class SourceTree {

  private static final Pattern SENTENCE = Pattern.compile("\\A/\\*\\*\\s.{10,}?[.!]?\\s*\\*/", Pattern.DOTALL);

  private SourceTree() {}

  /** Packages under the root that hold classes, as paths relative to it. */
  static List<String> packages(Path root) {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : files(root, ".java")) {
      found.add(root.relativize(file.getParent()).toString());
    }
    return List.copyOf(found);
  }

  /** What is wrong with the package-info of each package. */
  static List<String> packagesThatDoNotSayWhatTheyAreFor(Path root) {
    List<String> faults = new ArrayList<>();
    for (String name : packages(root)) {
      Path info = root.resolve(name).resolve("package-info.java");
      if (!Files.exists(info)) {
        faults.add(name + " has no package-info");
      } else if (!SENTENCE.matcher(read(info)).find()) {
        faults.add(name + " does not say in a sentence what it is for");
      } else if (!name.isEmpty() && !name.contains("/") && !read(info).contains("@ApplicationModule")) {
        faults.add(name + " is a room without @ApplicationModule");
      }
    }
    return faults;
  }

  /** Personal records that leave it to Java what they print: that would be everything they hold. */
  static List<String> personalRecordsThatPrintThemselves(Path root) {
    Pattern personal = Pattern.compile("@Personal\\s+(?:public\\s+)?record\\s+(\\w+)");
    List<String> faults = new ArrayList<>();
    for (Path file : files(root, ".java")) {
      String text = read(file);
      Matcher record = personal.matcher(text);
      while (record.find()) {
        if (!text.substring(record.end()).contains("public String toString()")) {
          faults.add(record.group(1));
        }
      }
    }
    return faults;
  }

  static List<Path> files(Path root, String ending) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
