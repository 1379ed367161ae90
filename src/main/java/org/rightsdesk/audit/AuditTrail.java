package org.rightsdesk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.KeepsCaseData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down every {@link CaseEvent} in the transaction in which it happened, and reads them back in order. */
@Service
public class AuditTrail implements KeepsCaseData {

  private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Refuses an event outside a transaction: the process would not hear of it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CaseEvent event) {
    jdbc.sql("insert into audit_entry (case_ref, at, event, facts) values (?, ?, ?, ?)")
        .param(event.caseRef().value())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(event.getClass().getSimpleName())
        .param(write(facts(event)))
        .update();
  }

  /** What happened to the case, oldest first. */
  public List<AuditEntry> entries(CaseRef caseRef) {
    return jdbc.sql("select at, event, facts from audit_entry where case_ref = ? order by id")
        .param(caseRef.value())
        .query(this::entry)
        .list();
  }

  @Override
  @Transactional
  public void forget(CaseRef caseRef) {
    jdbc.sql("delete from audit_entry where case_ref = ?").param(caseRef.value()).update();
  }

  private AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("event"), read(row.getString("facts")));
  }

  private static Map<String, String> facts(CaseEvent event) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (!component.getName().equals("caseRef")) {
        facts.put(component.getName(), text(value(event, component)));
      }
    }
    return facts;
  }

  private static String text(Object value) {
    Object inner = value instanceof Optional<?> optional ? optional.map(Object.class::cast).orElse("") : value;
    return inner instanceof Enum<?> constant ? constant.name() : String.valueOf(inner);
  }

  private static Object value(CaseEvent event, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("An event is a record: " + event.getClass().getSimpleName(), e);
    }
  }

  private String write(Map<String, String> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Text is always JSON.", e);
    }
  }

  private Map<String, String> read(String facts) {
    try {
      return json.readValue(facts, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The audit trail holds something that this house did not write.", e);
    }
  }
}
