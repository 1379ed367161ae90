package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One place in a file of the data map: what stands there, and where it is. */
final class MapNode {

  private final Node node;
  private final String path;
  private final MapFaults faults;

  private MapNode(Node node, String path, MapFaults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  static MapNode root(Node node, MapFaults faults) {
    return new MapNode(node, "", faults);
  }

  String path() {
    return path;
  }

  void fault(String what) {
    faults.add(node == null ? 0 : node.getStartMark().getLine() + 1, path, what);
  }

  boolean exists() {
    return node != null && !Tag.NULL.equals(node.getTag());
  }

  MapNode child(String key) {
    return new MapNode(find(key), path.isEmpty() ? key : path + "." + key, faults);
  }

  /** Where the child is missing, its faults are reported here. */
  MapNode at(String label) {
    return new MapNode(node, label, faults);
  }

  private Node find(String key) {
    if (!(node instanceof MappingNode mapping)) {
      return null;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
        return tuple.getValueNode();
      }
    }
    return null;
  }

  Optional<String> text(String key) {
    MapNode child = child(key);
    if (!child.exists()) {
      return Optional.empty();
    }
    if (child.node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    child.fault("Write one value here.");
    return Optional.empty();
  }

  String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  boolean flag(String key) {
    return text(key).map(value -> List.of("true", "yes", "on").contains(value.toLowerCase(java.util.Locale.ROOT))).orElse(false);
  }

  /** A list, or one value as a list of one. */
  List<String> texts(String key) {
    MapNode child = child(key);
    if (child.exists() && child.node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue().strip());
    }
    List<String> values = new ArrayList<>();
    for (MapNode item : child.items("[]")) {
      if (item.node instanceof ScalarNode scalar) {
        values.add(scalar.getValue().strip());
      } else {
        item.fault("Write plain values in this list.");
      }
    }
    return values;
  }

  Map<String, String> map(String key) {
    MapNode child = child(key);
    Map<String, String> values = new LinkedHashMap<>();
    if (!child.exists()) {
      return values;
    }
    if (!(child.node instanceof MappingNode mapping)) {
      child.fault("Write key and value pairs here.");
      return values;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name && tuple.getValueNode() instanceof ScalarNode value) {
        values.put(name.getValue(), value.getValue().strip());
      } else {
        child.fault("Write plain values here.");
      }
    }
    return values;
  }

  /** The items of a list; a named item is called by its name in faults. */
  List<MapNode> items(String nameKey) {
    if (!exists()) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      fault("Write a list here.");
      return List.of();
    }
    List<MapNode> items = new ArrayList<>();
    int number = 0;
    for (Node item : sequence.getValue()) {
      MapNode plain = new MapNode(item, path + "[" + number++ + "]", faults);
      String name = nameKey.equals("[]") ? "" : plain.text(nameKey).orElse("");
      items.add(name.isEmpty() ? plain : plain.at(path + "." + name));
    }
    return items;
  }

  void only(Set<String> known) {
    if (!exists()) {
      return;
    }
    if (!(node instanceof MappingNode mapping)) {
      fault("Write key and value pairs here.");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
        faults.add(key.getStartMark().getLine() + 1, path, "There is no key \"" + key.getValue() + "\".");
      }
    }
  }
}
