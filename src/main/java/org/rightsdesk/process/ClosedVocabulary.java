package org.rightsdesk.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Refuses every process variable that {@link CaseVariables} does not know, by name, type and value. It sits where the
 * engine writes history, so that no way into the engine gets round it: the whole command is rolled back.
 */
class ClosedVocabulary implements HistoryEventHandler {

  /** What the engine itself sets for a multi-instance activity. */
  private static final Set<String> ENGINES_OWN =
      Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  private final Map<String, Var<?>> known;

  ClosedVocabulary(List<Var<?>> vocabulary) {
    this.known = vocabulary.stream().collect(Collectors.toMap(Var::name, variable -> variable));
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricVariableUpdateEventEntity update && !ENGINES_OWN.contains(update.getVariableName())) {
      Var<?> variable = known.get(update.getVariableName());
      if (variable == null || !variable.allows(value(update))) {
        throw new ProcessEngineException("This process variable is not in the vocabulary. Nothing was changed.");
      }
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  private static Object value(HistoricVariableUpdateEventEntity update) {
    return switch (String.valueOf(update.getSerializerName())) {
      case "null" -> null;
      case "string" -> update.getTextValue();
      case "boolean" -> update.getLongValue() != null && update.getLongValue() == 1;
      case "integer", "long" -> update.getLongValue();
      case "date" -> update.getLongValue() == null ? null : new java.util.Date(update.getLongValue());
      default -> new Object();
    };
  }
}
