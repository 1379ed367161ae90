package org.rightsdesk.datamap;

/**
 * Where one copy of a value stands.
 *
 * @param collection the collection's name in the data map
 * @param rowKey the row's primary key, its parts joined by commas in the order of the map; a number of the system, so it
 *     says nothing about the person
 * @param field the column
 */
public record CopyKey(SystemKey system, String collection, String rowKey, String field) {}
