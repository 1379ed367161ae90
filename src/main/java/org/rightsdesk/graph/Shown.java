package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields of a row are told: those of the data categories asked for, or all. */
final class Shown {

  private final Set<String> wanted;

  Shown(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Nothing if the collection has no such field. */
  Optional<Map<String, Object>> of(DatasetCollection collection, Map<String, Object> values) {
    if (wanted.isEmpty() || covers(collection.categories())) {
      return Optional.of(values);
    }
    Map<String, Object> told = new LinkedHashMap<>();
    for (DatasetField field : collection.fields()) {
      if (isWanted(field)) {
        told.put(field.path(), narrowed(field, values.get(field.path())));
      }
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(told);
  }

  private boolean covers(List<String> categories) {
    return categories.stream().anyMatch(category -> wanted.stream().anyMatch(wider -> Categories.covers(wider, category)));
  }

  private boolean isWanted(DatasetField field) {
    return field.withParts().anyMatch(part -> covers(part.categories()));
  }

  private Object narrowed(DatasetField field, Object value) {
    if (covers(field.categories()) || field.fields().isEmpty()) {
      return value;
    }
    if (value instanceof Collection<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(item -> all.add(narrowed(field, item)));
      return all;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, Object> told = new LinkedHashMap<>();
    field.fields().stream().filter(this::isWanted).forEach(part -> told.put(part.name(), narrowed(part, map.get(part.name()))));
    return told;
  }
}
