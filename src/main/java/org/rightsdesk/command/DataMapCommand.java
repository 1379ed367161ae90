package org.rightsdesk.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rightsdesk.graph.CollectionAddress;
import org.rightsdesk.graph.DataGraph;
import org.rightsdesk.graph.MapFault;
import org.rightsdesk.graph.MapFile;
import org.rightsdesk.graph.MapPlace;

/** {@code datamap check}, {@code graph} and {@code search}: what a data map is good for without the application. */
final class DataMapCommand {

  static final int DONE = 0;
  static final int FAULTS = 1;
  static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      datamap check FILE…
          Reads the files as one data map (fideslang datasets) and tells every fault.
      datamap graph FILE… --out graph.svg [--title TITLE]
          Draws the collections and the references along which a search goes.
      datamap search --map FILE… --connect DATASET=JDBC_URL… --identity KIND=VALUE… --out DIRECTORY
          Searches for a person along the references, and writes a file of rows for each collection, and search.json.
          --categories user.contact,…  only fields of these data categories
          --plain                      every row that is reached, whosever it is
          --timeout SECONDS            for one statement (60)
          Users and passwords stand in the URL, or in DATAMAP_USER_<DATASET> and DATAMAP_PASSWORD_<DATASET> of the
          environment (capital letters; _ for what is no letter or digit), or in DATAMAP_USER and DATAMAP_PASSWORD for all.
      """;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  DataMapCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** @return what the process ends with: 0 for done, 1 for faults, 2 for words that cannot be understood */
  int run(List<String> words) {
    try {
      if (words.isEmpty()) {
        throw new WrongUsage("Say what to do.");
      }
      List<String> behind = words.subList(1, words.size());
      return switch (words.get(0)) {
        case "check" -> check(behind);
        case "graph" -> graph(behind);
        case "search" -> new SearchCommand(environment, out, err).run(behind);
        default -> throw new WrongUsage("There is no command " + words.get(0) + ".");
      };
    } catch (WrongUsage wrong) {
      err.println(wrong.getMessage());
      err.print(USAGE);
      return WRONG_USAGE;
    } catch (IOException | UncheckedIOException failed) {
      err.println("A file cannot be written: " + failed.getMessage());
      return FAULTS;
    }
  }

  private int check(List<String> words) {
    Arguments arguments = new Arguments(words, Set.of(), Set.of(), Set.of());
    List<MapFault> faults = new ArrayList<>();
    DataGraph graph = DataGraph.read(files(arguments.rest(), faults::add), faults::add);
    faults.forEach(out::println);
    for (List<CollectionAddress> circle : graph.cycles()) {
      out.println("In a circle: " + String.join(", ", circle.stream().map(CollectionAddress::toString).toList())
          + ". A search goes round until nothing new comes.");
    }
    int collections = graph.datasets().stream().mapToInt(dataset -> dataset.collections().size()).sum();
    out.printf(
        "%d datasets, %d collections: %s%n",
        graph.datasets().size(), collections, faults.isEmpty() ? "no fault." : faults.size() + " fault(s).");
    return faults.isEmpty() ? DONE : FAULTS;
  }

  private int graph(List<String> words) throws IOException {
    Arguments arguments = new Arguments(words, Set.of(), Set.of("--out", "--title"), Set.of());
    Path file = Path.of(arguments.one("--out").orElseThrow(() -> new WrongUsage("Say with --out where the picture goes.")));
    List<MapFault> faults = new ArrayList<>();
    DataGraph graph = DataGraph.read(files(arguments.rest(), faults::add), faults::add);
    if (!faults.isEmpty()) {
      faults.forEach(err::println);
      return FAULTS;
    }
    Files.writeString(file, graph.picture(arguments.one("--title").orElse("Data map")));
    out.println(file + " is written.");
    return DONE;
  }

  static List<MapFile> files(List<String> names, Consumer<MapFault> faults) {
    if (names.isEmpty()) {
      throw new WrongUsage("Name the files of the data map.");
    }
    List<MapFile> files = new ArrayList<>();
    for (String name : names) {
      try {
        files.add(new MapFile(name, Files.readString(Path.of(name), StandardCharsets.UTF_8)));
      } catch (CharacterCodingException otherwise) {
        faults.accept(new MapPlace(name, 0, "").fault("The file is not written in UTF-8."));
      } catch (IOException | java.nio.file.InvalidPathException unreadable) {
        throw new WrongUsage(name + " cannot be read.");
      }
    }
    return files;
  }
}
