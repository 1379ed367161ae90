package org.rightsdesk.architecture.bad.fee;

import org.rightsdesk.architecture.bad.deadline.DeadlineOfTheBadHouse;

/** The second public class of its room. */
public class FeeThatLooksSideways {

  DeadlineOfTheBadHouse deadline;
}
