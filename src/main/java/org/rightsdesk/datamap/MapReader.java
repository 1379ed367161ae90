package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.datamap.MapCollection.CustomerPath;
import org.rightsdesk.datamap.MapCollection.LedgerColumns;
import org.rightsdesk.datamap.MapCollection.NoteColumns;
import org.rightsdesk.datamap.MapCollection.Validity;
import org.rightsdesk.datamap.MapCollection.When;
import org.rightsdesk.graph.DataGraph;
import org.rightsdesk.graph.Dataset;
import org.rightsdesk.graph.DatasetCollection;
import org.rightsdesk.graph.MapNode;

/** Reads what the datasets of a data map say under our {@code rightsdesk} keys; what it cannot read is a fault of the map. */
final class MapReader {

  private static final String KEY = "[a-zA-Z0-9_.<>-]{1,60}";
  private static final String TABLE = "[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?";

  /** What collections take over from their dataset where they say nothing. */
  private static final Set<String> INHERITED =
      Set.of("purpose", "lawful_basis", "recipients", "source", "retention", "role", "transfers", "automated_decision", "note");

  private static final Set<String> DATASET_KEYS =
      with(INHERITED, "order", "name", "connector", "writes", "restricted", "place", "register");

  private static final Set<String> COLLECTION_KEYS =
      with(
          INHERITED, "name", "table", "identifies", "person", "controller_when", "customer", "valid", "happened",
          "subject_name", "subject", "also_known_as", "part_of", "only_when", "sensitive_when", "kept_as", "contested",
          "disputes", "ledger");

  private MapReader() {}

  static List<MapSystem> read(DataGraph graph) {
    return graph.datasets().stream().map(MapReader::system).toList();
  }

  private static MapSystem system(Dataset dataset) {
    MapNode node = dataset.node();
    MapNode ours = node.child("rightsdesk");
    ours.only(DATASET_KEYS);
    SystemKey system = new SystemKey(dataset.key());
    List<MapCollection> collections =
        dataset.collections().stream().map(collection -> collection(system, collection, ours)).toList();
    ours.choice("connector", "jdbc", Set.of("jdbc", "by_hand"));
    DataSystem description =
        new DataSystem(
            system,
            ours.text("name").or(() -> node.text("name")).orElse(dataset.key()),
            node.text("description", ""),
            dataset.byHand(),
            ours.text("place", ""),
            ours.flag("restricted"),
            collections.stream().map(MapCollection::description).toList());
    return new MapSystem(
        description, node.place(), number(ours, "order", Integer.MAX_VALUE), ours.flag("register"), writable(ours),
        collections);
  }

  private static MapCollection collection(SystemKey system, DatasetCollection collection, MapNode inherited) {
    String name = collection.name();
    MapNode node = collection.node();
    MapNode ours = node.child("rightsdesk");
    ours.only(COLLECTION_KEYS);
    FieldReader reader = new FieldReader(collection.categories());
    List<MapField> fields = collection.fields().stream().flatMap(field -> reader.read(field).stream()).toList();
    Words words = new Words(ours, inherited);
    boolean people = fields.stream().anyMatch(MapField::isAboutPeople) && !ours.text("person", "true").equals("false");
    String table = collection.table();
    if (!table.matches(TABLE)) {
      node.fault("\"" + table + "\" cannot be the name of a table.");
    }
    CollectionDescription description =
        new CollectionDescription(
            system,
            name,
            ours.text("name").orElse(FieldReader.readable(name)),
            people,
            words.text("purpose"),
            words.text("lawful_basis"),
            CategoryWords.of(fields.stream().flatMap(field -> field.description().categories().stream()).toList()),
            words.texts("recipients"),
            words.text("source"),
            words.text("retention"),
            words.role(),
            words.transfers(),
            words.automatedDecision(),
            words.text("note"),
            fields.stream().map(MapField::description).toList());
    String subject = ours.text("subject", "");
    return new MapCollection(
            description,
            node.place(),
            table,
            collection.skipped(),
            ours.choice("identifies", "none", Set.of("none", "person")).equals("person"),
            ours.text("also_known_as"),
            ours.text("part_of"),
            !subject.equals("none"),
            Optional.of(subject).filter(field -> !field.isEmpty() && !field.equals("none")),
            validity(ours.child("valid")),
            ours.text("happened"),
            Set.copyOf(ours.texts("subject_name")),
            when(ours.child("controller_when")),
            when(ours.child("only_when")),
            when(ours.child("sensitive_when")),
            customer(ours.child("customer")),
            CopyKind.valueOf(ours.choice("kept_as", "historic", Set.of("current", "historic")).toUpperCase(Locale.ROOT)),
            ours.text("contested"),
            disputes(ours.child("disputes")),
            ledger(ours.child("ledger")),
            fields);
  }

  private static boolean writable(MapNode ours) {
    return ours.choice("writes", "by_hand", Set.of("connector", "by_hand")).equals("connector");
  }

  private static Optional<Validity> validity(MapNode node) {
    node.only(Set.of("from", "to"));
    return node.exists() ? Optional.of(new Validity(needed(node, "from"), needed(node, "to"))) : Optional.empty();
  }

  private static Optional<When> when(MapNode node) {
    node.only(Set.of("field", "values"));
    return node.exists() ? Optional.of(new When(needed(node, "field"), Set.copyOf(node.texts("values")))) : Optional.empty();
  }

  private static Optional<CustomerPath> customer(MapNode node) {
    node.only(Set.of("field", "dataset", "collection", "key", "name", "contact"));
    String dataset = node.text("dataset", "");
    if (!node.exists()) {
      return Optional.empty();
    }
    if (!dataset.matches(KEY)) {
      node.fault("Say in which \"dataset\" the customers are.");
      return Optional.empty();
    }
    return Optional.of(
        new CustomerPath(
            needed(node, "field"), new SystemKey(dataset), needed(node, "collection"), needed(node, "key"),
            needed(node, "name"), needed(node, "contact")));
  }

  private static Optional<NoteColumns> disputes(MapNode node) {
    node.only(Set.of("collection", "row", "field", "statement", "day"));
    return node.exists()
        ? Optional.of(
            new NoteColumns(
                needed(node, "collection"), needed(node, "row"), needed(node, "field"), needed(node, "statement"),
                needed(node, "day")))
        : Optional.empty();
  }

  private static Optional<LedgerColumns> ledger(MapNode node) {
    node.only(Set.of("recipient", "type", "categories", "at"));
    return node.exists()
        ? Optional.of(
            new LedgerColumns(
                needed(node, "recipient"), needed(node, "type"), needed(node, "categories"), needed(node, "at")))
        : Optional.empty();
  }

  private static String needed(MapNode node, String key) {
    return node.text(key).orElseGet(() -> {
      node.fault("There is no \"" + key + "\".");
      return "";
    });
  }

  private static int number(MapNode node, String key, int otherwise) {
    String value = node.text(key, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,6}")) {
      node.child(key).fault("Write a number.");
      return otherwise;
    }
    return Integer.parseInt(value);
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /** What a collection says for people, or else its dataset. */
  private record Words(MapNode own, MapNode inherited) {

    private MapNode of(String key) {
      return own.child(key).exists() ? own : inherited;
    }

    String text(String key) {
      return of(key).text(key, "");
    }

    List<String> texts(String key) {
      return of(key).texts(key);
    }

    OurRole role() {
      return OurRole.valueOf(
          of("role").choice("role", "controller", Set.of("controller", "processor")).toUpperCase(Locale.ROOT));
    }

    /** Those of the dataset only as far as one of the collection's recipients is who they go to. */
    List<Transfer> transfers() {
      List<Transfer> all = read();
      List<String> recipients = texts("recipients");
      return own.child("transfers").exists()
          ? all
          : all.stream().filter(transfer -> recipients.stream().anyMatch(transfer.to()::startsWith)).toList();
    }

    private List<Transfer> read() {
      List<Transfer> transfers = new ArrayList<>();
      for (MapNode item : of("transfers").child("transfers").items("to")) {
        item.only(Set.of("to", "country", "safeguard"));
        transfers.add(new Transfer(needed(item, "to"), item.text("country", ""), item.text("safeguard", "")));
      }
      return transfers;
    }

    Optional<AutomatedDecision> automatedDecision() {
      MapNode node = of("automated_decision").child("automated_decision");
      node.only(Set.of("what", "logic", "consequence"));
      return node.exists()
          ? Optional.of(
              new AutomatedDecision(needed(node, "what"), needed(node, "logic"), needed(node, "consequence")))
          : Optional.empty();
    }
  }
}
