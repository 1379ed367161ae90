package org.rightsdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.HandFinding;
import org.rightsdesk.datamap.HandFinding.Item;
import org.rightsdesk.datamap.HandOutcome;
import org.rightsdesk.datamap.Match;
import org.springframework.stereotype.Component;

/** A locator looks where no connector reaches, and writes down what is there or signs that nothing is. */
@Component
class SearchByHandForm implements StaffForm {

  private static final int ITEMS = 6;
  private static final int LONGEST_ITEM = 20_000;

  private final DataMap dataMap;
  private final CaseFiles cases;

  SearchByHandForm(DataMap dataMap, CaseFiles cases) {
    this.dataMap = dataMap;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "system-search";
  }

  @Override
  public String task() {
    return "searchByHand";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    return Map.of(
        "search", dataMap.handSearch(task.id(), task.caseRef()),
        "details", cases.get(task.caseRef()).details().value(),
        "numbers", IntStream.rangeClosed(1, ITEMS).boxed().toList());
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<HandOutcome> outcome = input.choice("outcome", HandOutcome.class, "Choose whether you found something.");
    String how = input.text("how");
    List<Item> items = outcome.filter(HandOutcome.FOUND::equals).isPresent() ? items(input, faults) : List.of();
    if (outcome.filter(HandOutcome.NOTHING_FOUND::equals).isPresent() && !input.ticked("signed")) {
      faults.add("signed", "Tick the box to sign that you looked and found nothing.");
    }
    if (faults.none()) {
      dataMap.recordByHand(
          task.id(),
          task.caseRef(),
          dataMap.handSearch(task.id(), task.caseRef()).system().key(),
          new HandFinding(items, how),
          task.user());
    }
  }

  private static List<Item> items(FormInput input, Faults faults) {
    List<Item> items = new ArrayList<>();
    for (int n = 1; n <= ITEMS; n++) {
      item(n, input, faults).ifPresent(items::add);
    }
    if (items.isEmpty() && faults.none()) {
      faults.add("title1", "Write down at least one item, or choose that you found nothing.");
    }
    return items;
  }

  private static Optional<Item> item(int n, FormInput input, Faults faults) {
    String title = input.text("title" + n, 200);
    String where = input.text("where" + n, 200);
    String text = input.text("text" + n, LONGEST_ITEM);
    String date = input.text("date" + n);
    if (title.isEmpty() && where.isEmpty() && text.isEmpty() && date.isEmpty()) {
      return Optional.empty();
    }
    if (title.isEmpty()) {
      faults.add("title" + n, "Say what item " + n + " is.");
    }
    if (where.isEmpty()) {
      faults.add("where" + n, "Say where item " + n + " is, so that somebody else finds it.");
    }
    if (text.isEmpty()) {
      faults.add("text" + n, "Copy what item " + n + " says, or describe it.");
    }
    return Optional.of(
        new Item(
            title,
            where,
            date.isEmpty() ? Optional.empty() : input.date("date" + n, "Enter the date of item " + n + ", or leave it empty."),
            text,
            input.ticked("unsure" + n) ? Match.PROBABLE : Match.CERTAIN));
  }
}
