package org.rightsdesk.datamap;

/**
 * How far a search goes.
 *
 * @param rows of one collection at most; the search says where it reached this
 * @param querySeconds for one query; the engine runs a search again after five minutes, so stay far below
 * @param chunk values in one query at most
 * @param namesakes if more people of the same name are on file without any other sign, their other rows stay out
 */
record SearchLimits(int rows, int querySeconds, int chunk, int namesakes) {

  static final SearchLimits USUAL = new SearchLimits(20_000, 30, 500, 5);
}
