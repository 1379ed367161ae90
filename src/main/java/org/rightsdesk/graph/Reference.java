package org.rightsdesk.graph;

/** A field's values are those of another field, of another collection. */
public record Reference(FieldAddress target, Direction direction, MapPlace place) {}
