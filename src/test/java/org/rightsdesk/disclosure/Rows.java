package org.rightsdesk.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.Customer;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SystemKey;

/** Found rows for tests; the same key is always the same row. */
public final class Rows {

  private Rows() {}

  public static FoundRow row(String system, String collection, String key, Match match, OurRole role, FoundField... fields) {
    PartRef id = new PartRef(UUID.nameUUIDFromBytes((system + collection + key).getBytes()).toString());
    return new FoundRow(
        id, new SystemKey(system), collection, key, match, List.of("Found by the e-mail address."), role, List.of(fields),
        role == OurRole.PROCESSOR
            ? Optional.of(new Customer("Harbour Dental Ltd", "privacy@harbour.example.com"))
            : Optional.empty(),
        Optional.of(LocalDate.of(2026, 3, 4)));
  }

  public static FoundRow ours(String collection, String key, FoundField... fields) {
    return row("core", collection, key, Match.CERTAIN, OurRole.CONTROLLER, fields);
  }

  public static FoundField field(String name, String value) {
    return new FoundField(name, name.replace('_', ' '), value, List.of("user.contact"), false, "", false);
  }

  public static FoundField code(String name, String value, String explanation) {
    return new FoundField(name, name.replace('_', ' '), value, List.of("user"), false, explanation, false);
  }

  public static FoundField freeText(String name, String value) {
    return new FoundField(name, name, value, List.of("user.content"), false, "", true);
  }

  public static FoundField secret(String name) {
    return new FoundField(name, name.replace('_', ' '), "", List.of("user.credential"), true, "A stored password.", false);
  }
}
