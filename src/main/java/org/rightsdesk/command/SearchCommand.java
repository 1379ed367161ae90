package org.rightsdesk.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rightsdesk.graph.CollectionAddress;
import org.rightsdesk.graph.CollectionLog;
import org.rightsdesk.graph.DataGraph;
import org.rightsdesk.graph.Dataset;
import org.rightsdesk.graph.MapFault;
import org.rightsdesk.graph.MapFile;
import org.rightsdesk.graph.SearchReport;
import org.rightsdesk.graph.SearchRequest;

/** {@code datamap search}: a person's rows as files, with the log of how they were found. */
final class SearchCommand {

  private static final int CHUNK = 1_000;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  SearchCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  int run(List<String> words) throws IOException {
    Arguments arguments =
        new Arguments(
            words, Set.of("--plain"), Set.of("--out", "--timeout"), Set.of("--map", "--connect", "--identity", "--categories"));
    if (!arguments.rest().isEmpty()) {
      throw new WrongUsage("It is not clear what \"" + arguments.rest().get(0) + "\" is for.");
    }
    Path directory = Path.of(arguments.one("--out").orElseThrow(() -> new WrongUsage("Say with --out where the rows go.")));
    SearchRequest request = request(arguments);
    Map<String, String> urls = pairs(arguments.all("--connect"), "--connect", "DATASET=JDBC_URL");
    List<MapFault> faults = new ArrayList<>();
    List<MapFile> files = DataMapCommand.files(arguments.all("--map"), faults::add);
    DataGraph graph = DataGraph.read(files, faults::add);
    if (!faults.isEmpty()) {
      faults.forEach(err::println);
      return DataMapCommand.FAULTS;
    }
    Set<String> known = new LinkedHashSet<>(graph.datasets().stream().map(Dataset::key).toList());
    urls.keySet().stream().filter(dataset -> !known.contains(dataset)).findFirst().ifPresent(dataset -> {
      throw new WrongUsage("The map has no dataset " + dataset + ".");
    });
    long start = System.nanoTime();
    SearchReport report;
    try (RowFiles rows = new RowFiles(directory, request.plain())) {
      report = graph.search(request, new UrlConnections(urls, environment), rows);
      for (CollectionLog log : report.collections()) {
        if (log.state() == CollectionLog.State.SEARCHED) {
          rows.begin(log.collection());
        }
      }
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(directory.resolve("search.json").toFile(), log(request, files, report, milliseconds));
    return tell(report);
  }

  private int tell(SearchReport report) {
    boolean failed = false;
    for (CollectionLog log : report.collections()) {
      failed |= log.state() == CollectionLog.State.FAILED;
      out.println(
          log.collection() + ": "
              + (log.state() == CollectionLog.State.SEARCHED ? rows(log) : log.state().name().toLowerCase(Locale.ROOT) + ". " + log.why()));
      log.notCast().forEach(out::println);
    }
    report.notes().forEach(out::println);
    return failed ? DataMapCommand.FAULTS : DataMapCommand.DONE;
  }

  private static String rows(CollectionLog log) {
    Map<String, Long> counts = counts(log);
    return counts.isEmpty() ? "0 rows" : counts.toString().replaceAll("[{}]", "").replace('=', ' ');
  }

  private static Map<String, Long> counts(CollectionLog log) {
    Map<String, Long> counts = new LinkedHashMap<>();
    new TreeMap<>(log.rows()).forEach((sureness, count) -> counts.put(RowFiles.word(sureness), count));
    return counts;
  }

  private static SearchRequest request(Arguments arguments) {
    Map<String, List<String>> identities = new TreeMap<>();
    for (String word : arguments.all("--identity")) {
      int equals = word.indexOf('=');
      if (equals <= 0 || equals == word.length() - 1) {
        throw new WrongUsage("--identity is written as KIND=VALUE, such as email=ada@example.com.");
      }
      identities.computeIfAbsent(word.substring(0, equals), unused -> new ArrayList<>()).add(word.substring(equals + 1));
    }
    if (identities.isEmpty()) {
      throw new WrongUsage("Say with --identity whom to search for.");
    }
    Set<String> categories = new LinkedHashSet<>();
    arguments.all("--categories").forEach(word -> List.of(word.split(",")).stream().map(String::strip)
        .filter(category -> !category.isEmpty()).forEach(categories::add));
    String seconds = arguments.one("--timeout").orElse("60");
    if (!seconds.matches("[1-9]\\d{0,5}")) {
      throw new WrongUsage("--timeout is a number of seconds.");
    }
    return new SearchRequest(identities, categories, arguments.has("--plain"), Integer.parseInt(seconds), CHUNK);
  }

  private static Map<String, String> pairs(List<String> words, String option, String form) {
    Map<String, String> pairs = new TreeMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0 || !word.startsWith("jdbc:", equals + 1)) {
        throw new WrongUsage(option + " is written as " + form + ".");
      }
      if (pairs.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
        throw new WrongUsage("The dataset " + word.substring(0, equals) + " is connected twice.");
      }
    }
    return pairs;
  }

  /** Without a single value of the person. */
  private static Map<String, Object> log(SearchRequest request, List<MapFile> files, SearchReport report, long milliseconds) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("map", files.stream().map(MapFile::name).toList());
    Map<String, Object> identities = new LinkedHashMap<>();
    request.identities().forEach((kind, values) -> identities.put(kind, values.size()));
    log.put("identities", identities);
    log.put("categories", request.categories());
    log.put("plain", request.plain());
    log.put("milliseconds", milliseconds);
    log.put("cycles", report.cycles().stream().map(circle -> circle.stream().map(CollectionAddress::toString).toList()).toList());
    log.put("notes", report.notes());
    log.put("collections", report.collections().stream().map(SearchCommand::entry).toList());
    return log;
  }

  private static Map<String, Object> entry(CollectionLog log) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("dataset", log.collection().dataset());
    entry.put("collection", log.collection().collection());
    entry.put("state", log.state().name().toLowerCase(Locale.ROOT));
    if (!log.why().isEmpty()) {
      entry.put("why", log.why());
    }
    entry.put("searched_by", log.by());
    entry.put("rows", counts(log));
    entry.put("statements", log.statements());
    entry.put("queries", log.queries());
    entry.put("milliseconds", log.milliseconds());
    entry.put("not_cast", log.notCast());
    return entry;
  }
}
