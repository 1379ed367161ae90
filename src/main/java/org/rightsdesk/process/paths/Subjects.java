package org.rightsdesk.process.paths;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.rightsdesk.audit.AuditEntry;
import org.rightsdesk.audit.AuditTrail;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.springframework.stereotype.Component;

/** What a process instance is about where a case has many of one kind: which system is searched, which letter is sent. */
@Component
class Subjects {

  private static final String SYSTEM = "systemIndex";
  private static final String PART = "part";

  private final HistoryService history;
  private final DataMap dataMap;
  private final AuditTrail trail;

  Subjects(HistoryService history, DataMap dataMap, AuditTrail trail) {
    this.history = history;
    this.dataMap = dataMap;
    this.trail = trail;
  }

  /** By the id of the instance, in a few words; those that are about the whole case are left out. */
  Map<String, String> of(CaseRef ref, Collection<String> instances) {
    Map<String, String> about = new HashMap<>();
    if (instances.isEmpty()) {
      return about;
    }
    List<DataSystem> systems = dataMap.systems();
    Map<String, String> letters = letters(ref);
    for (HistoricVariableInstance variable :
        history.createHistoricVariableInstanceQuery().processInstanceIdIn(instances.toArray(String[]::new)).variableNameIn(SYSTEM, PART).list()) {
      if (variable.getName().equals(PART) && letters.containsKey(String.valueOf(variable.getValue()))) {
        about.put(variable.getProcessInstanceId(), letters.get(String.valueOf(variable.getValue())));
      } else if (variable.getName().equals(SYSTEM) && variable.getValue() instanceof Number index && index.intValue() < systems.size()) {
        about.put(variable.getProcessInstanceId(), systems.get(index.intValue()).name());
      }
    }
    return about;
  }

  private Map<String, String> letters(CaseRef ref) {
    return trail.entries(ref).stream()
        .filter(entry -> entry.event().equals("LetterWritten"))
        .map(AuditEntry::facts)
        .collect(
            Collectors.toMap(
                facts -> facts.getOrDefault("letter", ""), facts -> LetterKind.valueOf(facts.get("kind")).title(), (one, other) -> one));
  }
}
