package org.rightsdesk.graph;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Values as text that is the same for the same value, whatever column it stands in; and back, as a column takes them. */
final class Values {

  private static final String NUMBER = "[+-]?\\d{1,40}(\\.\\d{1,40})?";

  private Values() {}

  /** The same text for equal values: 7, 7.0 and 007 of number columns are 7. */
  static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? text(new BigDecimal(value.toString())) : value.toString();
    }
    return String.valueOf(value);
  }

  /** Each single value in lists of lists; neither nothing nor empty text is one. */
  static void each(Object value, Consumer<Object> take) {
    if (value instanceof Collection<?> list) {
      list.forEach(item -> each(item, take));
    } else if (value instanceof Map<?, ?>) {
      return;
    } else if (value != null && !(value instanceof String text && text.isEmpty())) {
      take.accept(value);
    }
  }

  /** As a field of the type holds it, or nothing if it cannot. */
  static Optional<Object> cast(String text, Optional<DataType> type, Column column) {
    if (type.isPresent() && !isOf(type.get(), text)) {
      return Optional.empty();
    }
    return column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.OTHER
        ? Optional.<Object>of(column.padded() ? text.stripTrailing() : text).filter(unused -> isText(text))
        : typed(text.strip(), column);
  }

  private static boolean isOf(DataType type, String text) {
    return switch (type) {
      case STRING, OBJECT_ID -> isText(text);
      case INTEGER -> whole(text.strip()).isPresent();
      case FLOAT -> text.strip().matches(NUMBER);
      case BOOLEAN -> truth(text.strip()).isPresent();
      case OBJECT -> false;
    };
  }

  /** No database keeps a zero character, or half a character. */
  private static boolean isText(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Optional<Object> typed(String text, Column column) {
    try {
      return switch (column.kind()) {
        case WHOLE_NUMBER -> whole(text).filter(column::holds).map(number -> column.bits() > 31 ? (Object) number.longValueExact() : number.intValueExact());
        case DECIMAL -> text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty();
        case FLOATING -> text.matches(NUMBER) ? Optional.of(Double.valueOf(text)) : Optional.empty();
        case YES_OR_NO -> truth(text).map(Object.class::cast);
        case UUID -> text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        case DATE -> Optional.of(LocalDate.parse(text));
        case TIME -> Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        case TIME_AT_OFFSET -> Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')));
        case TEXT, OTHER -> Optional.of(text);
      };
    } catch (DateTimeParseException | IllegalArgumentException otherwise) {
      return Optional.empty();
    }
  }

  private static Optional<BigInteger> whole(String text) {
    if (!text.matches(NUMBER)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return number.stripTrailingZeros().scale() <= 0 ? Optional.of(number.toBigIntegerExact()) : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
