package org.rightsdesk.identity;

/**
 * What became of the answers. Nothing says which was wrong, or whether answers could have been enough.
 *
 * @param remaining how often the person may still try
 */
public record AnswerResult(boolean accepted, int remaining) {}
