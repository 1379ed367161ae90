package org.rightsdesk.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.CollectionDescription;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.Ground;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.ReviewItem;
import org.springframework.stereotype.Component;

/** Puts found rows into words for those who review them. */
@Component
class FindingViews {

  /** How many rows of a group a form shows; the page of all findings has the rest. */
  static final int SHOWN = 50;

  private static final int LONGEST = 300;

  private final Disclosures disclosures;
  private final DataMap dataMap;
  private final Deadlines deadlines;

  FindingViews(Disclosures disclosures, DataMap dataMap, Deadlines deadlines) {
    this.disclosures = disclosures;
    this.dataMap = dataMap;
    this.deadlines = deadlines;
  }

  /**
   * One collection with its rows.
   *
   * @param toRead how many rows have no proposal and no decision: somebody has to read them
   * @param notShown how many rows are on the page of all findings only
   */
  @Personal
  record Group(String key, String name, int count, int toRead, int decided, List<Line> lines, int notShown) {

    @Override
    public String toString() {
      return key;
    }
  }

  /**
   * One row.
   *
   * @param state what was decided, or what is proposed, in a few words
   * @param decided whether somebody decided about it
   */
  @Personal
  record Line(
      String id, String rowKey, String where, List<Value> values, List<String> reasons, String state, boolean decided,
      boolean toRead, boolean held, boolean somebodyElses) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** @param value as a person reads it */
  @Personal
  record Value(String name, String label, String value, String meaning, boolean secret, boolean needsCare) {

    /** In one line, with what a code means. */
    public String inLine() {
      return label + ": " + shortened(value) + (meaning.isEmpty() ? "" : " (" + shortened(meaning) + ")");
    }

    private static String shortened(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** A ground as it can be chosen: the name, what it says to the person, and the law. */
  record GroundChoice(String name, String words, String law) {}

  List<ReviewItem> items(CaseRef ref) {
    return disclosures.items(ref);
  }

  /** Groups in the order of systems; in each, rows that somebody has to read come first. */
  List<Group> groups(List<ReviewItem> items) {
    Map<CollectionKey, List<ReviewItem>> byCollection =
        items.stream().collect(Collectors.groupingBy(ReviewItem::collection, LinkedHashMap::new, Collectors.toList()));
    List<Group> groups = new ArrayList<>();
    byCollection.forEach((key, rows) -> groups.add(group(key, rows)));
    return groups;
  }

  List<GroundChoice> grounds(CaseRef ref) {
    Regime regime = deadlines.of(ref).regime();
    List<GroundChoice> grounds = new ArrayList<>();
    for (Ground ground : Ground.values()) {
      if (ground != Ground.NOT_THIS_PERSON && ground != Ground.NEVER_SHOWN) {
        grounds.add(new GroundChoice(ground.name(), ground.inWords(), ground.citation(regime).orElse("")));
      }
    }
    return grounds;
  }

  Line line(ReviewItem item) {
    FoundRow row = item.row();
    boolean open = item.decision().isEmpty() && !item.isDoubtful() && !item.isSomebodyElses();
    return new Line(
        row.id().value(),
        row.rowKey(),
        name(item.collection()),
        row.fields().stream().filter(FindingViews::saysSomething).map(FindingViews::value).toList(),
        row.reasons(),
        state(item),
        item.decision().isPresent(),
        open && !item.isHeldForCustomer() && item.proposal().isEmpty(),
        item.isHeldForCustomer(),
        item.isSomebodyElses());
  }

  String name(CollectionKey key) {
    DataSystem system = dataMap.describe(key.system());
    String collection =
        dataMap.describe(key.system(), key.collection()).map(CollectionDescription::name).orElse("Found by hand");
    return collection + " in " + system.name();
  }

  private Group group(CollectionKey key, List<ReviewItem> rows) {
    List<Line> lines =
        rows.stream().map(this::line).sorted(Comparator.comparing((Line line) -> !line.toRead())).toList();
    return new Group(
        key.toString(),
        name(key),
        rows.size(),
        (int) lines.stream().filter(Line::toRead).count(),
        (int) lines.stream().filter(Line::decided).count(),
        lines.stream().limit(SHOWN).toList(),
        Math.max(0, lines.size() - SHOWN));
  }

  private static boolean saysSomething(FoundField field) {
    return field.neverDisclose() || !field.value().isBlank();
  }

  private static Value value(FoundField field) {
    return new Value(
        field.name(), field.label(), field.neverDisclose() ? "held, never shown" : field.readable(), field.explanation(),
        field.neverDisclose(), field.needsCare());
  }

  private static String state(ReviewItem item) {
    Optional<ReviewItem.Decided> decided = item.decision();
    if (decided.isPresent()) {
      return words(decided.get().choice());
    }
    if (item.isDoubtful()) {
      return "Open: whose is it?";
    }
    return item.proposal()
        .map(proposal -> proposal.ground().isPresent() ? "Proposed: leave out" : "Proposed: release")
        .orElse("Read it, then decide");
  }

  private static String words(ItemChoice choice) {
    return switch (choice.treatment()) {
      case RELEASE -> "Release";
      case REDACT -> "Release without some words or fields";
      case NOT_PERSONAL -> "Not about a person";
      case HELD_FOR_CUSTOMER -> "Held for a customer: described, never released";
      case WITHHOLD ->
          choice.ground().filter(ground -> ground == Ground.NOT_THIS_PERSON).isPresent()
              ? "Somebody else's: kept out"
              : "Leave out: " + choice.ground().map(ground -> ground.name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("");
    };
  }
}
