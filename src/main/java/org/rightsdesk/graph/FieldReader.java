package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one collection, and those within them. */
final class FieldReader {

  private static final String ARRAY = "[]";

  /** @param within the path of the field that holds them, with a dot behind; empty for those of the collection */
  List<DatasetField> read(MapNode node, String within) {
    List<DatasetField> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MapNode item : node.child("fields").items("name")) {
      if (!item.isPairs()) {
        continue;
      }
      String name = item.text("name", "");
      if (name.isEmpty()) {
        item.fault("A field needs a \"name\".");
      } else if (!names.add(name)) {
        item.fault("There are two fields \"" + name + "\".");
      } else {
        fields.add(field(item, within + name));
      }
    }
    return fields;
  }

  private DatasetField field(MapNode node, String path) {
    MapNode meta = DatasetReader.fides(node);
    meta.isPairs();
    MapNode ours = node.child("rightsdesk");
    String written = meta.text("data_type", "");
    boolean array = written.endsWith(ARRAY);
    Optional<DataType> type = DataType.of(array ? written.substring(0, written.length() - ARRAY.length()) : written);
    if (!written.isEmpty() && type.isEmpty()) {
      meta.child("data_type").fault("There is no data type \"" + written + "\".");
    }
    Optional<String> identity = meta.text("identity").filter(kind -> !kind.isEmpty());
    List<Reference> references = references(meta);
    List<DatasetField> parts = read(node, path + ".");
    boolean object = !parts.isEmpty();
    if (object && (identity.isPresent() || !references.isEmpty())) {
      node.fault("A field with fields of its own carries neither an identity nor a reference.");
    }
    if (object && type.isPresent() && type.get() != DataType.OBJECT) {
      meta.child("data_type").fault("A field with fields of its own is an object, not \"" + written + "\".");
    }
    boolean all = meta.flag("return_all_elements");
    if (all && !array) {
      meta.child("return_all_elements").fault("Only a list has elements: its data type ends with [].");
    }
    return new DatasetField(
        path,
        DatasetReader.categories(node),
        type,
        array,
        length(meta),
        meta.flag("primary_key"),
        object ? Optional.empty() : identity,
        all && array,
        ours.exists() && ours.text("match", "").equalsIgnoreCase("probable"),
        object ? List.of() : references,
        parts,
        node);
  }

  private static Optional<Integer> length(MapNode meta) {
    Optional<String> written = meta.text("length");
    Optional<Integer> length = written.filter(text -> text.matches("[1-9]\\d{0,8}")).map(Integer::valueOf);
    if (written.isPresent() && length.isEmpty()) {
      meta.child("length").fault("A length is a whole number above 0.");
    }
    return length;
  }

  private List<Reference> references(MapNode meta) {
    List<Reference> references = new ArrayList<>();
    for (MapNode node : meta.child("references").items("")) {
      String dataset = node.text("dataset", "");
      String[] target = node.text("field", "").split("\\.", 2);
      if (dataset.isEmpty() || target.length < 2 || target[0].isEmpty() || target[1].isEmpty()) {
        node.fault("A reference names a \"dataset\" and a \"field\" as collection.field.");
        continue;
      }
      String direction = node.choice("direction", "both", Set.of("from", "to", "both"));
      references.add(
          new Reference(
              new CollectionAddress(dataset, target[0]).field(target[1]),
              Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
              node.place()));
    }
    return references;
  }
}
