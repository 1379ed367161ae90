package org.rightsdesk.correction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/**
 * What a person says is wrong, and what it should be.
 *
 * @param evidence what speaks for it, in their words; may be empty
 * @param aboutCase the answer in which they saw it, if they came from one
 * @param item the row of that answer, if they came from one
 */
@Personal
public record CorrectionProposal(
    FreeText wrongValue,
    FreeText rightValue,
    FreeText evidence,
    Optional<CaseRef> aboutCase,
    Optional<PartRef> item) {

  /** The most characters that a value, or the evidence, may have. */
  public static final int LONGEST = 2000;

  /** What has to be put right, by the names of the form's fields and in their order; empty if nothing has. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (wrongValue.value().isEmpty()) {
      faults.put("wrongValue", "Enter what is wrong, just as it stands in our data.");
    }
    if (rightValue.value().isEmpty()) {
      faults.put("rightValue", "Enter what it should be.");
    } else if (rightValue.equals(wrongValue)) {
      faults.put("rightValue", "This is the same as what you say is wrong. Enter what it should be.");
    }
    atMost(faults, "wrongValue", wrongValue);
    atMost(faults, "rightValue", rightValue);
    atMost(faults, "evidence", evidence);
    return Collections.unmodifiableMap(faults);
  }

  private static void atMost(Map<String, String> faults, String field, FreeText text) {
    if (text.value().length() > LONGEST) {
      faults.put(
          field, "Shorten this to 2,000 characters or fewer. It has %,d now.".formatted(text.value().length()));
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
