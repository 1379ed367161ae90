package org.rightsdesk.process;

import static org.rightsdesk.process.Diagram.children;
import static org.rightsdesk.process.Diagram.id;
import static org.rightsdesk.process.Diagram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * Which rows of a table fit the same input: tried out with every value that the cells of a column name, the numbers beside
 * their limits, and one that no cell names.
 */
final class Overlaps {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final String SOMETHING_ELSE = "something that no cell names";

  private Overlaps() {}

  /** The rows that overlap, in pairs. */
  static List<String> of(Diagram table) {
    List<Element> rules = table.all("rule");
    int columns = table.all("input").size();
    List<Set<String>> samples = IntStream.range(0, columns).mapToObj(column -> samples(rules, column)).toList();
    List<String> found = new ArrayList<>();
    for (int first = 0; first < rules.size(); first++) {
      for (int second = first + 1; second < rules.size(); second++) {
        if (overlap(rules.get(first), rules.get(second), samples)) {
          found.add(id(rules.get(first)) + " and " + id(rules.get(second)));
        }
      }
    }
    return found;
  }

  private static boolean overlap(Element one, Element other, List<Set<String>> samples) {
    return IntStream.range(0, samples.size())
        .allMatch(
            column ->
                samples.get(column).stream()
                    .anyMatch(value -> fits(cell(one, column), value) && fits(cell(other, column), value)));
  }

  private static Set<String> samples(List<Element> rules, int column) {
    Set<String> samples = new TreeSet<>();
    for (Element rule : rules) {
      String cell = cell(rule, column);
      if (cell.contains("\"") || cell.equals("-")) {
        TEXT.matcher(cell).results().map(found -> found.group(1)).forEach(samples::add);
      } else if (cell.equals("true") || cell.equals("false")) {
        samples.addAll(List.of("true", "false"));
      } else {
        NUMBER.matcher(cell).results().map(MatchResult::group).mapToLong(Long::parseLong)
            .forEach(limit -> around(limit).forEach(samples::add));
      }
    }
    boolean numbersOrFlags = !samples.isEmpty() && samples.stream().allMatch(value -> value.matches("-?\\d+|true|false"));
    if (!numbersOrFlags) {
      samples.add(SOMETHING_ELSE);
    }
    return samples;
  }

  private static List<String> around(long limit) {
    return List.of(String.valueOf(limit - 1), String.valueOf(limit), String.valueOf(limit + 1));
  }

  private static boolean fits(String cell, String value) {
    if (cell.equals("-")) {
      return true;
    } else if (cell.startsWith("not(")) {
      return TEXT.matcher(cell).results().noneMatch(found -> found.group(1).equals(value));
    } else if (cell.contains("\"")) {
      return TEXT.matcher(cell).results().anyMatch(found -> found.group(1).equals(value));
    } else if (cell.equals("true") || cell.equals("false")) {
      return cell.equals(value);
    }
    return within(cell, Long.parseLong(value));
  }

  private static boolean within(String cell, long value) {
    List<Long> limits = NUMBER.matcher(cell).results().map(MatchResult::group).map(Long::valueOf).toList();
    if (cell.contains("..")) {
      return value >= limits.get(0) && value <= limits.get(1);
    } else if (cell.startsWith("<")) {
      return cell.startsWith("<=") ? value <= limits.get(0) : value < limits.get(0);
    } else if (cell.startsWith(">")) {
      return cell.startsWith(">=") ? value >= limits.get(0) : value > limits.get(0);
    }
    return value == limits.get(0);
  }

  private static String cell(Element rule, int column) {
    return text(children(rule, "inputEntry").get(column)).strip();
  }
}
