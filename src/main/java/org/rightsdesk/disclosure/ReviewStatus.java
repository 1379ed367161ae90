package org.rightsdesk.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * How far the review of a case is.
 *
 * @param prepared whether the found rows were laid out for review
 * @param items how many there are
 * @param doubtful of how many nobody said whose they are
 * @param undecided how many have no decision
 * @param reviewers accounts that decided something
 * @param reviewedAt when all was reviewed
 * @param approvedAt when somebody else approved it
 * @param sentBackFor why the approver sent it back last time; may be empty
 */
@Personal
public record ReviewStatus(
    boolean prepared,
    int items,
    int doubtful,
    int undecided,
    List<String> reviewers,
    Optional<Instant> reviewedAt,
    Optional<Instant> approvedAt,
    Optional<String> approvedBy,
    FreeText sentBackFor) {

  public ReviewStatus {
    reviewers = List.copyOf(reviewers);
  }

  @Override
  public String toString() {
    return items + " items, " + undecided + " undecided";
  }
}
