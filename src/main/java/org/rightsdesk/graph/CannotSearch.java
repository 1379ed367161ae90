package org.rightsdesk.graph;

/** A collection cannot be searched; the message says why in a sentence, without a value. */
final class CannotSearch extends Exception {

  CannotSearch(String why) {
    super(why);
  }
}
