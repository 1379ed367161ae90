package org.rightsdesk.process;

import static org.rightsdesk.process.Diagram.engine;
import static org.rightsdesk.process.Diagram.id;
import static org.rightsdesk.process.Diagram.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** What every decision table has to say about itself, and every row about where it comes from. */
final class DmnContract {

  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final List<String> WHERE_FROM = List.of("source", "asAt", "confidence");

  private final Diagram table;
  private final List<String> faults = new ArrayList<>();

  private DmnContract(Diagram table) {
    this.table = table;
  }

  static List<String> faults(Diagram table) {
    DmnContract contract = new DmnContract(table);
    contract.checkDecision();
    contract.checkIds();
    contract.checkRows();
    contract.checkOverlaps();
    return contract.faults;
  }

  private void checkDecision() {
    List<Element> decisions = table.all("decision");
    require(decisions.size() == 1, "file", "holds one decision");
    for (Element decision : decisions) {
      require(id(decision).equals(camelCase(table.name())), id(decision), "is called like its file");
      require(engine(decision, "historyTimeToLive").isPresent(), id(decision), "has a historyTimeToLive");
      require(engine(decision, "versionTag").isPresent(), id(decision), "has a versionTag");
    }
  }

  private void checkIds() {
    for (Element element : table.everything()) {
      require(!element.hasAttribute("id") || CAMEL_CASE.matcher(id(element)).matches(), id(element), "has an id in camelCase");
    }
  }

  private void checkRows() {
    List<String> outputs = table.all("output").stream().map(output -> output.getAttribute("name")).toList();
    require(outputs.containsAll(WHERE_FROM), "table", "has the columns " + WHERE_FROM);
    require(!table.all("rule").isEmpty(), "table", "has rows");
    for (Element rule : table.all("rule")) {
      List<Element> entries = Diagram.children(rule, "outputEntry");
      require(entries.size() == outputs.size(), id(rule), "fills every column");
      IntStream.range(0, Math.min(entries.size(), outputs.size()))
          .filter(column -> WHERE_FROM.contains(outputs.get(column)))
          .forEach(column -> checkWhereFrom(rule, outputs.get(column), unquoted(entries.get(column))));
    }
  }

  /** UNIQUE: no input may fit two rows. The last row of a FIRST table has to take whatever is left. */
  private void checkOverlaps() {
    for (Element decision : table.all("decisionTable")) {
      switch (decision.getAttribute("hitPolicy")) {
        case "FIRST" -> require(takesAll(table.all("rule")), "table", "ends with a row for everything else");
        case "COLLECT" -> {}
        default -> Overlaps.of(table).forEach(rows -> require(false, rows, "do not overlap"));
      }
    }
  }

  private static boolean takesAll(List<Element> rules) {
    return Diagram.children(rules.get(rules.size() - 1), "inputEntry").stream().allMatch(cell -> text(cell).strip().equals("-"));
  }

  private void checkWhereFrom(Element rule, String column, String value) {
    require(!value.isBlank(), id(rule), "says its " + column);
    require(!column.equals("asAt") || value.isBlank() || isDate(value), id(rule), "is as at a day");
  }

  private static String unquoted(Element entry) {
    return text(entry).replaceAll("^\"|\"$", "");
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }

  private static String camelCase(String kebab) {
    return Pattern.compile("-([a-z])").matcher(kebab).replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
  }

  private void require(boolean kept, String what, String promise) {
    if (!kept) {
      faults.add(table.name() + ": not true that " + what + " " + promise);
    }
  }
}
