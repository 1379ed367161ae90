package org.rightsdesk.process;

/** A decision table has no rule for what it was asked. */
class NoRuleFits extends RuntimeException {

  NoRuleFits(String table) {
    super("No rule of the table " + table + " fits.");
  }
}
