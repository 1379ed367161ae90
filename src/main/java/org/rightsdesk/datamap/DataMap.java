package org.rightsdesk.datamap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.Requester;
import org.springframework.stereotype.Service;

/**
 * Which systems hold what, and the search of a person in them. What was found is stored once for each case and system;
 * a search again replaces it, until {@link #settle} says that people work with it.
 */
@Service
public class DataMap implements KeepsCaseData {

  private static final String SOON = "The search is not ready yet.";

  /** How many systems a whole search has to ask. */
  public int systemCount() {
    throw new IllegalStateException(SOON);
  }

  /** The system at this place, counted from 0, in the map's order. */
  public SystemKey system(int index) {
    throw new IllegalStateException(SOON);
  }

  /** All systems with all that the map says about them, in the map's order. */
  public List<DataSystem> systems() {
    throw new IllegalStateException(SOON);
  }

  /** One system; {@link IllegalArgumentException} if the map has no such system. */
  public DataSystem describe(SystemKey system) {
    throw new IllegalStateException(SOON);
  }

  /** One collection, if the map has it; what was found by hand has none. */
  public Optional<CollectionDescription> describe(SystemKey system, String collection) {
    throw new IllegalStateException(SOON);
  }

  /** Searches one system for the person of the case. @throws SystemUnavailable if it does not answer */
  public SearchOutcome search(CaseRef caseRef, SystemKey system) {
    throw new IllegalStateException(SOON);
  }

  /** From now on people work with what was found: a search again changes nothing. */
  public void settle(CaseRef caseRef) {
    throw new IllegalStateException(SOON);
  }

  /** What was found, in the order of systems, collections and keys. */
  public List<FoundRow> found(CaseRef caseRef) {
    throw new IllegalStateException(SOON);
  }

  /** How each system was searched, or why not; one entry for each system, in the map's order. */
  public List<SearchEntry> searchLog(CaseRef caseRef) {
    throw new IllegalStateException(SOON);
  }

  /** The next system that waits for a locator, if any does. */
  public Optional<SystemKey> awaitingHand(CaseRef caseRef) {
    throw new IllegalStateException(SOON);
  }

  /** What the locator of this task has to look for, and where; the task keeps its system from the first call on. */
  public HandSearch handSearch(String taskId, CaseRef caseRef) {
    throw new IllegalStateException(SOON);
  }

  /** Stores what a locator found and decides the task with a {@link HandOutcome}. */
  public void recordByHand(String taskId, CaseRef caseRef, SystemKey system, HandFinding finding, String by) {
    throw new IllegalStateException(SOON);
  }

  /** What the systems know about somebody who asks. @throws SystemUnavailable if the register does not answer */
  public OnFile onFile(Requester requester) {
    throw new IllegalStateException(SOON);
  }

  /**
   * Whether these answers fit exactly one person of that name on file: at least two were given, and none is wrong. It
   * never says which was wrong. @throws SystemUnavailable if the register does not answer
   */
  public boolean answersMatch(Requester requester, Map<KnowledgeQuestion, String> answers) {
    throw new IllegalStateException(SOON);
  }

  @Override
  public void forget(CaseRef caseRef) {
    throw new IllegalStateException(SOON);
  }
}
