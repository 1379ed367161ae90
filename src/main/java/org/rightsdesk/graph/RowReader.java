package org.rightsdesk.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows: numbers, truth values, texts, lists, and maps for what is kept as JSON. */
final class RowReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private RowReader() {}

  static Map<String, Object> read(ResultSet row, Map<String, Column> columns) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    int place = 1;
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      values.put(column.getKey(), value(row, place++, column.getValue()));
    }
    return values;
  }

  private static Object value(ResultSet row, int place, Column column) throws SQLException {
    if (column.array()) {
      Array array = row.getArray(place);
      return array == null ? null : elements(array.getArray());
    }
    return switch (column.kind()) {
      case DATE -> orNull(row.getObject(place, LocalDate.class));
      case TIME -> orNull(row.getObject(place, LocalDateTime.class));
      case TIME_AT_OFFSET -> orNull(row.getObject(place, OffsetDateTime.class));
      case TEXT -> {
        String text = row.getString(place);
        yield text != null && column.padded() ? text.stripTrailing() : text;
      }
      case UUID -> row.getString(place);
      case OTHER -> column.json() ? parsed(row.getString(place)) : other(row.getObject(place), row, place);
      default -> plain(row.getObject(place));
    };
  }

  private static String orNull(Object value) {
    return value == null ? null : value.toString();
  }

  private static Object other(Object value, ResultSet row, int place) throws SQLException {
    return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value == null ? null : row.getString(place);
  }

  private static List<Object> elements(Object array) {
    List<Object> list = new ArrayList<>();
    for (Object element : array instanceof Object[] objects ? Arrays.asList(objects) : List.of(array)) {
      list.add(element instanceof Object[] inner ? elements(inner) : plain(element));
    }
    return list;
  }

  private static Object plain(Object value) {
    if (value == null || value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (value instanceof Short || value instanceof Byte || value instanceof Integer) {
      return ((Number) value).longValue();
    }
    boolean number =
        value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal || value instanceof Double
            || value instanceof Float;
    return number ? value : value.toString();
  }

  private static Object parsed(String json) {
    try {
      return json == null ? null : JSON.readValue(json, Object.class);
    } catch (JsonProcessingException otherwise) {
      return json;
    }
  }

  /** What stands at a path of names with dots between; within lists, of each element. */
  static Object at(Map<String, Object> values, String path) {
    Object here = values;
    for (String name : path.split("\\.")) {
      here = part(here, name);
    }
    return here;
  }

  private static Object part(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    return value instanceof Collection<?> list ? list.stream().map(item -> part(item, name)).toList() : null;
  }
}
