package org.rightsdesk.disclosure;

import java.util.Optional;

/**
 * What the program would do with an item; a person decides.
 *
 * @param why in plain words, without a value of the item
 */
public record Proposal(Treatment treatment, Optional<Ground> ground, String why) {}
