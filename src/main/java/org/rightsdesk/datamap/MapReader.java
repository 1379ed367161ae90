package org.rightsdesk.datamap;

import java.io.StringReader;
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
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads datasets in fideslang YAML with our {@code rightsdesk} keys; what it cannot read is a fault with its line. */
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

  private final MapFaults faults;
  private final List<MapSystem> systems = new ArrayList<>();
  private String file = "";

  MapReader(MapFaults faults) {
    this.faults = faults;
  }

  List<MapSystem> systems() {
    return systems;
  }

  void read(String fileName, String yaml) {
    file = fileName;
    faults.inFile(fileName);
    Node root;
    try {
      root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      faults.add(line, "", "This is not YAML: " + broken.getProblem() + ".");
      return;
    } catch (YAMLException broken) {
      faults.add(0, "", "This is not YAML.");
      return;
    }
    if (root == null) {
      faults.add(0, "", "The file is empty.");
      return;
    }
    MapNode datasets = MapNode.root(root, faults).child("dataset");
    if (!datasets.exists()) {
      faults.add(1, "", "There is no list \"dataset\".");
    }
    for (MapNode dataset : datasets.items("fides_key")) {
      system(dataset);
    }
  }

  private void system(MapNode node) {
    String key = node.text("fides_key", "");
    if (!key.matches(KEY)) {
      node.fault("A dataset needs a \"fides_key\" of letters, digits and _ . < > -.");
      return;
    }
    if (systems.stream().anyMatch(other -> other.key().value().equals(key))) {
      node.fault("There are two datasets \"" + key + "\".");
      return;
    }
    MapNode ours = node.child("rightsdesk");
    ours.only(DATASET_KEYS);
    SystemKey system = new SystemKey(key);
    List<MapCollection> collections = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MapNode item : node.child("collections").items("name")) {
      collection(system, item, ours).ifPresent(collection -> {
        if (names.add(collection.name())) {
          collections.add(collection);
        } else {
          item.fault("There are two collections \"" + collection.name() + "\".");
        }
      });
    }
    String connector = choice(ours, "connector", "jdbc", Set.of("jdbc", "by_hand"));
    DataSystem description =
        new DataSystem(
            system,
            ours.text("name").or(() -> node.text("name")).orElse(key),
            node.text("description", ""),
            connector.equals("by_hand"),
            ours.text("place", ""),
            ours.flag("restricted"),
            collections.stream().map(MapCollection::description).toList());
    systems.add(
        new MapSystem(
            description, place(node), number(ours, "order", Integer.MAX_VALUE), ours.flag("register"), writable(ours),
            collections));
  }

  private Optional<MapCollection> collection(SystemKey system, MapNode node, MapNode inherited) {
    String name = node.text("name", "");
    if (name.isEmpty()) {
      node.fault("A collection needs a \"name\".");
      return Optional.empty();
    }
    MapNode ours = node.child("rightsdesk");
    ours.only(COLLECTION_KEYS);
    List<String> categories = node.texts("data_categories");
    List<MapField> fields = fields(node, system, categories);
    Words words = new Words(ours, inherited);
    boolean people = fields.stream().anyMatch(MapField::isAboutPeople) && !ours.text("person", "true").equals("false");
    String table = ours.text("table", name);
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
    return Optional.of(
        new MapCollection(
            description,
            place(node),
            table,
            FieldReader.fides(node).flag("skip_processing"),
            choice(ours, "identifies", "none", Set.of("none", "person")).equals("person"),
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
            CopyKind.valueOf(choice(ours, "kept_as", "historic", Set.of("current", "historic")).toUpperCase(Locale.ROOT)),
            ours.text("contested"),
            disputes(ours.child("disputes")),
            ledger(ours.child("ledger")),
            fields));
  }

  private static boolean writable(MapNode ours) {
    return choice(ours, "writes", "by_hand", Set.of("connector", "by_hand")).equals("connector");
  }

  private List<MapField> fields(MapNode collection, SystemKey system, List<String> collectionCategories) {
    List<MapField> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MapNode item : collection.child("fields").items("name")) {
      new FieldReader(file, system, collectionCategories).read(item).ifPresent(field -> {
        if (names.add(field.name())) {
          fields.add(field);
        } else {
          item.fault("There are two fields \"" + field.name() + "\".");
        }
      });
    }
    return fields;
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

  static String choice(MapNode node, String key, String otherwise, Set<String> allowed) {
    String value = node.text(key, otherwise).toLowerCase(Locale.ROOT);
    if (!allowed.contains(value)) {
      node.child(key).fault("Write one of " + String.join(", ", new java.util.TreeSet<>(allowed)) + ".");
      return otherwise;
    }
    return value;
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

  private MapPlace place(MapNode node) {
    return new MapPlace(file, node.path());
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
          choice(of("role"), "role", "controller", Set.of("controller", "processor")).toUpperCase(Locale.ROOT));
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
