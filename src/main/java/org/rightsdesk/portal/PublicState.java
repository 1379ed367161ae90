package org.rightsdesk.portal;

import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Right;

/**
 * Where a case stands, in public words.
 *
 * @param word for the tag
 * @param kind the tag's colour: {@code late}, {@code soon}, {@code good} or nothing
 * @param text one or two sentences that say what that means
 */
record PublicState(String word, String kind, String text) {

  static PublicState of(CaseFile file) {
    boolean correction = file.right() == Right.CORRECTION;
    return file.outcome()
        .map(PublicState::closed)
        .orElseGet(() -> correction ? correcting(file.state()) : open(file.state()));
  }

  /** @param needed whether anything is asked of the person now */
  static PublicState of(CaseFile file, boolean needed) {
    return file.state() == CaseState.WAITING_FOR_YOU && !needed
        ? new PublicState(
            "With us", "", "We have what you sent, and look at it. We write to you if something is missing.")
        : of(file);
  }

  private static PublicState open(CaseState state) {
    return switch (state) {
      case RECEIVED -> new PublicState("Received", "", "We have your request and look at what it needs.");
      case WAITING_FOR_YOU ->
          new PublicState("Waiting for you", "soon", "We cannot go on before we have something from you.");
      case IN_PROGRESS -> new PublicState("In progress", "", "We search our systems for your data.");
      case BEING_CHECKED ->
          new PublicState("Being checked", "", "We have what we found together, and people check it item by item.");
      case SENT -> new PublicState("Sent", "good", "Your answer is ready, or on its way to you.");
      case CLOSED -> new PublicState("Closed", "", "This request is closed.");
    };
  }

  private static PublicState correcting(CaseState state) {
    return switch (state) {
      case IN_PROGRESS, BEING_CHECKED ->
          new PublicState(
              "In progress", "", "We look for every place that has what you say is wrong, and people decide about it.");
      case SENT -> new PublicState("Sent", "good", "Our letter about the correction is on its way to you.");
      case RECEIVED, WAITING_FOR_YOU, CLOSED -> open(state);
    };
  }

  private static PublicState closed(CaseOutcome outcome) {
    return switch (outcome) {
      case ANSWERED -> new PublicState("Closed", "good", "You have our answer, and this request is closed.");
      case NOT_COLLECTED ->
          new PublicState(
              "Closed",
              "",
              "Nobody collected the answer in time, so it can no longer be downloaded, and we closed this request. Write"
                  + " to us with your postal address, and we send it to you on paper as long as we have it.");
      case CORRECTED ->
          new PublicState("Closed", "good", "We corrected what was wrong, and this request is closed. Our letter says where.");
      case PARTLY_CORRECTED ->
          new PublicState(
              "Closed",
              "",
              "We corrected a part of what you asked for, and this request is closed. Our letter says what, why not the"
                  + " rest, and what you can do.");
      case CORRECTION_REFUSED ->
          new PublicState(
              "Closed",
              "",
              "We decided not to change what we hold, so we closed this request. Our letter says why, and what you can"
                  + " do.");
      case WITHDRAWN ->
          new PublicState("Closed", "", "You took this request back. You can ask again whenever you like.");
      case FEE_LAPSED ->
          new PublicState(
              "Closed", "", "The fee did not reach us in time, so we closed this request.");
      case IDENTITY_LAPSED ->
          new PublicState(
              "Closed",
              "",
              "We had no proof that it is you who asks, so we closed this request. Our letter says what you can do.");
      case IDENTITY_REFUSED ->
          new PublicState(
              "Closed",
              "",
              "What we were shown did not prove that it is you who asks, so we closed this request. Our letter says"
                  + " why, and what you can do.");
    };
  }
}
