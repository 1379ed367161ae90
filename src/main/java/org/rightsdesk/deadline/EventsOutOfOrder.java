package org.rightsdesk.deadline;

/** Two things are said to have happened in an order in which they cannot have; the message is one plain sentence. */
public class EventsOutOfOrder extends RuntimeException {

  EventsOutOfOrder(String message) {
    super(message);
  }
}
