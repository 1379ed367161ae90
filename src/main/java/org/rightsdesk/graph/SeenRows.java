package org.rightsdesk.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells rows that came in an earlier statement, in 20 bytes for each. A row is its text; of two such texts in one
 * statement both are new, because a table without a key may hold a row twice.
 */
final class SeenRows {

  private static final int FIRST = 1 << 10;

  private long[] high = new long[FIRST];
  private long[] low = new long[FIRST];
  private int[] statement = new int[FIRST];
  private int size;
  private final MessageDigest digest;

  SeenRows() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** @param number of the statement, from 1 */
  boolean cameBefore(String row, int number) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(row.getBytes(StandardCharsets.UTF_8)));
    long first = hash.getLong();
    long second = hash.getLong();
    int place = place(first, second);
    if (statement[place] != 0) {
      return statement[place] < number;
    }
    high[place] = first;
    low[place] = second;
    statement[place] = number;
    if (++size > high.length / 2) {
      grow();
    }
    return false;
  }

  private int place(long first, long second) {
    int place = (int) first & (high.length - 1);
    while (statement[place] != 0 && (high[place] != first || low[place] != second)) {
      place = (place + 1) & (high.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldStatement = statement;
    high = new long[oldHigh.length * 2];
    low = new long[oldHigh.length * 2];
    statement = new int[oldHigh.length * 2];
    for (int old = 0; old < oldHigh.length; old++) {
      if (oldStatement[old] != 0) {
        int place = place(oldHigh[old], oldLow[old]);
        high[place] = oldHigh[old];
        low[place] = oldLow[old];
        statement[place] = oldStatement[old];
      }
    }
  }
}
