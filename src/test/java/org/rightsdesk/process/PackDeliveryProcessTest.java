package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.LetterPosted;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.ItemReview;
import org.rightsdesk.disclosure.ReviewNeeded;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.PackCollected;
import org.rightsdesk.pack.PackPosted;

class PackDeliveryProcessTest {

  private final ProcessHouse house = ProcessHouse.fresh();

  @Test
  void the_person_is_told_and_collects_the_answer() {
    by(LetterMedium.EMAIL, DeliveryState.AWAITED);
    house.start("pack-delivery");
    verify(house.correspondence).write(CASE, LetterKind.ANSWER_READY);
    assertThat(house.passed()).doesNotContain("answerReceived");
    by(LetterMedium.EMAIL, DeliveryState.COLLECTED);
    house.happens(new PackCollected(CASE));

    assertThat(house.passed()).contains("awaitCollection", "answerReceived").doesNotContain("awaitPosting");
  }

  /** Edge case 49: the answer is not collected. */
  @Test
  void the_person_is_reminded_after_one_week_and_after_three() {
    by(LetterMedium.EMAIL, DeliveryState.AWAITED);
    house.start("pack-delivery");
    house.after(Duration.ofDays(8));
    verify(house.correspondence, times(1)).write(CASE, LetterKind.COLLECTION_REMINDER);
    house.after(Duration.ofDays(22));

    verify(house.correspondence, times(2)).write(CASE, LetterKind.COLLECTION_REMINDER);
    assertThat(house.passed()).contains("firstCollectionReminderDue", "secondCollectionReminderDue", "personReminded");
    assertThat(house.running()).isEqualTo(1);
  }

  /** Edge case 49: the answer is never collected. */
  @Test
  void after_four_weeks_the_access_ends_and_the_post_is_offered() {
    by(LetterMedium.EMAIL, DeliveryState.AWAITED);
    when(house.identity.state(CASE)).thenReturn(ProofState.NOT_NEEDED);
    when(house.fees.state(CASE)).thenReturn(FeeState.NOT_DUE);
    when(house.disclosures.prepare(CASE)).thenReturn(ReviewNeeded.CLEAR);
    house.start("access-request");
    house.decide("reviewItems", ItemReview.REVIEWED);
    house.decide("approveResponse", Approval.APPROVED);
    house.after(Duration.ofDays(29));

    verify(house.packs).expire(CASE);
    verify(house.correspondence).write(CASE, LetterKind.COLLECTION_EXPIRED);
    assertThat(house.passed()).contains("accessExpired", "answerNotCollected").doesNotContain("answerReceived");
    assertThat(house.running()).isZero();
  }

  @Test
  void an_answer_on_paper_is_delivered_when_the_mail_room_has_posted_it() {
    by(LetterMedium.POST, DeliveryState.AWAITED);
    house.start("pack-delivery");
    posted(LetterKind.FEE_AND_PROOF);
    verify(house.packs, never()).markPosted(CASE);
    assertThat(house.running()).isEqualTo(1);

    when(house.correspondence.isPosted(CASE, LetterKind.ANSWER_READY)).thenReturn(true);
    when(house.packs.delivery(CASE)).thenReturn(DeliveryState.POSTED);
    posted(LetterKind.ANSWER_READY);
    verify(house.packs).markPosted(CASE);
    assertThat(house.passed()).contains("awaitPosting", "answerReceived").doesNotContain("awaitCollection");
    assertThat(house.running()).isZero();
  }

  @Test
  void an_answer_that_is_posted_instead_needs_no_collecting() {
    by(LetterMedium.EMAIL, DeliveryState.AWAITED);
    house.start("pack-delivery");
    house.happens(new PackPosted(CASE));

    assertThat(house.passed()).contains("answerPosted", "answerReceived").doesNotContain("accessExpired");
    assertThat(house.running()).isZero();
  }

  private void posted(LetterKind kind) {
    house.happens(new LetterPosted(CASE, PartRef.next(), kind, LocalDate.of(2026, 11, 25)));
  }

  private void by(LetterMedium medium, DeliveryState state) {
    when(house.correspondence.mediumOf(CASE, LetterKind.ANSWER_READY)).thenReturn(medium);
    when(house.packs.delivery(CASE)).thenReturn(state);
  }
}
