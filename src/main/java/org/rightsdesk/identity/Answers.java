package org.rightsdesk.identity;

import java.util.Map;
import org.rightsdesk.casefile.Personal;

/** What the person answered, by the key of the question; at least two answers are compared with what is held. */
@Personal
public record Answers(Map<String, String> byQuestion) {

  public Answers {
    byQuestion = Map.copyOf(byQuestion);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
