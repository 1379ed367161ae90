package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.Residence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses and pins the law of a case, and keeps the day by which it has to be answered, with its derivation. */
@Service
public class Deadlines implements KeepsCaseData {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final CaseFiles cases;
  private final DeadlineStore store;
  private final TimeRules rules;
  private final PublicHolidays holidays;
  private final ProofTime proofTime;
  private final ApplicationEventPublisher events;
  private final Suppositions suppositions;

  Deadlines(
      CaseFiles cases,
      DeadlineStore store,
      TimeRules rules,
      PublicHolidays holidays,
      ProofTime proofTime,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.store = store;
    this.rules = rules;
    this.holidays = holidays;
    this.proofTime = proofTime;
    this.events = events;
    this.suppositions = new Suppositions(rules, holidays);
  }

  /**
   * Chooses the law from the day of receipt and the residence, and pins it; a second call changes nothing. Where no rule is
   * found, or no calendar, it is the strictest rule, and a manager hears of it with {@link RuleMissed}.
   */
  @Transactional
  public Regime open(CaseRef ref) {
    CaseFile file = cases.lock(ref);
    Optional<TimeRule> pinned = store.rule(ref, DeadlineStore.Kind.LAW);
    if (pinned.isPresent()) {
      return pinned.get().regime();
    }
    TimeRule law = law(file);
    store.pin(ref, DeadlineStore.Kind.LAW, law);
    if (isStrictest(law)) {
      events.publishEvent(new RuleMissed(ref));
    }
    rules.promise(LawRight.of(file.right())).ifPresent(promise -> store.pin(ref, DeadlineStore.Kind.PROMISE, promise));
    events.publishEvent(new RegimeChosen(ref, law.regime()));
    return law.regime();
  }

  /** Takes what is known now and works the date out anew; tells the house with {@link DeadlineMoved} if it moved. */
  @Transactional
  public void set(CaseRef ref, ClockFacts facts) {
    CaseFile file = cases.lock(ref);
    TimeRule law =
        store
            .rule(ref, DeadlineStore.Kind.LAW)
            .orElseThrow(() -> new NotAllowedNow("The law for this case has not been chosen yet."));
    Deadline now = work(file, law, promise(ref, file), Optional.of(facts));
    boolean moved = !now.due().equals(store.toldDue(ref));
    store.set(ref, facts, now.due());
    if (moved) {
      events.publishEvent(new DeadlineMoved(ref, now.due()));
    }
  }

  /** The same with what was known before, for what has changed around the case; a closed case stays as it is. */
  void workAnew(CaseRef ref) {
    if (!cases.lock(ref).isClosed()) {
      store.facts(ref).ifPresent(facts -> set(ref, facts));
    }
  }

  /**
   * The date with its derivation. Before {@link #set} was called, it is the one that holds if nothing more is needed of
   * the person; where a fee counts, there is none yet.
   */
  @Transactional
  public Deadline of(CaseRef ref) {
    CaseFile file = cases.get(ref);
    return work(file, rule(ref, file), promise(ref, file), store.facts(ref));
  }

  /** The days as they were last worked out, for lists and counts; cases without one are left out. */
  public Map<CaseRef, LocalDate> dues(Collection<CaseRef> refs) {
    return store.toldDues(refs);
  }

  /** How long a proof is waited for, if the wait begins on that day. */
  @Transactional
  public ProofDays proofDays(CaseRef ref, LocalDate from) {
    CaseFile file = cases.get(ref);
    return proofTime.days(from, of(ref).due(), holidays.of(rule(ref, file), file.residence()));
  }

  /**
   * The day that lies so many working days before the one on which the answer is due; empty while there is no such day.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> workingDayBefore(CaseRef ref, int workingDays) {
    CaseFile file = cases.get(ref);
    return of(ref)
        .due()
        .map(due -> holidays.of(rule(ref, file), file.residence()).before(due, workingDays));
  }

  /** The codes of all laws under which a manager can put a case. */
  public List<String> laws() {
    return LawCode.KNOWN;
  }

  /** Each time that a manager put the case under another law, oldest first. */
  @Transactional(readOnly = true)
  public List<LawChange> lawChanges(CaseRef ref) {
    return store.lawChanges(ref);
  }

  /** The code of the law that is pinned, as the tables know it; empty before one is. */
  @Transactional(readOnly = true)
  public Optional<String> law(CaseRef ref) {
    return store.rule(ref, DeadlineStore.Kind.LAW).map(TimeRule::law);
  }

  /**
   * Puts a case under another law, or under what the tables say of the same law now, and works its date out anew. A
   * manager's act.
   *
   * @param at the moment of the act
   * @throws RuleMissing if that law has no rule for the right of the case
   * @throws NotAllowedNow if the case is closed, or no law was chosen for it yet
   */
  @Transactional
  public void changeLaw(CaseRef ref, String law, FreeText reason, String by, Instant at) {
    CaseFile file = cases.lock(ref);
    TimeRule before =
        store
            .rule(ref, DeadlineStore.Kind.LAW)
            .orElseThrow(() -> new NotAllowedNow("The law for this case has not been chosen yet."));
    if (file.isClosed()) {
      throw new NotAllowedNow("This case is closed, so its law stays.");
    }
    TimeRule to = rules.ruleOf(LawCode.of(law).law(), LawRight.of(file.right()), false, LawCode.GENERAL);
    holidays.of(to, file.residence());
    store.changeLaw(ref, to, new LawChange(at, by, before.law(), to.law(), reason));
    events.publishEvent(new LawChanged(ref, to.regime()));
    workAnew(ref);
  }

  /**
   * A manager decides about a case for which no rule was found.
   *
   * @param law the law to put it under; empty to keep the strictest rule
   */
  @Transactional
  public void decideLaw(String taskId, Optional<String> law, FreeText reason, String by, Instant at) {
    CaseRef ref =
        cases
            .decision(taskId)
            .orElseThrow(() -> new NotAllowedNow("This task is gone. Go back to your list."))
            .caseRef();
    law.ifPresent(code -> changeLaw(ref, code, reason, by, at));
    cases.decide(taskId, law.isPresent() ? LawVerdict.CHOOSE_LAW : LawVerdict.KEEP_STRICTEST, reason, by);
  }

  /** That the answer takes longer, as it was proposed last. */
  @Transactional(readOnly = true)
  public Optional<ExtensionProposal> extension(CaseRef ref) {
    return store.extension(ref);
  }

  /**
   * Proposes that the answer takes longer; an approver decides, after {@link ExtensionProposed}.
   *
   * @throws NotAllowedNow if the law knows no longer time or not for that reason, the first period is over, or it is done
   *     or waits for its approver already
   */
  @Transactional
  public void proposeExtension(CaseRef ref, ExtensionGround ground, FreeText reason, String by, LocalDate today) {
    CaseFile file = cases.lock(ref);
    if (file.isClosed() || store.extension(ref).isPresent()) {
      throw new NotAllowedNow("This case is closed, or a longer time was proposed for it already.");
    }
    Extensions.mustBePossible(rule(ref, file), ground, of(ref), today);
    store.propose(ref, new ExtensionProposal(ground, reason, by, today, Optional.empty()));
    events.publishEvent(new ExtensionProposed(ref, ground));
  }

  /** An approver decides, and never who proposed it. */
  @Transactional
  public void decideExtension(String taskId, ExtensionVerdict verdict, FreeText reason, String by, LocalDate today) {
    CaseRef ref =
        cases
            .decision(taskId)
            .orElseThrow(() -> new NotAllowedNow("This task is gone. Go back to your list."))
            .caseRef();
    if (store.extension(ref).filter(proposal -> proposal.proposedBy().equals(by)).isPresent()) {
      throw new NotAllowedNow("You proposed this yourself. Somebody else has to decide.");
    }
    if (verdict == ExtensionVerdict.EXTEND) {
      Extensions.mustBeInTime(of(ref), today);
    }
    cases.decide(taskId, verdict, reason, by);
  }

  /** Does what an approver agreed to, and works the date out anew. */
  @Transactional
  public void extend(CaseRef ref, LocalDate today) {
    cases.lock(ref);
    store.extend(ref, today);
    events.publishEvent(new DeadlineExtended(ref));
    workAnew(ref);
  }

  /** Whether the case is closed, so that no day is watched any more. */
  @Transactional(readOnly = true)
  public boolean isOver(CaseRef ref) {
    return cases.get(ref).isClosed();
  }

  /** The warning that comes next; empty while there is no day, and once the answer is out. */
  @Transactional(readOnly = true)
  public Optional<NextWarning> nextWarning(CaseRef ref, LocalDate today) {
    CaseFile file = cases.get(ref);
    Deadline deadline = of(ref);
    if (file.isClosed() || file.state() == CaseState.SENT || deadline.due().isEmpty()) {
      return Optional.empty();
    }
    LocalDate due = deadline.due().get();
    WorkingDays calendar = holidays.of(rule(ref, file), file.residence());
    return new Warnings(deadline.startsOn().orElse(file.receivedOn()), due, calendar)
        .next(store.warned(ref, due), today);
  }

  /** Gives the warning whose day has come, with {@link DeadlineNear}, and tells managers where they have to see to it. */
  @Transactional
  public Optional<Warning> warn(CaseRef ref, LocalDate today) {
    cases.lock(ref);
    Optional<Warning> given = nextWarning(ref, today).filter(next -> !next.on().isAfter(today)).map(NextWarning::warning);
    given.ifPresent(
        warning -> {
          store.rememberWarning(ref, warning, of(ref).due().orElseThrow());
          events.publishEvent(new DeadlineNear(ref, warning));
          if (warning.isForManagers()) {
            events.publishEvent(new DeadlineAtRisk(ref, warning));
          }
        });
    return given;
  }

  /** A manager says what becomes of an answer that is at risk. */
  @Transactional
  public void lookAtRisk(String taskId, RiskVerdict verdict, FreeText reason, String by) {
    cases.decide(taskId, verdict, reason, by);
  }

  /**
   * What the clock says of a request that nobody made, under a law that is named.
   *
   * @throws RuleMissing if the law, its rule for that right, or a calendar is not known
   */
  public Derivation suppose(Supposition supposed) {
    return suppositions.work(supposed);
  }

  /**
   * The same for somebody who lives somewhere: the law is chosen as for a case, and the published promise stands beside it.
   *
   * @throws RuleMissing if there is no rule for that right, or no calendar
   */
  public Deadline suppose(LawRight right, Residence residence, LocalDate receivedOn, List<ClockEvent> happened) {
    return suppositions.work(right, residence, receivedOn, happened);
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    store.forget(ref);
  }

  private TimeRule law(CaseFile file) {
    try {
      mustBeACountry(file.residence());
      TimeRule law = rules.ruleFor(LawRight.of(file.right()), file.receivedOn(), file.residence());
      holidays.of(law, file.residence());
      return law;
    } catch (RuleMissing missing) {
      return rules.ruleOf(TimeRules.STRICTEST, LawRight.of(file.right()), false, LawCode.GENERAL);
    }
  }

  private static void mustBeACountry(Residence residence) {
    if (residence.isKnown() && !COUNTRIES.contains(residence.country())) {
      throw new RuleMissing("There is no country with the code " + residence.country() + ".");
    }
  }

  private static boolean isStrictest(TimeRule law) {
    return law.law().equals(TimeRules.STRICTEST);
  }

  private Deadline work(CaseFile file, TimeRule law, Optional<TimeRule> promise, Optional<ClockFacts> facts) {
    List<ClockEvent> events = new ArrayList<>(facts.map(told -> told.events(file.receivedOn())).orElse(List.of()));
    if (store.extension(file.ref()).flatMap(ExtensionProposal::extendedOn).isPresent()) {
      events.add(new ClockEvent.Extended(Optional.empty()));
    }
    return new BetterOfBoth(law, promise, rule -> holidays.of(rule, file.residence()))
        .work(History.of(file.receivedOn(), facts.isPresent(), events));
  }

  private TimeRule rule(CaseRef ref, CaseFile file) {
    return store.rule(ref, DeadlineStore.Kind.LAW).orElseGet(() -> law(file));
  }

  /** What was pinned with the law; before that, what is promised now. */
  private Optional<TimeRule> promise(CaseRef ref, CaseFile file) {
    return store.rule(ref, DeadlineStore.Kind.LAW).isPresent()
        ? store.rule(ref, DeadlineStore.Kind.PROMISE)
        : rules.promise(LawRight.of(file.right()));
  }
}
