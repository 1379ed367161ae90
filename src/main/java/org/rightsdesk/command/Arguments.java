package org.rightsdesk.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command: options with what belongs to them, and the rest. */
final class Arguments {

  private final List<String> rest = new ArrayList<>();
  private final Map<String, List<String>> options = new HashMap<>();
  private final Set<String> flags;

  /**
   * @param flags options that stand alone, such as {@code --plain}
   * @param single options with one value behind them
   * @param many options that take all values up to the next option, as a shell's pattern gives them
   */
  Arguments(List<String> words, Set<String> flags, Set<String> single, Set<String> many) {
    this.flags = flags;
    String open = "";
    boolean more = false;
    for (String word : words) {
      if (word.startsWith("--") && word.length() > 2) {
        if (!open.isEmpty() && options.get(open).isEmpty()) {
          throw new WrongUsage(open + " needs a value.");
        }
        if (!flags.contains(word) && !single.contains(word) && !many.contains(word)) {
          throw new WrongUsage("There is no option " + word + ".");
        }
        if (single.contains(word) && options.containsKey(word)) {
          throw new WrongUsage(word + " is given twice.");
        }
        options.computeIfAbsent(word, unused -> new ArrayList<>());
        open = flags.contains(word) ? "" : word;
        more = many.contains(word);
      } else if (open.isEmpty()) {
        rest.add(word);
      } else {
        options.get(open).add(word);
        open = more ? open : "";
      }
    }
    if (!open.isEmpty() && options.get(open).isEmpty()) {
      throw new WrongUsage(open + " needs a value.");
    }
  }

  List<String> rest() {
    return rest;
  }

  boolean has(String flag) {
    return flags.contains(flag) && options.containsKey(flag);
  }

  Optional<String> one(String option) {
    return all(option).stream().findFirst();
  }

  List<String> all(String option) {
    return options.getOrDefault(option, List.of());
  }
}
