package org.rightsdesk.datamap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A column as the database has it.
 *
 * @param length how many characters or digits it takes; 0 where there is no limit
 * @param decimals how many of the digits stand behind the point
 */
record Column(Kind kind, int length, int decimals) {

  enum Kind {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    YES_OR_NO,
    DATE,
    TIME,
    /** What no text can be turned into safely. */
    OTHER
  }

  static Column of(ResultSetMetaData data, int place) throws SQLException {
    int length = data.getPrecision(place);
    return switch (data.getColumnType(place)) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB ->
          new Column(Kind.TEXT, length == Integer.MAX_VALUE ? 0 : length, 0);
      case Types.TINYINT -> new Column(Kind.WHOLE_NUMBER, 8, 0);
      case Types.SMALLINT -> new Column(Kind.WHOLE_NUMBER, 16, 0);
      case Types.INTEGER -> new Column(Kind.WHOLE_NUMBER, 32, 0);
      case Types.BIGINT -> new Column(Kind.WHOLE_NUMBER, 64, 0);
      case Types.NUMERIC, Types.DECIMAL -> new Column(Kind.DECIMAL, length, data.getScale(place));
      case Types.BOOLEAN, Types.BIT -> new Column(Kind.YES_OR_NO, 0, 0);
      case Types.DATE -> new Column(Kind.DATE, 0, 0);
      case Types.TIMESTAMP -> new Column(Kind.TIME, 0, 0);
      default -> new Column(Kind.OTHER, 0, 0);
    };
  }

  /** The text as a value of this column; nothing if it is none. */
  Optional<Object> typed(String text) {
    String plain = text.strip();
    try {
      return switch (kind) {
        case TEXT -> Optional.of(text);
        case WHOLE_NUMBER -> wholeNumber(plain);
        case DECIMAL -> plain.length() > 60 ? Optional.empty() : decimal(new BigDecimal(plain));
        case YES_OR_NO -> yesOrNo(plain.toLowerCase(Locale.ROOT));
        case DATE -> Dates.only(plain).map(Object.class::cast);
        case TIME -> Optional.of(LocalDateTime.parse(plain));
        case OTHER -> Optional.empty();
      };
    } catch (NumberFormatException | DateTimeParseException otherwise) {
      return Optional.empty();
    }
  }

  private Optional<Object> wholeNumber(String plain) {
    if (!plain.matches("-?\\d{1,18}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(plain);
    long most = length == 64 ? Long.MAX_VALUE : (1L << (length - 1)) - 1;
    return number > most || number < -most - 1 ? Optional.empty() : Optional.of(number);
  }

  private Optional<Object> decimal(BigDecimal number) {
    if (length == 0) {
      return Optional.of(number);
    }
    boolean exact = number.stripTrailingZeros().scale() <= decimals;
    boolean fits = number.setScale(0, RoundingMode.DOWN).precision() <= Math.max(1, length - decimals);
    return exact && fits ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Object> yesOrNo(String plain) {
    return switch (plain) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Whether both texts are one value of this column. */
  boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<Object> first = typed(one);
    Optional<Object> second = typed(other);
    if (kind == Kind.TEXT || first.isEmpty() || second.isEmpty()) {
      return false;
    }
    return first.get() instanceof BigDecimal number
        ? number.compareTo((BigDecimal) second.get()) == 0
        : first.get().equals(second.get());
  }
}
