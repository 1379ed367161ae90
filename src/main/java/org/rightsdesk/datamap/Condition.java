package org.rightsdesk.datamap;

import java.util.List;
import java.util.Set;
import org.rightsdesk.casefile.Personal;

/**
 * What a row has to carry. A connector may find too much, which is compared again, but never too little. A value is a
 * value: nothing in it is ever read as a pattern or as part of a query.
 */
@Personal
sealed interface Condition {

  MapField field();

  /** The field is one of these values, as its type allows. */
  @Personal
  record OneOf(MapField field, Set<String> values) implements Condition {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** The field is one of these, given in lower case. */
  @Personal
  record OneOfAnyCase(MapField field, Set<String> lower) implements Condition {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** Without all that is no digit, the field holds one of these runs of digits. */
  @Personal
  record HasDigits(MapField field, Set<String> runs) implements Condition {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** Without accents and case, the field holds all words of one of these groups. */
  @Personal
  record HasWords(MapField field, List<List<WordPattern>> anyGroup) implements Condition {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** Without blanks, and in capitals, the field of at least three characters stands somewhere in this text. */
  @Personal
  record StandsIn(MapField field, String capitals) implements Condition {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** Without blanks, and in capitals, the field holds one of these. */
  @Personal
  record HasText(MapField field, Set<String> capitals) implements Condition {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }
}
