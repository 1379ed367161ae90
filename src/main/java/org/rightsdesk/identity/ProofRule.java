package org.rightsdesk.identity;

/**
 * The proof that is needed, as the decision table says.
 *
 * @param source where the rule comes from
 * @param asAt the state of it, as {@code 2026-11-23}
 * @param confidence {@code C}, {@code S}, {@code M} or {@code ?}
 */
public record ProofRule(ProofLevel level, String source, String asAt, String confidence) {}
