package org.rightsdesk.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.staff.FailedStep;
import org.rightsdesk.staff.FailedSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The engine's incidents, each under the system that it waits for. */
@Component
class EngineFailedSteps implements FailedSteps {

  private static final String MAIL = "sendLetter";

  /**
   * The engine has no query that answers this at once. An incident of a called process is repeated in those that called
   * it; only the first counts.
   */
  private static final String INCIDENTS =
      """
      select incident.ACTIVITY_ID_ as activity, incident.INCIDENT_MSG_ as message,
             instance.BUSINESS_KEY_ as ref, variable.LONG_ as system_index
        from ACT_RU_INCIDENT incident
        join ACT_RU_EXECUTION instance on instance.ID_ = incident.PROC_INST_ID_
        left join ACT_RU_VARIABLE variable
          on variable.PROC_INST_ID_ = incident.PROC_INST_ID_ and variable.NAME_ = 'systemIndex'
       where incident.ROOT_CAUSE_INCIDENT_ID_ = incident.ID_
       order by incident.INCIDENT_TIMESTAMP_, incident.ID_
      """;

  private final JdbcClient jdbc;
  private final DataMap dataMap;

  EngineFailedSteps(JdbcClient jdbc, DataMap dataMap) {
    this.jdbc = jdbc;
    this.dataMap = dataMap;
  }

  @Override
  public List<FailedStep> now() {
    List<DataSystem> systems = dataMap.systems();
    return jdbc.sql(INCIDENTS).query((row, number) -> step(row, systems)).list();
  }

  private static FailedStep step(ResultSet row, List<DataSystem> systems) throws SQLException {
    int index = row.getInt("system_index");
    boolean ofOneSystem = !row.wasNull() && index < systems.size();
    String message = Optional.ofNullable(row.getString("message")).orElse("");
    Place place =
        ofOneSystem
            ? Place.of(systems.get(index))
            : systems.stream()
                .filter(system -> message.startsWith(StringUtils.capitalize(system.name()) + " "))
                .findFirst()
                .map(Place::of)
                .orElse(MAIL.equals(row.getString("activity")) ? Place.MAIL_SERVER : Place.OTHER);
    return new FailedStep(place.key, place.name, new CaseRef(row.getString("ref")));
  }

  private record Place(String key, String name) {

    static final Place MAIL_SERVER = new Place("~mail", "the mail server");
    static final Place OTHER = new Place("~other", "other reasons");

    static Place of(DataSystem system) {
      return new Place(system.key().value(), system.name());
    }
  }
}
