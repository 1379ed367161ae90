package org.rightsdesk.disclosure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.datamap.FoundRow;

/** What the program proposes for a row that is the person's and that we hold for ourselves. */
final class Proposals {

  private static final Pattern LAWYERS =
      Pattern.compile("\\b(legal advice|privileged|solicitors?|counsel|attorney)\\b", Pattern.CASE_INSENSITIVE);

  private Proposals() {}

  static Optional<Proposal> of(FoundRow row) {
    if (row.fields().stream().anyMatch(Proposals::isMarkedPrivileged)) {
      return privileged("It is marked as advice from our lawyers.");
    }
    if (needsCare(row) && row.fields().stream().anyMatch(field -> LAWYERS.matcher(field.value()).find())) {
      return privileged("It seems to speak of advice from lawyers: read it.");
    }
    if (needsCare(row)) {
      return Optional.empty();
    }
    return Optional.of(
        new Proposal(Treatment.RELEASE, Optional.empty(), "It is the person's, and nothing speaks against it."));
  }

  /** Somebody has to read a row with free text, or with a value that may tell about others. */
  static boolean needsCare(FoundRow row) {
    return row.fields().stream().anyMatch(field -> field.needsCare() && !field.value().isBlank());
  }

  private static boolean isMarkedPrivileged(FoundField field) {
    return field.name().equalsIgnoreCase("privileged") && field.value().equalsIgnoreCase("true");
  }

  private static Optional<Proposal> privileged(String why) {
    return Optional.of(new Proposal(Treatment.WITHHOLD, Optional.of(Ground.LEGAL_PRIVILEGE), why));
  }
}
