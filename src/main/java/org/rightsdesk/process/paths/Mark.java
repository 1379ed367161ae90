package org.rightsdesk.process.paths;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How an element of a diagram is marked.
 *
 * @param steps the numbers that it has in the list of steps
 */
record Mark(Tone tone, List<Integer> steps) {

  /** The strongest last: what an element is drawn as that was visited several times. */
  enum Tone {
    INTERRUPTED,
    TAKEN,
    HERE,
    FAILED;

    String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Mark and(Mark other) {
    List<Integer> all = Stream.concat(steps.stream(), other.steps.stream()).toList();
    return new Mark(tone.compareTo(other.tone) >= 0 ? tone : other.tone, all);
  }

  /** The numbers in a few signs, such as {@code 3}, {@code 3, 7} or {@code 3–11}. */
  String numbers() {
    int first = steps.get(0);
    int last = steps.get(steps.size() - 1);
    if (steps.size() == 1) {
      return String.valueOf(first);
    }
    return steps.size() == 2 ? first + ", " + last : first + (last - first == steps.size() - 1 ? "–" : " … ") + last;
  }
}
