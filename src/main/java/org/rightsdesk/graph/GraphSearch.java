package org.rightsdesk.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rightsdesk.graph.Whose.Subject;
import org.rightsdesk.graph.Whose.Verdict;

/**
 * One search of one person along the graph. Each collection is read once, when all that leads to it is known; those in a
 * circle are asked round and round for new values first. Rows go on as they come: only values that lead on are kept.
 */
final class GraphSearch implements AutoCloseable {

  /** So many records of people are held until it shows which of them share an identifier. */
  private static final int HELD = 1_000;

  private final DataGraph graph;
  private final SearchRequest request;
  private final Connections connections;
  private final RowSink sink;
  private final SearchPlan plan;
  private final Whose whose;
  private final Shown shown;
  private final Map<CollectionAddress, SearchNode> nodes = new TreeMap<>();
  private final Map<String, Database> databases = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  GraphSearch(DataGraph graph, SearchRequest request, Connections connections, RowSink sink) {
    this.graph = graph;
    this.request = request;
    this.connections = connections;
    this.sink = sink;
    this.plan = new SearchPlan(graph, request.identities().keySet());
    this.whose = new Whose(graph, plan);
    this.shown = new Shown(request.categories());
    notes.addAll(plan.notes());
  }

  SearchReport run() {
    for (Dataset dataset : graph.datasets()) {
      for (DatasetCollection collection : dataset.collections()) {
        if (plan.reaches(collection.address())) {
          open(new SearchNode(collection, dataset));
        }
      }
    }
    plan.seeds().forEach((field, kind) -> {
      SearchNode node = nodes.get(field.collection());
      if (node.isOpen()) {
        node.seed(field.field(), kind, request.identities().get(kind));
      }
    });
    Set<CollectionAddress> done = request.plain() ? Set.of() : knowThePerson();
    List<List<CollectionAddress>> circles = new ArrayList<>();
    for (List<CollectionAddress> group : plan.order()) {
      if (group.size() > 1) {
        circles.add(group);
        goRound(group);
      }
      group.stream().filter(address -> !done.contains(address)).forEach(address -> readAll(nodes.get(address)));
    }
    return new SearchReport(logs(), circles, notes);
  }

  private void open(SearchNode node) {
    nodes.put(node.address(), node);
    try {
      node.open(new CollectionQuery(database(node.dataset().key()), node.dataset(), node.collection(), request.chunk()));
    } catch (CannotSearch why) {
      node.fail(why.getMessage());
    }
  }

  private Database database(String dataset) throws CannotSearch {
    if (closed.containsKey(dataset)) {
      throw new CannotSearch(closed.get(dataset));
    }
    Database known = databases.get(dataset);
    if (known != null) {
      return known;
    }
    try {
      Optional<Connection> connection = connections.open(dataset);
      if (connection.isEmpty()) {
        closed.put(dataset, "There is no connection to the dataset \"" + dataset + "\".");
        throw new CannotSearch(closed.get(dataset));
      }
      Database opened = new Database(connection.get(), request.seconds(), graph.knownTables(dataset));
      databases.put(dataset, opened);
      return opened;
    } catch (SQLException failed) {
      closed.put(dataset, "The dataset \"" + dataset + "\" could not be reached (SQL state " + failed.getSQLState() + ").");
      throw new CannotSearch(closed.get(dataset));
    }
  }

  private interface EachRow {
    void take(Map<String, Object> values);
  }

  /** Sends the statements; of rows that more than one of them finds, the first counts. */
  private void ask(SearchNode node, Map<String, Collection<String>> values, EachRow each) {
    if (!node.isOpen()) {
      return;
    }
    List<CollectionQuery.Statement> statements = node.query().statements(values);
    SeenRows seen = statements.size() > 1 ? new SeenRows() : null;
    int number = 0;
    for (CollectionQuery.Statement statement : statements) {
      int current = ++number;
      long start = System.nanoTime();
      try {
        statement.run(row -> {
          Map<String, Object> read = RowReader.read(row, node.query().columns());
          if (seen == null || !seen.cameBefore(name(node.collection(), read), current)) {
            each.take(read);
          }
        });
      } catch (CannotSearch why) {
        node.fail(why.getMessage());
        lookAgain(node);
        return;
      } finally {
        node.asked(statement.told(), System.nanoTime() - start);
      }
    }
  }

  /** Where the table has changed since it was last looked at, that says better why it cannot be searched. */
  private void lookAgain(SearchNode node) {
    try {
      Database database = database(node.dataset().key());
      database.forgetTables();
      new CollectionQuery(database, node.dataset(), node.collection(), request.chunk());
    } catch (CannotSearch why) {
      node.fail(why.getMessage());
    }
  }

  private static String name(DatasetCollection collection, Map<String, Object> values) {
    List<DatasetField> keys = collection.keys();
    return keys.isEmpty()
        ? values.toString()
        : keys.stream().map(key -> Values.text(values.get(key.path()))).map(text -> text.length() + ":" + text)
            .collect(Collectors.joining());
  }

  private void readAll(SearchNode node) {
    ask(node, node.allValues(), values -> tell(node, values));
  }

  private void tell(SearchNode node, Map<String, Object> values) {
    keepMatching(node, values);
    Verdict verdict = giveOn(node, values, edge -> true);
    node.count(verdict.sureness());
    shown.of(node.collection(), values)
        .ifPresent(told -> sink.take(new ReachedRow(node.address(), told, verdict.sureness(), verdict.path(), verdict.reason())));
  }

  private void goRound(List<CollectionAddress> group) {
    Set<CollectionAddress> together = new HashSet<>(group);
    Set<CollectionAddress> begun = new HashSet<>();
    group.forEach(address -> nodes.get(address).inCircle(true));
    boolean more = true;
    while (more) {
      more = false;
      for (CollectionAddress address : group) {
        SearchNode node = nodes.get(address);
        Map<String, Collection<String>> pending = node.takePending();
        Map<String, Collection<String>> values = begun.add(address) ? node.allValues() : pending;
        if (!values.isEmpty()) {
          more = true;
          ask(node, values, row -> {
            keepMatching(node, row);
            giveOn(node, row, edge -> together.contains(edge.to().collection()));
          });
        }
      }
    }
    group.forEach(address -> nodes.get(address).inCircle(false));
  }

  /** Of a list at which values came in, the elements that are among them, unless all are wanted. */
  private static void keepMatching(SearchNode node, Map<String, Object> values) {
    for (String field : node.inputs()) {
      Column column = node.query().columns().get(field);
      boolean all = node.collection().field(field).filter(DatasetField::returnAllElements).isPresent();
      if (column != null && column.array() && !all && values.get(field) instanceof Collection<?> list) {
        values.put(field, list.stream().filter(element -> cameIn(node, field, element)).collect(Collectors.toList()));
      }
    }
  }

  private static boolean cameIn(SearchNode node, String field, Object element) {
    String text = Values.text(element);
    return element != null && (node.seeds(field).contains(text) || node.arrived(field).containsKey(text));
  }

  private Verdict giveOn(SearchNode node, Map<String, Object> values, Predicate<Edge> wanted) {
    Verdict verdict = request.plain() ? new Verdict(Sureness.CERTAIN, "", "", 0, false) : whose.judge(node, values);
    if (verdict.sureness() == Sureness.NOT_THIS_PERSON) {
      return verdict;
    }
    for (Edge edge : plan.out(node.address())) {
      SearchNode next = nodes.get(edge.to().collection());
      if (wanted.test(edge) && next.isOpen()) {
        Arrival arrival = request.plain() ? Arrival.PLAIN : whose.along(edge, node, verdict);
        Values.each(RowReader.at(values, edge.from().field()), value -> next.arrive(edge, value, arrival));
      }
    }
    return verdict;
  }

  /**
   * Finds the person's own records first, by the identifiers given: all else is held against them.
   *
   * @return collections that were read to the end meanwhile, because nothing else leads to them
   */
  private Set<CollectionAddress> knowThePerson() {
    Map<SearchNode, Records> records = new LinkedHashMap<>();
    for (SearchNode node : nodes.values()) {
      if (whose.arePeople(node.address()) && !node.seedValues().isEmpty() && node.isOpen()) {
        records.put(node, records(node));
      }
    }
    records.forEach(this::own);
    tells();
    Set<CollectionAddress> done = new HashSet<>();
    records.forEach((node, found) -> {
      if (node.isOpen() && found.all() && plan.in(node.address()).isEmpty()) {
        found.held().forEach(values -> tell(node, values));
        done.add(node.address());
      }
    });
    return done;
  }

  /**
   * Records of people that carry the person's identifiers.
   *
   * @param all there are no more than are held
   */
  private record Records(List<Map<String, Object>> held, boolean all) {}

  private Records records(SearchNode node) {
    SharedIdentifiers shared = new SharedIdentifiers(node, plan, whose);
    List<Map<String, Object>> held = new ArrayList<>();
    boolean[] tooMany = {false};
    ask(node, node.seedValues(), values -> {
      shared.look(values);
      if (held.size() < HELD) {
        held.add(values);
      } else {
        tooMany[0] = true;
        keysOf(node, values, Sureness.PROBABLE);
      }
    });
    if (tooMany[0]) {
      shared.all();
    }
    return new Records(held, !tooMany[0]);
  }

  private void own(SearchNode node, Records records) {
    if (node.isOpen()) {
      whose.namedBy(node.address()).forEach(field -> whose.isKnown(node.address().field(field)));
      records.held().forEach(
          values -> whose.carried(node, values).ifPresent(sureness -> keysOf(node, values, sureness)));
    }
  }

  private void keysOf(SearchNode node, Map<String, Object> values, Sureness sureness) {
    for (String field : whose.namedBy(node.address())) {
      Whose.texts(values, field).forEach(value -> whose.isOwn(node.address().field(field), value, sureness));
    }
  }

  /** Other rows with the person's identifiers say which records of people are the person's, where those say it not. */
  private void tells() {
    for (SearchNode node : nodes.values()) {
      List<Subject> tells = whose.tells(node.address());
      if (!tells.isEmpty() && !node.seedValues().isEmpty() && node.isOpen()) {
        ask(node, node.seedValues(), values -> whose.carried(node, values).ifPresent(sureness -> {
          for (Subject subject : tells) {
            Whose.texts(values, subject.field()).forEach(value -> whose.isOwn(subject.person(), value, sureness));
          }
        }));
      }
    }
  }

  private List<CollectionLog> logs() {
    Map<CollectionAddress, CollectionLog> logs = new LinkedHashMap<>();
    plan.order().stream().flatMap(List::stream).forEach(address -> logs.put(address, nodes.get(address).log()));
    for (Dataset dataset : graph.datasets()) {
      for (DatasetCollection collection : dataset.collections()) {
        logs.computeIfAbsent(collection.address(), address -> skipped(dataset, collection));
      }
    }
    for (SearchNode node : nodes.values()) {
      Set<String> missing =
          plan.in(node.address()).stream().map(edge -> nodes.get(edge.from().collection()))
              .filter(from -> logs.get(from.address()).state() == CollectionLog.State.FAILED)
              .map(from -> from.address().toString()).collect(Collectors.toCollection(java.util.TreeSet::new));
      if (!missing.isEmpty()) {
        notes.add("Rows of %s may be missing: %s could not be searched.".formatted(node.address(), String.join(", ", missing)));
      }
    }
    return List.copyOf(logs.values());
  }

  private static CollectionLog skipped(Dataset dataset, DatasetCollection collection) {
    String why =
        collection.skipped() ? "The map leaves it out (skip_processing)."
            : dataset.byHand() ? "No connection reaches it: a person looks there."
                : "None of the identifiers given leads to it.";
    return new CollectionLog(
        collection.address(), CollectionLog.State.SKIPPED, why, Map.of(), List.of(), 0, Map.of(), 0, List.of());
  }

  @Override
  public void close() {
    databases.values().forEach(Database::close);
  }
}
