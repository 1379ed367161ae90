package org.rightsdesk.graph;

import java.util.List;

/**
 * How a search went.
 *
 * @param collections all of the map; those that were searched in the order in which that happened, the others behind
 * @param cycles collections that fed each other in a circle
 * @param notes what else is to be known
 */
public record SearchReport(List<CollectionLog> collections, List<List<CollectionAddress>> cycles, List<String> notes) {}
