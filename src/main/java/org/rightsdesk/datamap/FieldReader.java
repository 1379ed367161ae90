package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.datamap.MapField.AddressPart;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Kinds;
import org.rightsdesk.datamap.MapField.Meaning;
import org.rightsdesk.datamap.MapField.Reference;

/** Reads one field of a collection. */
final class FieldReader {

  private static final String COLUMN = "[A-Za-z_][A-Za-z0-9_]*";

  private static final Set<String> TYPES =
      Set.of("string", "integer", "float", "boolean", "object_id", "object");

  private static final Set<String> KEYS =
      Set.of(
          "label", "explain", "explanation", "match", "never_disclose", "third_party", "special", "free_text",
          "privileged_when", "derived", "address", "means", "kind");

  private final String file;
  private final SystemKey system;
  private final List<String> collectionCategories;

  FieldReader(String file, SystemKey system, List<String> collectionCategories) {
    this.file = file;
    this.system = system;
    this.collectionCategories = collectionCategories;
  }

  /** {@code fides_meta}, or its old name. */
  static MapNode fides(MapNode node) {
    MapNode meta = node.child("fides_meta");
    return meta.exists() ? meta : node.child("fidesops_meta");
  }

  static String readable(String name) {
    String words = name.replace('_', ' ').strip();
    return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  Optional<MapField> read(MapNode node) {
    String name = node.text("name", "");
    if (!name.matches(COLUMN)) {
      node.fault("A field needs a \"name\" of letters, digits and _.");
      return Optional.empty();
    }
    MapNode meta = fides(node);
    MapNode ours = node.child("rightsdesk");
    ours.only(KEYS);
    List<Reference> references = references(meta);
    Optional<Identity> identity = identity(meta);
    if (node.child("fields").exists() && (identity.isPresent() || !references.isEmpty())) {
      node.fault("A field with fields of its own carries neither an identity nor a reference.");
    }
    Set<String> categories = new LinkedHashSet<>(node.texts("data_categories"));
    categories.addAll(collectionCategories);
    if (categories.isEmpty()) {
      node.fault("Say the \"data_categories\"; what is not personal is system.operations.");
    }
    FieldDescription description =
        new FieldDescription(
            name,
            ours.text("label").orElse(readable(name)),
            List.copyOf(categories),
            ours.text("explanation", ""),
            new LinkedHashMap<>(ours.map("explain")),
            ours.text("never_disclose").filter(reason -> !reason.equals("false")));
    return Optional.of(
        new MapField(
            description,
            new MapPlace(file, node.path()),
            type(meta),
            meta.flag("primary_key"),
            identity,
            kinds(ours.child("kind")),
            AddressPart.valueOf(
                MapReader.choice(ours, "address", "whole", Set.of("street", "postcode", "whole")).toUpperCase(Locale.ROOT)),
            meaning(ours),
            MapReader.choice(ours, "match", "certain", Set.of("certain", "probable")).equals("probable"),
            ours.child("derived").exists(),
            ours.flag("third_party") || ours.flag("special") || ours.flag("free_text"),
            references));
  }

  private static String type(MapNode meta) {
    String type = meta.text("data_type", "string");
    String plain = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    if (!TYPES.contains(plain)) {
      meta.child("data_type").fault("There is no data type \"" + type + "\".");
      return "string";
    }
    return plain.equals("object_id") ? "string" : plain;
  }

  private static Optional<Identity> identity(MapNode meta) {
    return meta.text("identity").flatMap(FieldReader::known);
  }

  /** Other kinds may stand in the map; no request gives them, so they start no search. */
  private static Optional<Identity> known(String kind) {
    return switch (kind) {
      case "email" -> Optional.of(Identity.EMAIL);
      case "phone_number" -> Optional.of(Identity.PHONE_NUMBER);
      case "name" -> Optional.of(Identity.NAME);
      case "postal_address" -> Optional.of(Identity.POSTAL_ADDRESS);
      default -> Optional.empty();
    };
  }

  private static Optional<Kinds> kinds(MapNode node) {
    node.only(Set.of("field", "values"));
    if (!node.exists()) {
      return Optional.empty();
    }
    Map<String, Identity> kinds = new LinkedHashMap<>();
    node.map("values").forEach((value, kind) -> known(kind).ifPresent(identity -> kinds.put(value, identity)));
    return Optional.of(new Kinds(node.text("field", ""), Map.copyOf(kinds)));
  }

  private static Optional<Meaning> meaning(MapNode ours) {
    String means =
        MapReader.choice(ours, "means", "none", Set.of("none", "birth_date", "company", "changed", "created"));
    return means.equals("none") ? Optional.empty() : Optional.of(Meaning.valueOf(means.toUpperCase(Locale.ROOT)));
  }

  private List<Reference> references(MapNode meta) {
    List<Reference> references = new ArrayList<>();
    for (MapNode node : meta.child("references").items("[]")) {
      String dataset = node.text("dataset", "");
      String[] target = node.text("field", "").split("\\.", 2);
      if (!dataset.matches("[a-zA-Z0-9_.<>-]{1,60}") || target.length < 2) {
        node.fault("A reference names a \"dataset\" and a \"field\" as collection.field.");
        continue;
      }
      String direction = MapReader.choice(node, "direction", "both", Set.of("from", "to", "both"));
      references.add(new Reference(new SystemKey(dataset), target[0], target[1], !direction.equals("to")));
    }
    return references;
  }
}
