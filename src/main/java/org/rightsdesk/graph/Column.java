package org.rightsdesk.graph;

import java.math.BigInteger;
import java.sql.Types;
import java.util.Locale;

/**
 * One column as the database has it.
 *
 * @param name as the database writes it
 * @param bits of a whole number
 * @param padded blanks behind do not count
 * @param array it holds a list of such values
 */
record Column(String name, Kind kind, int bits, boolean padded, boolean array, boolean json) {

  enum Kind {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    FLOATING,
    YES_OR_NO,
    UUID,
    DATE,
    TIME,
    TIME_AT_OFFSET,
    OTHER
  }

  static Column of(String name, int sqlType, String typeName) {
    String type = typeName.toLowerCase(Locale.ROOT);
    if (sqlType == Types.ARRAY) {
      return element(name, type.startsWith("_") ? type.substring(1) : type.replace(" array", "").replaceAll("\\[\\d*]$", ""));
    }
    boolean json = type.startsWith("json");
    if (type.contains("timestamptz") || sqlType == Types.TIMESTAMP_WITH_TIMEZONE) {
      return plain(name, Kind.TIME_AT_OFFSET);
    }
    if (type.equals("uuid")) {
      return plain(name, Kind.UUID);
    }
    return switch (sqlType) {
      case Types.TINYINT -> new Column(name, Kind.WHOLE_NUMBER, 7, false, false, false);
      case Types.SMALLINT -> new Column(name, Kind.WHOLE_NUMBER, 15, false, false, false);
      case Types.INTEGER -> new Column(name, Kind.WHOLE_NUMBER, 31, false, false, false);
      case Types.BIGINT -> new Column(name, Kind.WHOLE_NUMBER, 63, false, false, false);
      case Types.DECIMAL, Types.NUMERIC -> plain(name, Kind.DECIMAL);
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> plain(name, Kind.FLOATING);
      case Types.BOOLEAN, Types.BIT -> plain(name, type.startsWith("bool") ? Kind.YES_OR_NO : Kind.OTHER);
      case Types.DATE -> plain(name, Kind.DATE);
      case Types.TIMESTAMP -> plain(name, Kind.TIME);
      case Types.CHAR, Types.NCHAR -> new Column(name, Kind.TEXT, 0, true, false, false);
      case Types.VARCHAR, Types.LONGVARCHAR, Types.NVARCHAR, Types.LONGNVARCHAR ->
          plain(name, isText(type) ? Kind.TEXT : Kind.OTHER);
      default -> new Column(name, Kind.OTHER, 0, false, false, json);
    };
  }

  private static Column plain(String name, Kind kind) {
    return new Column(name, kind, 0, false, false, false);
  }

  private static boolean isText(String type) {
    return type.contains("char") || type.contains("text") || type.contains("string") || type.equals("name");
  }

  private static Column element(String name, String type) {
    Kind kind;
    int bits = 0;
    if (isText(type)) {
      kind = Kind.TEXT;
    } else if (type.equals("int8") || type.startsWith("bigint")) {
      kind = Kind.WHOLE_NUMBER;
      bits = 63;
    } else if (type.equals("int2") || type.startsWith("smallint")) {
      kind = Kind.WHOLE_NUMBER;
      bits = 15;
    } else if (type.startsWith("int")) {
      kind = Kind.WHOLE_NUMBER;
      bits = 31;
    } else if (type.startsWith("numeric") || type.startsWith("decimal")) {
      kind = Kind.DECIMAL;
    } else if (type.startsWith("float") || type.startsWith("double") || type.startsWith("real")) {
      kind = Kind.FLOATING;
    } else if (type.startsWith("bool")) {
      kind = Kind.YES_OR_NO;
    } else if (type.equals("uuid")) {
      kind = Kind.UUID;
    } else {
      kind = Kind.OTHER;
    }
    return new Column(name, kind, bits, type.equals("bpchar") || type.startsWith("character(") || type.equals("character"), true, false);
  }

  boolean holds(BigInteger number) {
    return number.bitLength() <= bits;
  }

  /** Rows can be put in its order. */
  boolean sorts() {
    return !array && kind != Kind.OTHER;
  }
}
