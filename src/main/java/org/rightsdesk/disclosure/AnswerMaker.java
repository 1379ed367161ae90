package org.rightsdesk.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.datamap.Customer;
import org.rightsdesk.disclosure.Answer.HeldForCustomer;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.disclosure.Answer.ReleasedRow;
import org.rightsdesk.disclosure.Answer.Withheld;

/** Turns decided items into what the person gets. Only what is released is copied; all else is merely counted. */
final class AnswerMaker {

  private record Held(CollectionKey key, Optional<Customer> customer) {}

  private final Map<CollectionKey, List<ReleasedRow>> released = new LinkedHashMap<>();
  private final Map<Ground, Integer> withheld = new EnumMap<>(Ground.class);
  private final Map<Held, Integer> held = new LinkedHashMap<>();

  private AnswerMaker() {}

  static Answer answer(List<ReviewItem> items, Optional<Instant> approvedAt) {
    AnswerMaker maker = new AnswerMaker();
    items.forEach(maker::add);
    return new Answer(
        maker.released.entrySet().stream().map(e -> new ReleasedCollection(e.getKey(), e.getValue())).toList(),
        maker.withheld.entrySet().stream().map(e -> new Withheld(e.getKey(), e.getValue())).toList(),
        maker.held.entrySet().stream()
            .map(e -> new HeldForCustomer(e.getKey().key(), e.getKey().customer(), e.getValue()))
            .toList(),
        approvedAt);
  }

  private void add(ReviewItem item) {
    ItemChoice choice = item.decision().orElseThrow().choice();
    switch (choice.treatment()) {
      case RELEASE, REDACT ->
          released
              .computeIfAbsent(item.collection(), any -> new ArrayList<>())
              .add(Redactor.release(item.row(), choice));
      case WITHHOLD -> {
        Ground ground = choice.ground().orElseThrow();
        if (ground != Ground.NOT_THIS_PERSON) {
          withheld.merge(ground, 1, Integer::sum);
        }
      }
      case HELD_FOR_CUSTOMER -> held.merge(new Held(item.collection(), item.row().askInstead()), 1, Integer::sum);
      case NOT_PERSONAL -> {
        // Nothing about the person, so nothing to tell.
      }
    }
  }
}
