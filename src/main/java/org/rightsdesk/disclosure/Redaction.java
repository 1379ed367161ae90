package org.rightsdesk.disclosure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rightsdesk.casefile.Personal;

/**
 * What is taken out of one item.
 *
 * @param fields names of fields whose whole value goes
 * @param words words that go wherever they stand in the item, whether in capitals or not
 */
@Personal
public record Redaction(Set<String> fields, List<String> words) {

  public static final Redaction NOTHING = new Redaction(Set.of(), List.of());

  public Redaction {
    fields = java.util.Collections.unmodifiableSet(new TreeSet<>(fields));
    words = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }

  public boolean isNothing() {
    return fields.isEmpty() && words.isEmpty();
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
