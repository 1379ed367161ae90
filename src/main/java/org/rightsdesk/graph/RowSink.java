package org.rightsdesk.graph;

/** Takes the rows of a search as they come. */
public interface RowSink {

  void take(ReachedRow row);
}
