package org.rightsdesk.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Ground;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.MatchChoices;
import org.rightsdesk.disclosure.ReviewChoices;

/** Reads choices for groups ({@code group:core:core_contact}) and rows ({@code item:<id>}) from what was posted. */
final class FindingChoices {

  static final String GROUP = "group:";
  static final String ITEM = "item:";
  private static final String LEAVE_OUT = "WITHHOLD_";

  private FindingChoices() {}

  static MatchChoices matches(FormInput input) {
    Map<CollectionKey, Boolean> groups = new HashMap<>();
    Map<PartRef, Boolean> items = new HashMap<>();
    for (String field : input.names()) {
      Optional<Boolean> theirs = theirs(input.text(field));
      if (theirs.isPresent() && field.startsWith(GROUP)) {
        key(field).ifPresent(key -> groups.put(key, theirs.get()));
      } else if (theirs.isPresent() && field.startsWith(ITEM)) {
        part(field).ifPresent(part -> items.put(part, theirs.get()));
      }
    }
    return new MatchChoices(groups, items);
  }

  static ReviewChoices review(FormInput input) {
    Set<CollectionKey> asProposed = new HashSet<>();
    Map<CollectionKey, ItemChoice> groups = new LinkedHashMap<>();
    Map<PartRef, ItemChoice> items = new LinkedHashMap<>();
    for (String field : input.names()) {
      String chosen = input.text(field);
      if (field.startsWith(GROUP) && chosen.equals("AS_PROPOSED")) {
        key(field).ifPresent(asProposed::add);
      } else if (field.startsWith(GROUP)) {
        key(field).ifPresent(key -> choice(chosen).ifPresent(choice -> groups.put(key, choice)));
      } else if (field.startsWith(ITEM)) {
        part(field).ifPresent(part -> choice(chosen).ifPresent(choice -> items.put(part, choice)));
      }
    }
    return new ReviewChoices(asProposed, groups, items);
  }

  /** The choice behind the value of a radio button; empty if it is none. */
  static Optional<ItemChoice> choice(String chosen) {
    if (chosen.equals("RELEASE")) {
      return Optional.of(ItemChoice.release());
    }
    if (chosen.equals("NOT_PERSONAL")) {
      return Optional.of(ItemChoice.notPersonal());
    }
    for (Ground ground : Ground.values()) {
      if (chosen.equals(LEAVE_OUT + ground.name())) {
        return Optional.of(ItemChoice.withhold(ground));
      }
    }
    return Optional.empty();
  }

  private static Optional<Boolean> theirs(String chosen) {
    return switch (chosen) {
      case "THEIRS" -> Optional.of(true);
      case "SOMEBODY_ELSES" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<CollectionKey> key(String field) {
    String[] parts = field.substring(GROUP.length()).split(":", 2);
    try {
      return parts.length == 2 ? Optional.of(new CollectionKey(new SystemKey(parts[0]), parts[1])) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<PartRef> part(String field) {
    try {
      return Optional.of(new PartRef(field.substring(ITEM.length())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
