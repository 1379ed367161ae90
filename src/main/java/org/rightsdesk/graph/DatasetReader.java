package org.rightsdesk.graph;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the datasets of files in the open format. What is wrong in one of them is told; what is right is kept. */
final class DatasetReader {

  private static final String KEY = "[a-zA-Z0-9_.<>-]+";

  /** What anchors repeat counts each time, so that a small file cannot stand for an endless one. */
  private static final int MOST_NODES = 2_000_000;

  private final Consumer<MapFault> faults;
  private int nodes;
  private final Map<String, Dataset> datasets = new LinkedHashMap<>();

  DatasetReader(Consumer<MapFault> faults) {
    this.faults = faults;
  }

  List<Dataset> datasets() {
    return List.copyOf(datasets.values());
  }

  void read(MapFile file) {
    Node root;
    try {
      root = new Yaml(new LoaderOptions()).compose(new StringReader(file.yaml()));
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
      faults.accept(new MapPlace(file.name(), line, "").fault("This is not YAML: " + broken.getProblem() + "."));
      return;
    } catch (YAMLException broken) {
      faults.accept(new MapPlace(file.name(), 0, "").fault("This is not YAML."));
      return;
    }
    if (root == null) {
      faults.accept(new MapPlace(file.name(), 0, "").fault("The file is empty."));
      return;
    }
    nodes = 0;
    if (findsItself(file.name(), root, Collections.newSetFromMap(new IdentityHashMap<>()))) {
      return;
    }
    MapNode top = MapNode.root(file.name(), root, faults);
    if (!top.isPairs()) {
      return;
    }
    MapNode list = top.child("dataset");
    if (!list.exists()) {
      top.fault("There is no list \"dataset\".");
    }
    for (MapNode item : list.items("fides_key")) {
      if (item.isPairs()) {
        dataset(item);
      }
    }
  }

  /** Tells of keys that stand twice beside each other, and of anchors that hold themselves, which nothing can read. */
  private boolean findsItself(String file, Node node, Set<Node> above) {
    if (!above.add(node) || ++nodes > MOST_NODES) {
      faults.accept(
          new MapPlace(file, node.getStartMark().getLine() + 1, "").fault("What stands here holds itself without end."));
      return true;
    }
    boolean found = false;
    if (node instanceof MappingNode mapping) {
      Set<String> keys = new HashSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && !keys.add(key.getValue())) {
          int line = key.getStartMark().getLine() + 1;
          faults.accept(new MapPlace(file, line, "").fault("The key \"" + key.getValue() + "\" stands here twice."));
        }
        found |= findsItself(file, tuple.getValueNode(), above);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        found |= findsItself(file, item, above);
      }
    }
    above.remove(node);
    return found;
  }

  private void dataset(MapNode node) {
    String key = node.text("fides_key", "");
    if (!key.matches(KEY)) {
      node.fault("A dataset needs a \"fides_key\" of letters, digits and _ . < > -.");
      return;
    }
    if (datasets.containsKey(key)) {
      node.fault("There are two datasets \"" + key + "\".");
      return;
    }
    MapNode meta = fides(node);
    meta.isPairs();
    MapNode ours = node.child("rightsdesk");
    List<DatasetCollection> collections = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MapNode item : node.child("collections").items("name")) {
      if (item.isPairs()) {
        collection(key, item)
            .filter(collection -> isNew(names, "collections", collection.name(), item))
            .ifPresent(collections::add);
      }
    }
    Set<String> after = new LinkedHashSet<>();
    for (MapNode value : meta.values("after")) {
      if (value.value().matches(KEY)) {
        after.add(value.value());
      } else {
        value.fault("\"after\" names datasets by their keys.");
      }
    }
    categories(node);
    datasets.put(
        key,
        new Dataset(
            key, meta.child("namespace").text("schema").filter(schema -> !schema.isEmpty()), after,
            ours.exists() && ours.text("connector", "").equals("by_hand"), collections, node));
  }

  private static boolean isNew(Set<String> names, String what, String name, MapNode node) {
    if (names.add(name)) {
      return true;
    }
    node.fault("There are two " + what + " \"" + name + "\".");
    return false;
  }

  private Optional<DatasetCollection> collection(String dataset, MapNode node) {
    String name = node.text("name", "");
    if (name.isEmpty()) {
      node.fault("A collection needs a \"name\".");
      return Optional.empty();
    }
    MapNode meta = fides(node);
    meta.isPairs();
    MapNode ours = node.child("rightsdesk");
    CollectionAddress address = new CollectionAddress(dataset, name);
    Set<CollectionAddress> after = addresses(meta, "after");
    addresses(meta, "erase_after");
    List<DatasetField> fields = new FieldReader().read(node, "");
    return Optional.of(
        new DatasetCollection(
            address,
            ours.exists() ? ours.text("table", name) : name,
            categories(node),
            after,
            meta.flag("skip_processing"),
            !ours.exists() || !ours.text("person", "true").equals("false"),
            ours.exists() ? ours.text("subject") : Optional.empty(),
            ours.exists() ? ours.text("identifies").map("person"::equals) : Optional.empty(),
            fields,
            node));
  }

  private static Set<CollectionAddress> addresses(MapNode meta, String key) {
    Set<CollectionAddress> all = new LinkedHashSet<>();
    for (MapNode value : meta.values(key)) {
      String[] parts = value.value().split("\\.", 2);
      if (parts.length == 2 && parts[0].matches(KEY) && !parts[1].isEmpty()) {
        all.add(new CollectionAddress(parts[0], parts[1]));
      } else {
        value.fault("\"" + key + "\" names collections as dataset.collection.");
      }
    }
    return all;
  }

  /** {@code fides_meta}, or its old name. */
  static MapNode fides(MapNode node) {
    MapNode meta = node.child("fides_meta");
    return meta.exists() ? meta : node.child("fidesops_meta");
  }

  static List<String> categories(MapNode node) {
    List<String> categories = new ArrayList<>();
    for (MapNode value : node.values("data_categories")) {
      if (value.value().matches(Categories.KEY)) {
        categories.add(value.value());
      } else {
        value.fault("A data category is written as names with dots between, such as user.contact.email.");
      }
    }
    return categories;
  }
}
