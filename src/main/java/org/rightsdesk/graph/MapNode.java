package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place in a file of a data map: what stands there, or that nothing does. What cannot be read as asked is a fault,
 * told at once, and read as if nothing stood there.
 *
 * @param node what stands there; null where nothing does
 * @param near the line of the nearest thing above that exists
 */
public record MapNode(String file, Node node, int near, String path, Consumer<MapFault> faults) {

  private static final String MERGE = "<<";

  static MapNode root(String file, Node node, Consumer<MapFault> faults) {
    return new MapNode(file, node, 1, "", faults);
  }

  public MapPlace place() {
    return new MapPlace(file, node == null ? near : node.getStartMark().getLine() + 1, path);
  }

  public void fault(String what) {
    faults.accept(place().fault(what));
  }

  public boolean exists() {
    return node != null && !Tag.NULL.equals(node.getTag());
  }

  public MapNode child(String key) {
    return child(key, key);
  }

  private MapNode child(String key, String label) {
    return new MapNode(file, find(node, key), place().line(), path.isEmpty() ? label : path + "." + label, faults);
  }

  private MapNode at(String label) {
    return new MapNode(file, node, near, label, faults);
  }

  private static Node find(Node in, String key) {
    if (!(in instanceof MappingNode mapping)) {
      return null;
    }
    Node merged = null;
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
        continue;
      }
      if (scalar.getValue().equals(key)) {
        return tuple.getValueNode();
      }
      if (scalar.getValue().equals(MERGE) && merged == null) {
        merged = findMerged(mapping, tuple.getValueNode(), key);
      }
    }
    return merged;
  }

  private static Node findMerged(MappingNode here, Node merged, String key) {
    List<Node> all = merged instanceof SequenceNode list ? list.getValue() : List.of(merged);
    for (Node one : all) {
      Node found = one == here ? null : find(one, key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public Optional<String> text(String key) {
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

  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  public boolean flag(String key) {
    return flagIfSaid(key).orElse(false);
  }

  public Optional<Boolean> flagIfSaid(String key) {
    return text(key).flatMap(value -> switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> Optional.of(true);
      case "false", "no", "off" -> Optional.of(false);
      default -> {
        child(key).fault("Write true or false.");
        yield Optional.empty();
      }
    });
  }

  /** One of the values allowed, in small letters. */
  public String choice(String key, String otherwise, Set<String> allowed) {
    String value = text(key, otherwise).toLowerCase(Locale.ROOT);
    if (!allowed.contains(value)) {
      child(key).fault("Write one of " + String.join(", ", new java.util.TreeSet<>(allowed)) + ".");
      return otherwise;
    }
    return value;
  }

  /** A list, or one value as a list of one. */
  public List<String> texts(String key) {
    return values(key).stream().map(MapNode::value).toList();
  }

  /** The same, each with its place. */
  List<MapNode> values(String key) {
    MapNode child = child(key);
    if (child.exists() && child.node instanceof ScalarNode) {
      return List.of(child);
    }
    List<MapNode> values = new ArrayList<>();
    for (MapNode item : child.items("")) {
      if (item.node instanceof ScalarNode) {
        values.add(item);
      } else {
        item.fault("Write plain values in this list.");
      }
    }
    return values;
  }

  String value() {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  public Map<String, String> map(String key) {
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

  /**
   * The items of a list.
   *
   * @param nameKey the key of an item by whose value faults call it; empty where items have no names
   */
  public List<MapNode> items(String nameKey) {
    if (!exists()) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      fault("Write a list here.");
      return List.of();
    }
    List<MapNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      MapNode plain = new MapNode(file, item, place().line(), path + "[" + items.size() + "]", faults);
      String name = nameKey.isEmpty() ? "" : nameOf(item, nameKey);
      items.add(name.isEmpty() ? plain : plain.at(path + "." + name));
    }
    return items;
  }

  private static String nameOf(Node item, String nameKey) {
    return find(item, nameKey) instanceof ScalarNode name ? name.getValue().strip() : "";
  }

  /** Key and value pairs, or nothing, have to stand here. */
  boolean isPairs() {
    if (exists() && !(node instanceof MappingNode)) {
      fault("Write key and value pairs here.");
      return false;
    }
    return true;
  }

  /** Every other key is a fault. */
  public void only(Set<String> known) {
    if (!exists() || !isPairs()) {
      return;
    }
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !key.getValue().equals(MERGE) && !known.contains(key.getValue())) {
        int line = key.getStartMark().getLine() + 1;
        faults.accept(new MapPlace(file, line, path).fault("There is no key \"" + key.getValue() + "\"."));
      }
    }
  }
}
