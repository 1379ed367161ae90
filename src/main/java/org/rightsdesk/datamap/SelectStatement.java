package org.rightsdesk.datamap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.Personal;

/** One query with its values; names come from the data map, which allows letters, digits and _ only. */
@Personal
final class SelectStatement {

  private static final String[] ACCENTS = Spelling.accents('|');

  /** Stands for what is dropped; H2 and PostgreSQL do not agree on letters that "translate" has no letter for. */
  private static final String GONE = "|";

  private final MapCollection collection;
  private final SearchLimits limits;
  private final List<String> anyOf = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private SelectStatement(MapCollection collection, SearchLimits limits) {
    this.collection = collection;
    this.limits = limits;
  }

  /** One statement, or several where there are many values; none if there is nothing to look for. */
  static List<SelectStatement> of(MapCollection collection, List<Condition> anyOf, SearchLimits limits) {
    SelectStatement first = new SelectStatement(collection, limits);
    List<SelectStatement> statements = new ArrayList<>(List.of(first));
    for (Condition condition : anyOf) {
      if (condition instanceof Condition.OneOf oneOf) {
        List<Object> typed = first.typed(oneOf);
        for (int from = 0; from < typed.size(); from += limits.chunk()) {
          SelectStatement statement = from == 0 ? first : new SelectStatement(collection, limits);
          statement.in(oneOf.field().name(), typed.subList(from, Math.min(typed.size(), from + limits.chunk())));
          if (from > 0) {
            statements.add(statement);
          }
        }
      } else {
        first.add(condition);
      }
    }
    return statements.stream().filter(SelectStatement::isWorthAsking).toList();
  }

  private boolean isWorthAsking() {
    return !anyOf.isEmpty() || !notes.isEmpty();
  }

  /** Whether there is anything to ask for; if not, only the notes tell something. */
  boolean asks() {
    return !anyOf.isEmpty();
  }

  String sql() {
    String columns = collection.fields().stream().map(MapField::name).collect(Collectors.joining(", "));
    String keys = collection.keys().stream().map(MapField::name).collect(Collectors.joining(", "));
    return "select " + columns + " from " + collection.table() + " where " + String.join(" or ", anyOf)
        + (keys.isEmpty() ? "" : " order by " + keys)
        + " fetch first " + (limits.rows() + 1) + " rows only";
  }

  /** The query as people may see it. */
  String shown() {
    return sql().replaceAll("\\(\\?(, \\?)+\\)", "(?, …)");
  }

  List<Object> values() {
    return values;
  }

  List<String> notes() {
    return notes;
  }

  private void add(Condition condition) {
    String column = column(condition.field());
    if (condition instanceof Condition.OneOfAnyCase any) {
      in("lower(trim(" + column + "))", any.lower());
    } else if (condition instanceof Condition.HasDigits digits) {
      for (String run : digits.runs()) {
        anyOf.add(without(column, " \u00a0-()./+") + " like ?");
        values.add("%" + run + "%");
      }
    } else if (condition instanceof Condition.HasWords words) {
      words.anyGroup().forEach(group -> allWords(column, group));
    } else if (condition instanceof Condition.StandsIn text) {
      anyOf.add("(length(" + column + ") >= 3 and position(" + squashed(column) + " in ?) > 0)");
      values.add(text.capitals());
    } else if (condition instanceof Condition.HasText texts) {
      for (String piece : texts.capitals()) {
        anyOf.add(squashed(column) + " like ? escape '!'");
        values.add("%" + literally(piece) + "%");
      }
    }
  }

  private void allWords(String column, List<WordPattern> group) {
    List<String> all = new ArrayList<>();
    for (WordPattern word : group) {
      all.add("trim(lower(replace(translate(" + column + ", ?, ?), '" + GONE + "', ''))) like ? escape '!'");
      String pattern = word.parts().stream().map(SelectStatement::literally).collect(Collectors.joining("%"));
      values.add(ACCENTS[0]);
      values.add(ACCENTS[1]);
      values.add(word.whole() ? pattern : "%" + pattern + "%");
    }
    anyOf.add("(" + String.join(" and ", all) + ")");
  }

  private void in(String expression, Collection<?> among) {
    if (!among.isEmpty()) {
      anyOf.add(expression + " in (" + String.join(", ", Collections.nCopies(among.size(), "?")) + ")");
      values.addAll(among);
    }
  }

  private static String column(MapField field) {
    return field.isText() ? field.name() : "cast(" + field.name() + " as varchar(1000))";
  }

  private static String squashed(String column) {
    return "upper(" + without(column, " -\u00a0") + ")";
  }

  private static String without(String column, String dropped) {
    String gone = GONE.repeat(dropped.length());
    return "replace(translate(" + column + ", '" + dropped + "', '" + gone + "'), '" + GONE + "', '')";
  }

  private static String literally(String piece) {
    return piece.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private List<Object> typed(Condition.OneOf condition) {
    List<Object> typed = new ArrayList<>();
    for (String value : condition.values()) {
      typed(condition.field(), value)
          .ifPresentOrElse(
              typed::add,
              () -> note(
                  "A value could not be used to look for \"%s\" in \"%s\": the column holds %s."
                      .formatted(
                          condition.field().description().label(), collection.description().name(),
                          words(condition.field().dataType()))));
    }
    return typed;
  }

  private void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  private static String words(String type) {
    return type.equals("boolean") ? "yes or no" : "numbers";
  }

  private static Optional<Object> typed(MapField field, String value) {
    try {
      return switch (field.dataType()) {
        case "integer" -> Optional.of(Long.valueOf(value.strip()));
        case "float" -> value.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(value.strip()));
        case "boolean" -> value.matches("(?i)true|false") ? Optional.of(Boolean.valueOf(value)) : Optional.empty();
        default -> Optional.of(value);
      };
    } catch (NumberFormatException otherwise) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return shown();
  }
}
