package org.rightsdesk.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.rightsdesk.casefile.Residence;

/** {@code regime.dmn}: which law applies. */
final class RegimeTable {

  /** @param regime the name of a {@code deadline.Regime} */
  record Law(String regime, String law, String name, String source) {}

  private RegimeTable() {}

  static Law law(DecisionTables tables, LocalDate receivedOn, Residence residence) {
    Map<String, Object> answer =
        tables.decide(
            "regime",
            Map.of("receivedOn", day(receivedOn), "country", residence.country(), "region", residence.region()));
    return new Law(
        (String) answer.get("regime"),
        (String) answer.get("law"),
        (String) answer.get("lawName"),
        (String) answer.get("source"));
  }

  /** Tables compare days as the machine's local midnight, whatever its zone is. */
  private static Date day(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }
}
