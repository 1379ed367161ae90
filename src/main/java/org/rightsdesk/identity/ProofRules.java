package org.rightsdesk.identity;

import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Right;

/** The decision table about proof. */
public interface ProofRules {

  /** @param sensitive whether what we hold would hurt the person in the wrong hands */
  ProofRule ruleFor(Right right, Channel channel, OnFileMatch match, boolean sensitive, ProofStake stake);
}
