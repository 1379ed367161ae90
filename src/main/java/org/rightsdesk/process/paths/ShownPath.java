package org.rightsdesk.process.paths;

import java.util.List;

/**
 * One process instance of a case, as its page shows it.
 *
 * @param key names it on the page
 * @param about which system or which letter, or empty
 * @param state in words
 * @param tone {@code late}, {@code soon}, {@code good} or empty, as the tags of the pages are called
 * @param calledFrom the key of the one that called it, or empty
 * @param picture SVG that is safe to be put into the page as it is
 */
record ShownPath(
    String key, String name, String about, String began, String state, String tone, String calledFrom, String calledFromName,
    String picture, List<Step> steps) {

  /**
   * One step on the way.
   *
   * @param kind what kind of step it is, in a word
   * @param took how long, in words
   * @param result what came of it, in words
   * @param called the key of the process that it called, or empty
   */
  record Step(int number, String name, String kind, String began, String took, String result, String tone, String called) {}
}
