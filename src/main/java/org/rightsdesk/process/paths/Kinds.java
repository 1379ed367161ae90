package org.rightsdesk.process.paths;

import java.util.Map;

/** What the engine calls the kinds of steps, and what people do. */
final class Kinds {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("userTask", "Staff"),
          Map.entry("serviceTask", "Program"),
          Map.entry("businessRuleTask", "Table"),
          Map.entry("receiveTask", "Wait for news"),
          Map.entry("callActivity", "Part"),
          Map.entry("exclusiveGateway", "Question"),
          Map.entry("parallelGateway", "Side by side"),
          Map.entry("eventBasedGateway", "Whatever comes first"),
          Map.entry("boundaryTimer", "Time is up"),
          Map.entry("intermediateTimer", "Wait"),
          Map.entry("boundaryMessage", "News"),
          Map.entry("intermediateMessageCatch", "News"),
          Map.entry("boundaryError", "Broken off"));

  private Kinds() {}

  static String of(String type) {
    if (type.endsWith("EndEvent")) {
      return "End";
    }
    // Such as startEvent and messageStartEvent.
    return WORDS.getOrDefault(type, type.endsWith("tartEvent") ? "Begin" : "Step");
  }
}
