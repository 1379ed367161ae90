package org.rightsdesk.datamap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.datamap.DataMapStore.StoredSearch;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which systems hold what, and the search of a person in them. What was found is stored once for each case and system;
 * a search again replaces it, until {@link #settle} says that people work with it.
 */
@Service
public class DataMap implements KeepsCaseData {

  private final Systems systems;
  private final DataMapStore store;
  private final CaseFiles cases;
  private final Clock clock;
  private final Asking asking;
  private final Searching searching;
  private final SearchingByHand byHand;
  private final Correcting correcting;

  DataMap(
      Systems systems,
      DataMapStore store,
      CaseFiles cases,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.systems = systems;
    this.store = store;
    this.cases = cases;
    this.clock = clock;
    this.asking = new Asking(systems);
    this.byHand = new SearchingByHand(systems, store, cases, asking, events, transactions, clock);
    this.searching = new Searching(systems, store, cases, asking, byHand, events, transactions, clock);
    this.correcting = new Correcting(systems, clock);
  }

  /** How many systems a whole search has to ask. */
  public int systemCount() {
    return systems.map().systems().size();
  }

  /** The system at this place, counted from 0, in the map's order. */
  public SystemKey system(int index) {
    return systems.map().systems().get(index).key();
  }

  /** All systems with all that the map says about them, in the map's order. */
  public List<DataSystem> systems() {
    return systems.map().systems().stream().map(MapSystem::description).toList();
  }

  /** One system; {@link IllegalArgumentException} if the map has no such system. */
  public DataSystem describe(SystemKey system) {
    return systems.map().get(system).description();
  }

  /** One collection, if the map has it; what was found by hand has none. */
  public Optional<CollectionDescription> describe(SystemKey system, String collection) {
    return systems.map().find(system, collection).map(MapCollection::description);
  }

  /**
   * Searches one system for the person of the case and stores what it finds. The foreign system is asked before
   * anything is stored; if it fails, that is written down although the caller's transaction ends.
   *
   * @throws SystemUnavailable if it, or the register that tells who the person is, does not answer
   */
  public SearchOutcome search(CaseRef caseRef, SystemKey key) {
    return searching.search(caseRef, key);
  }

  /** From now on people work with what was found: a search again changes nothing. */
  @Transactional
  public void settle(CaseRef caseRef) {
    cases.lock(caseRef);
    store.settle(caseRef, clock.instant());
  }

  /** What was found, in the map's order of systems and collections, and in the order of keys. */
  public List<FoundRow> found(CaseRef caseRef) {
    FoundRows rows = new FoundRows(systems.map());
    return stored(caseRef).stream().map(rows::shown).toList();
  }

  private List<StoredRow> stored(CaseRef caseRef) {
    List<SystemKey> order = systems.map().systems().stream().map(MapSystem::key).toList();
    return store.found(caseRef).stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.system())))
        .toList();
  }

  /** How each system was searched, or why not; one entry for each system, in the map's order. */
  public List<SearchEntry> searchLog(CaseRef caseRef) {
    SearchLog log = new SearchLog(systems.map());
    List<StoredSearch> searches = store.searches(caseRef);
    return systems.map().systems().stream().map(system -> log.of(system, searches)).toList();
  }

  /**
   * What the locator of this task has to look for, and where. The task keeps its system from the first call on; two
   * tasks of a case never have the same one. If the register does not answer, only what was given is looked for.
   */
  public HandSearch handSearch(String taskId, CaseRef caseRef) {
    return byHand.handSearch(taskId, caseRef);
  }

  /** Stores what a locator found and decides the task with a {@link HandOutcome}; the same twice is stored once. */
  @Transactional
  public void recordByHand(String taskId, CaseRef caseRef, SystemKey system, HandFinding finding, String by) {
    byHand.record(taskId, caseRef, system, finding, by);
  }

  /**
   * A manager decides about a search by hand that is late; needs a reason.
   *
   * @throws NotAllowedNow if it was done meanwhile, and the answer shall go on without it
   */
  @Transactional
  public void decideOverdue(String taskId, OverdueSearch verdict, FreeText reason, String by) {
    byHand.decideOverdue(taskId, verdict, reason, by);
  }

  /**
   * Nobody looked there in time: the log says so, and the answer too. Nothing happens to a system that was searched. The
   * tasks that go on are given their systems anew.
   */
  @Transactional
  public void giveUp(CaseRef caseRef, SystemKey system) {
    byHand.giveUp(caseRef, system);
  }

  /** The systems of a case that wait for a locator, in the map's order. */
  public List<SystemKey> waitingForAPerson(CaseRef caseRef) {
    return byHand.waiting(caseRef);
  }

  /**
   * What the register of people knows about somebody who asks; it takes the same steps whether the person is known or
   * not.
   *
   * @throws SystemUnavailable if the register does not answer
   */
  public OnFile onFile(Requester requester) {
    try (Sessions sessions = systems.sessions()) {
      return whoIs(requester, sessions).onFile();
    }
  }

  /**
   * Whether these answers fit exactly one person of that name on file, and none of them is wrong. Two have to be held and
   * right; postcode and company count as one, since they stand on a company's website, so that a date of birth or a
   * telephone number is always among them. It never says which was wrong.
   *
   * @throws SystemUnavailable if the register does not answer
   */
  public AnswersOnFile compare(Requester requester, Map<KnowledgeQuestion, String> answers) {
    try (Sessions sessions = systems.sessions()) {
      return whoIs(requester, sessions).compare(answers);
    }
  }

  private WhoIsOnFile whoIs(Requester requester, Sessions sessions) {
    Person person = systems.register().find(asking.given(requester, ""), sessions);
    return new WhoIsOnFile(systems.map(), person, sessions, LocalDate.now(clock));
  }

  /**
   * Where a value stands in what the search of this case found, in rows that are, or may be, the person's and that we
   * answer for; in the order of {@link #found}. It is compared as its kind is: telephone numbers in any spelling, names
   * and addresses without regard to accents and capitals, where it may also be a part of the whole. Rows that no whole
   * number names are left out.
   */
  public List<Copy> copies(CaseRef caseRef, String wrongValue) {
    String region = cases.get(caseRef).residence().country();
    return new FoundCopies(systems.map(), stored(caseRef)).of(new WrongValue(wrongValue, region, systems.phones()));
  }

  /**
   * All that the field of the copy has to hold once the right value stands in place of the wrong one: in an address, the
   * other parts stay; a day or a telephone number is written in the form in which the field has it.
   */
  public String corrected(Copy copy, String wrongValue, String rightValue) {
    return systems.map().find(copy.key().system(), copy.key().collection())
        .flatMap(collection -> collection.field(copy.key().field()))
        .map(field -> new WrongValue(wrongValue, "", systems.phones()).corrected(field, copy.value(), rightValue))
        .orElse(rightValue.strip());
  }

  /**
   * Why this field cannot hold this value, as a sentence for staff that quotes no value; nothing if it can, or if it is
   * never written to because it is historic or was found by hand.
   *
   * @throws SystemUnavailable if the system does not answer
   */
  public Optional<String> faultOf(CopyKey key, String newValue) {
    return correcting.faultOf(key, newValue);
  }

  /**
   * Writes a value into one row, if it still has the old one; the row's day of last change becomes today. The foreign
   * system's own transaction is over when this returns; the same again finds {@link WriteResult#ALREADY_SO}.
   *
   * @throws SystemUnavailable if the system does not answer; nothing was written then, or all of it
   */
  public WriteResult write(CopyKey key, String oldValue, String newValue) {
    return correcting.write(key, oldValue, newValue);
  }

  /** Whether a connector can look what stands there; if not, only a person can say. */
  public boolean canRead(CopyKey key) {
    return correcting.canRead(key);
  }

  /**
   * What stands there now, as text; nothing if the row is gone.
   *
   * @throws SystemUnavailable if the system does not answer
   * @throws IllegalArgumentException unless {@link #canRead}
   */
  public Optional<String> read(CopyKey key) {
    return correcting.read(key);
  }

  /** Whether this value stands there now; days and numbers are compared as such, all else to the letter. As {@link #read}. */
  public boolean holds(CopyKey key, String value) {
    return correcting.holds(key, value);
  }

  /**
   * Sets or lifts the row's mark that says that somebody disputes it (UK and EU GDPR Art. 18(1)(a)).
   *
   * @return whether such a row has a mark that a connector may set; without one nothing happens
   * @throws SystemUnavailable if the system does not answer
   */
  public boolean contest(CopyKey key, boolean contested) {
    return correcting.contest(key, contested);
  }

  /**
   * Keeps a note about this field where the company keeps such notes; searches find it with the row from then on. The
   * same statement is kept once.
   *
   * @return whether there is a place for it; without one nothing happens
   * @throws NotAllowedNow if it is too long
   * @throws SystemUnavailable if the system with the notes does not answer
   */
  public boolean note(CopyKey key, String statement, LocalDate day) {
    return correcting.note(key, statement, day);
  }

  /** Who got data about the person from us, by what the search of this case found in the ledger; each once, by name. */
  public List<Recipient> recipients(CaseRef caseRef) {
    return new FoundCopies(systems.map(), stored(caseRef)).recipients();
  }

  @Override
  @Transactional
  public void forget(CaseRef caseRef) {
    store.forget(caseRef);
  }
}
