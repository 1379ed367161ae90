package org.rightsdesk.datamap;

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
import org.rightsdesk.graph.DataType;
import org.rightsdesk.graph.DatasetField;
import org.rightsdesk.graph.Direction;
import org.rightsdesk.graph.MapNode;

/** Reads one field of a collection. */
final class FieldReader {

  private static final String COLUMN = "[A-Za-z_][A-Za-z0-9_]*";

  private static final Set<String> KEYS =
      Set.of(
          "label", "explain", "explanation", "match", "never_disclose", "third_party", "special", "free_text",
          "privileged_when", "derived", "address", "means", "kind");

  private final List<String> collectionCategories;

  FieldReader(List<String> collectionCategories) {
    this.collectionCategories = collectionCategories;
  }

  static String readable(String name) {
    String words = name.replace('_', ' ').strip();
    return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  Optional<MapField> read(DatasetField field) {
    String name = field.path();
    MapNode node = field.node();
    if (!name.matches(COLUMN)) {
      node.fault("A field needs a \"name\" of letters, digits and _.");
      return Optional.empty();
    }
    MapNode ours = node.child("rightsdesk");
    ours.only(KEYS);
    Set<String> categories = new LinkedHashSet<>(field.categories());
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
            node.place(),
            type(field),
            field.primaryKey(),
            field.identity().flatMap(FieldReader::known),
            kinds(ours.child("kind")),
            AddressPart.valueOf(
                ours.choice("address", "whole", Set.of("street", "postcode", "whole")).toUpperCase(Locale.ROOT)),
            meaning(ours),
            ours.choice("match", "certain", Set.of("certain", "probable")).equals("probable"),
            ours.child("derived").exists(),
            ours.flag("third_party") || ours.flag("special") || ours.flag("free_text"),
            references(field)));
  }

  private static String type(DatasetField field) {
    return switch (field.type().orElse(DataType.STRING)) {
      case STRING, OBJECT_ID -> "string";
      case INTEGER -> "integer";
      case FLOAT -> "float";
      case BOOLEAN -> "boolean";
      case OBJECT -> "object";
    };
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
        ours.choice("means", "none", Set.of("none", "birth_date", "company", "changed", "created"));
    return means.equals("none") ? Optional.empty() : Optional.of(Meaning.valueOf(means.toUpperCase(Locale.ROOT)));
  }

  private static List<Reference> references(DatasetField field) {
    return field.references().stream()
        .map(
            reference ->
                new Reference(
                    new SystemKey(reference.target().collection().dataset()),
                    reference.target().collection().collection(),
                    reference.target().field(),
                    reference.direction() != Direction.TO))
        .toList();
  }
}
