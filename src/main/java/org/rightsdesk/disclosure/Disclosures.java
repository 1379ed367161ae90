package org.rightsdesk.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.FoundRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays the found rows out for review, keeps what reviewers decide about each, and has it approved by somebody else. What
 * is held for a customer is never released, and a doubtful row never by itself.
 */
@Service
public class Disclosures implements KeepsCaseData {

  /** Who decides what nobody can choose. */
  static final String NOBODY = "rightsdesk";

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final DisclosureStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Disclosures(
      CaseFiles cases, DataMap dataMap, DisclosureStore store, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Lays out what was found, which is settled from now on. A second call changes nothing, but that an approved answer which
   * did not go out, because its request ended first, is reviewed and approved anew.
   */
  @Transactional
  public ReviewNeeded prepare(CaseRef ref) {
    cases.lock(ref);
    if (store.review(ref).isEmpty()) {
      dataMap.settle(ref);
      store.insertReview(ref, clock.instant());
      store.insertItems(ref, dataMap.found(ref));
      store.decideFixed(ref, NOBODY, clock.instant());
    }
    if (isApproved(ref)) {
      store.takeApprovalBack(ref);
    }
    if (store.all(ref) == 0) {
      return ReviewNeeded.NOTHING_FOUND;
    }
    return store.doubtful(ref) > 0 ? ReviewNeeded.DOUBTFUL : ReviewNeeded.CLEAR;
  }

  /** A reviewer says whose the doubtful rows are. Decides {@link MatchReview}. */
  @Transactional
  public void decideMatches(String taskId, MatchChoices choices, String by) {
    CaseRef ref = openTask(taskId, "reviewMatches");
    if (isDecided(taskId)) {
      cases.decide(taskId, MatchReview.MATCHES_DECIDED, new FreeText(""), by);
      return;
    }
    refuseUnlessOpen(ref);
    Map<PartRef, StoredItem> items = byId(store.items(ref));
    choices.items().forEach((id, theirs) -> setTheirs(ref, item(items, id), theirs));
    choices.collections().forEach((collection, theirs) -> store.setTheirs(ref, collection, theirs));
    int doubtful = store.doubtful(ref);
    if (doubtful > 0) {
      throw new NotAllowedNow(
          doubtful == 1
              ? "Of one row it is still open whose it is. Decide it, or its whole group."
              : "Of " + doubtful + " rows it is still open whose they are. Decide each, or their whole group.");
    }
    store.decideFixed(ref, NOBODY, clock.instant());
    store.addReviewer(ref, by);
    events.publishEvent(matchesDecided(ref));
    cases.decide(taskId, MatchReview.MATCHES_DECIDED, new FreeText(""), by);
  }

  /** Keeps choices without ending the review, so that a long list can be worked through in steps. */
  @Transactional
  public void keep(CaseRef ref, ReviewChoices choices, String by) {
    cases.lock(ref);
    refuseUnlessOpen(ref);
    apply(ref, choices, by);
  }

  /** A reviewer decides about all items. Refused while any is without a decision. Decides {@link ItemReview}. */
  @Transactional
  public void review(String taskId, ReviewChoices choices, String by) {
    CaseRef ref = openTask(taskId, "reviewItems");
    if (isDecided(taskId)) {
      cases.decide(taskId, ItemReview.REVIEWED, new FreeText(""), by);
      return;
    }
    refuseUnlessOpen(ref);
    apply(ref, choices, by);
    int undecided = store.undecided(ref);
    if (undecided > 0) {
      throw new NotAllowedNow(
          undecided == 1
              ? "One item has no decision yet. Read it and decide, or decide for its whole group."
              : undecided + " items have no decision yet. Read them and decide, or decide for their whole group.");
    }
    store.setReviewed(ref, clock.instant());
    store.addReviewer(ref, by);
    events.publishEvent(itemsReviewed(ref));
    cases.decide(taskId, ItemReview.REVIEWED, new FreeText(""), by);
  }

  /**
   * Somebody who did not review says whether the answer may go out. Decides {@link Approval}.
   *
   * @param checks what was checked; all of {@link Check} are needed to approve
   * @param reason needed to send it back
   */
  @Transactional
  public void approve(String taskId, Approval verdict, Set<Check> checks, FreeText reason, String by) {
    CaseRef ref = openTask(taskId, "approveResponse");
    if (isDecided(taskId)) {
      cases.decide(taskId, verdict, reason, by);
      return;
    }
    DisclosureStore.Review review = refuseUnlessOpen(ref);
    if (store.reviewers(ref).contains(by)) {
      throw new NotAllowedNow("You prepared this answer, so somebody else has to approve it.");
    }
    if (verdict == Approval.SENT_BACK) {
      if (reason.value().isEmpty()) {
        throw new NotAllowedNow("Say what the reviewer should change.");
      }
      store.sendBack(ref, reason.value());
    } else {
      refuseUnlessReviewed(ref, review);
      if (!checks.containsAll(Set.of(Check.values()))) {
        throw new NotAllowedNow("Go through the whole checklist before you approve the answer.");
      }
      store.setApproved(ref, by, clock.instant());
    }
    cases.decide(taskId, verdict, reason, by);
  }

  /** How far the review is. */
  @Transactional(readOnly = true)
  public ReviewStatus status(CaseRef ref) {
    Optional<DisclosureStore.Review> review = store.review(ref);
    return new ReviewStatus(
        review.isPresent(),
        store.all(ref),
        store.doubtful(ref),
        store.undecided(ref),
        store.reviewers(ref),
        review.flatMap(DisclosureStore.Review::reviewedAt),
        review.flatMap(DisclosureStore.Review::approvedAt),
        review.flatMap(DisclosureStore.Review::approvedBy),
        new FreeText(review.map(DisclosureStore.Review::sentBackFor).orElse("")));
  }

  /** Whether the answer may go out. */
  @Transactional(readOnly = true)
  public boolean isApproved(CaseRef ref) {
    return store.review(ref).flatMap(DisclosureStore.Review::approvedAt).isPresent();
  }

  /** All items of the review, in the order of systems, collections and keys. */
  @Transactional(readOnly = true)
  public List<ReviewItem> items(CaseRef ref) {
    Map<PartRef, StoredItem> stored = byId(store.items(ref));
    return dataMap.found(ref).stream()
        .filter(row -> stored.containsKey(row.id()))
        .map(row -> reviewItem(row, stored.get(row.id())))
        .toList();
  }

  /** What the person gets, as reviewed; refused while an item is without a decision. A preview until it is approved. */
  @Transactional(readOnly = true)
  public Answer answer(CaseRef ref) {
    DisclosureStore.Review review =
        store.review(ref).orElseThrow(() -> new NotAllowedNow("What was found is not ready for an answer yet."));
    if (store.undecided(ref) > 0) {
      throw new NotAllowedNow("The answer is not reviewed yet: " + store.undecided(ref) + " items have no decision.");
    }
    return AnswerMaker.answer(items(ref), review.approvedAt());
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    store.forget(ref);
  }

  private void apply(CaseRef ref, ReviewChoices choices, String by) {
    if (store.doubtful(ref) > 0) {
      throw new NotAllowedNow("Of some rows it is still open whose they are. That has to be decided first.");
    }
    Map<PartRef, FoundRow> rows =
        choices.items().isEmpty()
            ? Map.of()
            : dataMap.found(ref).stream().collect(Collectors.toMap(FoundRow::id, Function.identity()));
    Map<PartRef, StoredItem> items = choices.items().isEmpty() ? Map.of() : byId(store.items(ref));
    choices.collections().forEach((collection, choice) -> {
      refuseUnfit(choice);
      if (choice.treatment() == Treatment.REDACT) {
        throw new NotAllowedNow("Words and fields are taken out of one item at a time.");
      }
      store.decideAll(ref, collection, choice, by, clock.instant());
    });
    choices.items().forEach((id, choice) -> decide(ref, item(items, id), rows.get(id), choice, by));
    choices.asProposed().forEach(collection -> store.decideAsProposed(ref, collection, by, clock.instant()));
    store.addReviewer(ref, by);
  }

  private void decide(CaseRef ref, StoredItem item, FoundRow row, ItemChoice choice, String by) {
    refuseUnfit(choice);
    if (item.heldForOther() && !isSomebodyElses(choice)) {
      throw new NotAllowedNow("We hold this for a customer. Only the customer can decide to release it.");
    }
    if (choice.treatment() == Treatment.REDACT) {
      Redactor.check(row, choice.redaction());
    }
    if (item.isSomebodyElses() != isSomebodyElses(choice)) {
      store.setTheirs(ref, item.id(), !isSomebodyElses(choice));
    }
    store.decide(ref, item.id(), choice, by, clock.instant());
  }

  private void setTheirs(CaseRef ref, StoredItem item, boolean theirs) {
    if (item.theirs().isEmpty() || item.theirs().get() != theirs) {
      store.setTheirs(ref, item.id(), theirs);
    }
  }

  private CaseRef openTask(String taskId, String question) {
    Decision decision =
        cases.decision(taskId).orElseThrow(() -> new NotAllowedNow("This task is gone. Go back to your list."));
    if (!decision.question().equals(question)) {
      throw new NotAllowedNow("This task asks for something else. Go back to your list.");
    }
    cases.lock(decision.caseRef());
    return decision.caseRef();
  }

  private boolean isDecided(String taskId) {
    return cases.decision(taskId).flatMap(Decision::verdict).isPresent();
  }

  private DisclosureStore.Review refuseUnlessOpen(CaseRef ref) {
    DisclosureStore.Review review =
        store.review(ref).orElseThrow(() -> new NotAllowedNow("The search has to end before its result is reviewed."));
    if (review.approvedAt().isPresent()) {
      throw new NotAllowedNow("This answer is approved already. It cannot be changed any more.");
    }
    return review;
  }

  private void refuseUnlessReviewed(CaseRef ref, DisclosureStore.Review review) {
    boolean nothingToReview = store.all(ref) == 0;
    if (store.doubtful(ref) > 0 || store.undecided(ref) > 0 || review.reviewedAt().isEmpty() && !nothingToReview) {
      throw new NotAllowedNow("The review has to end before the answer is approved.");
    }
  }

  private static void refuseUnfit(ItemChoice choice) {
    switch (choice.treatment()) {
      case HELD_FOR_CUSTOMER -> throw new NotAllowedNow("What we hold for a customer is marked as that already.");
      case WITHHOLD, REDACT -> {
        if (choice.ground().isEmpty()) {
          throw new NotAllowedNow("Say why it is left out.");
        }
        if (choice.treatment() == Treatment.REDACT && choice.ground().get() == Ground.NOT_THIS_PERSON) {
          throw new NotAllowedNow("A row about somebody else is left out whole.");
        }
      }
      case RELEASE, NOT_PERSONAL -> {
        // Nothing more is needed.
      }
    }
  }

  private static boolean isSomebodyElses(ItemChoice choice) {
    return choice.ground().filter(ground -> ground == Ground.NOT_THIS_PERSON).isPresent();
  }

  private static StoredItem item(Map<PartRef, StoredItem> items, PartRef id) {
    return Optional.ofNullable(items.get(id))
        .orElseThrow(() -> new NotAllowedNow("That item is not part of this case."));
  }

  private static ReviewItem reviewItem(FoundRow row, StoredItem stored) {
    boolean open = !stored.heldForOther() && !stored.isSomebodyElses();
    return new ReviewItem(
        row,
        stored.theirs(),
        Proposals.needsCare(row),
        open ? Proposals.of(row) : Optional.empty(),
        stored.decision());
  }

  private static Map<PartRef, StoredItem> byId(List<StoredItem> items) {
    return items.stream().collect(Collectors.toMap(StoredItem::id, Function.identity()));
  }

  private MatchesDecided matchesDecided(CaseRef ref) {
    int somebodyElses = (int) store.items(ref).stream().filter(StoredItem::isSomebodyElses).count();
    return new MatchesDecided(ref, store.all(ref) - somebodyElses, somebodyElses);
  }

  private ItemsReviewed itemsReviewed(CaseRef ref) {
    return new ItemsReviewed(
        ref,
        store.treated(ref, Treatment.RELEASE),
        store.treated(ref, Treatment.REDACT),
        store.treated(ref, Treatment.WITHHOLD),
        store.treated(ref, Treatment.NOT_PERSONAL),
        store.treated(ref, Treatment.HELD_FOR_CUSTOMER));
  }
}
