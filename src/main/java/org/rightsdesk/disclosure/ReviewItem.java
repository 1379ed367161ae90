package org.rightsdesk.disclosure;

import java.util.Optional;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.OurRole;

/**
 * One found row with what was proposed and decided.
 *
 * @param theirs whether it is the person's; empty while that is doubtful
 * @param needsCare somebody has to read it before it is released
 * @param proposal what the program would do; empty if it dares no proposal
 * @param decision what was decided so far, and by whom
 */
@Personal
public record ReviewItem(
    FoundRow row,
    Optional<Boolean> theirs,
    boolean needsCare,
    Optional<Proposal> proposal,
    Optional<Decided> decision) {

  /** @param by the account of the one who decided; {@code rightsdesk} where nobody can choose */
  @Personal
  public record Decided(ItemChoice choice, String by) {

    @Override
    public String toString() {
      return choice.toString();
    }
  }

  public CollectionKey collection() {
    return new CollectionKey(row.system(), row.collection());
  }

  /** Nobody has said yet whose it is. */
  public boolean isDoubtful() {
    return theirs.isEmpty();
  }

  /** It is somebody else's. */
  public boolean isSomebodyElses() {
    return theirs.isPresent() && !theirs.get();
  }

  /** We hold it for a customer: nobody can choose to release it. */
  public boolean isHeldForCustomer() {
    return row.role() == OurRole.PROCESSOR;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
