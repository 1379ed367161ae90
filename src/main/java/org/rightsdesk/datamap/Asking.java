package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.List;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Requester;

/** Asks the register who somebody is, and one system what it has of them. */
final class Asking {

  private final Systems systems;

  Asking(Systems systems) {
    this.systems = systems;
  }

  /**
   * @param lookedFor the kinds of what was looked for
   * @param queries without values
   * @param notes for whoever reads the search
   */
  @Personal
  record Found(List<StoredRow> rows, List<String> lookedFor, List<String> queries, List<String> notes) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  Identifiers given(Requester who, String region) {
    return Identifiers.given(who, region, systems.phones(), systems.hash());
  }

  /** With what the register knows besides, if it answers. */
  Identifiers known(Identifiers given) {
    try (Sessions sessions = systems.sessions()) {
      return systems.register().find(given, sessions).identifiers();
    } catch (SystemUnavailable unavailable) {
      return given;
    }
  }

  /** @throws SystemUnavailable if the system, or the register, does not answer */
  Found ask(MapSystem system, CaseFile file) {
    try (Sessions sessions = systems.sessions()) {
      Person person = systems.register().find(given(file.requester(), file.residence().country()), sessions);
      List<Finding> findings = new SystemSearch(systems.map(), system, person, sessions).run();
      RoleOfRows roles = new RoleOfRows(systems.map(), sessions);
      roles.prepare(findings.stream().map(Finding::row).toList());
      List<StoredRow> rows = findings.stream().map(finding -> FoundRows.of(finding, roles)).toList();
      List<String> notes = new ArrayList<>(person.notes());
      notes.addAll(sessions.notes());
      return new Found(rows, person.identifiers().inWords(), sessions.queries(), notes);
    } catch (SystemUnavailable down) {
      throw new SystemUnavailable(down.system(), systems.map().get(down.system()).description().name());
    }
  }
}
