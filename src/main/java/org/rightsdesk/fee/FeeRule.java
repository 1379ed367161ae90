package org.rightsdesk.fee;

/**
 * What a request costs, as the decision table says.
 *
 * @param amount nothing where the law allows no fee
 * @param refundedIfWithdrawn whether the fee goes back if the person withdraws before anybody worked on the request
 * @param source the section of law, or the promise, that says so
 * @param asAt the state of law, as {@code 2026-11-23}
 * @param confidence {@code C}, {@code S}, {@code M} or {@code ?}
 */
public record FeeRule(Money amount, boolean refundedIfWithdrawn, String source, String asAt, String confidence) {}
