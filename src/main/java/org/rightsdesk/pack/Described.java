package org.rightsdesk.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rightsdesk.datamap.AutomatedDecision;
import org.rightsdesk.datamap.CollectionDescription;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.FieldDescription;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Transfer;
import org.rightsdesk.disclosure.CollectionKey;

/**
 * What the data map says about a collection, for the answer. What was found by hand belongs to no collection: it takes
 * what the map says about all collections of its system.
 */
record Described(
    String systemName,
    String name,
    List<String> purposes,
    List<String> lawfulBases,
    List<String> categories,
    List<String> recipients,
    List<String> sources,
    List<String> retentions,
    List<Transfer> transfers,
    List<AutomatedDecision> decisions,
    List<String> notes,
    Map<String, FieldDescription> fields) {

  static Described of(DataMap map, CollectionKey key) {
    DataSystem system = map.describe(key.system());
    if (key.collection().equals(FoundRow.BY_HAND)) {
      List<CollectionDescription> all =
          system.collections().stream().filter(CollectionDescription::aboutPeople).toList();
      return of(system, "Found by hand", all);
    }
    return map.describe(key.system(), key.collection())
        .map(collection -> of(system, collection.name(), List.of(collection)))
        .orElseGet(() -> of(system, key.collection(), List.of()));
  }

  private static Described of(DataSystem system, String name, List<CollectionDescription> all) {
    Map<String, FieldDescription> fields = new LinkedHashMap<>();
    all.forEach(collection -> collection.fields().forEach(field -> fields.putIfAbsent(field.name(), field)));
    return new Described(
        system.name(),
        name,
        texts(all, collection -> Stream.of(collection.purpose())),
        texts(all, collection -> Stream.of(collection.lawfulBasis())),
        texts(all, collection -> collection.categories().stream()),
        texts(all, collection -> collection.recipients().stream()),
        texts(all, collection -> Stream.of(collection.source())),
        texts(all, collection -> Stream.of(collection.retention())),
        all.stream().flatMap(collection -> collection.transfers().stream()).distinct().toList(),
        all.stream().flatMap(collection -> collection.automatedDecision().stream()).distinct().toList(),
        texts(all, collection -> Stream.of(collection.note())),
        fields);
  }

  private static List<String> texts(
      List<CollectionDescription> all, Function<CollectionDescription, Stream<String>> texts) {
    return all.stream().flatMap(texts).filter(text -> !text.isBlank()).distinct().toList();
  }
}
