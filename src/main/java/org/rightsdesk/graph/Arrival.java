package org.rightsdesk.graph;

/**
 * How a value came to a field: the best of all ways there.
 *
 * @param sureness of rows that belong to the value
 * @param named how sure it is that the value is the person's own name in the collection that identifies people
 * @param length of the path, in references
 * @param path along which the surest, shortest way went
 */
record Arrival(Sureness sureness, Sureness named, int length, String path) {

  /** For a plain search, which asks for no way. */
  static final Arrival PLAIN = new Arrival(Sureness.CERTAIN, Sureness.NOT_THIS_PERSON, 0, "");

  Arrival best(Arrival other) {
    Arrival better = isBetter(other) ? other : this;
    Sureness best = named.orMore(other.named);
    return better.named == best ? better : new Arrival(better.sureness, best, better.length, better.path);
  }

  private boolean isBetter(Arrival other) {
    int first = other.sureness.compareTo(sureness);
    int second = first != 0 ? first : Integer.compare(other.length, length);
    return second != 0 ? second < 0 : other.path.compareTo(path) < 0;
  }
}
