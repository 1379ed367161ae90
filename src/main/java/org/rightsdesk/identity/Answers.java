package org.rightsdesk.identity;

import java.util.EnumMap;
import java.util.Map;
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

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
