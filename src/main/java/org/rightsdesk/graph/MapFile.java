package org.rightsdesk.graph;

/**
 * One file of a data map.
 *
 * @param name what faults call it
 * @param yaml its whole text
 */
public record MapFile(String name, String yaml) {}
