package org.rightsdesk.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.KnowledgeQuestion;

/** What the person answered, by the name of the {@link KnowledgeQuestion}; empty answers are none. */
@Personal
public record Answers(Map<String, String> byQuestion) {

  public Answers {
    byQuestion = Map.copyOf(byQuestion);
  }

  Map<KnowledgeQuestion, String> given() {
    Map<KnowledgeQuestion, String> given = new EnumMap<>(KnowledgeQuestion.class);
    for (KnowledgeQuestion question : KnowledgeQuestion.values()) {
      String answer = byQuestion.getOrDefault(question.name(), "");
      if (!answer.isBlank()) {
        given.put(question, answer);
      }
    }
    return given;
  }

  /**
   * Whether they can tell who somebody is, right as they may be: two of them, of which postcode and company count as one,
   * because both can be looked up.
   */
  public boolean canBeEnough() {
    Set<KnowledgeQuestion> answered = given().keySet();
    boolean known =
        answered.contains(KnowledgeQuestion.DATE_OF_BIRTH) || answered.contains(KnowledgeQuestion.PHONE_LAST_DIGITS);
    return known && answered.size() >= 2;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
