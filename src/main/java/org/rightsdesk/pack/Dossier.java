package org.rightsdesk.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.disclosure.Answer;
import org.rightsdesk.disclosure.CollectionKey;

/**
 * All that goes into an answer, gathered before the first file is made.
 *
 * @param searches one line for each system
 * @param described what the data map says about each collection that the answer speaks of
 */
@Personal
record Dossier(
    CaseFile caseFile,
    Deadline law,
    Answer answer,
    List<Search> searches,
    Map<CollectionKey, Described> described,
    Instant madeAt,
    LocalDate madeOn) {

  /**
   * How one system was searched.
   *
   * @param lookedFor kinds of identifiers, in plain words
   * @param whyNot why it was not searched
   */
  record Search(
      String system, boolean byHand, Optional<LocalDate> on, List<String> lookedFor, Optional<String> whyNot) {}

  String fileName(CollectionKey key) {
    return (key.system().value() + "-" + key.collection()).replaceAll("[^A-Za-z0-9_-]", "_") + ".csv";
  }

  @Override
  public String toString() {
    return caseFile.ref().value();
  }
}
