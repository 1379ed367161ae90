package org.rightsdesk.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.intake.Particulars;

/**
 * What stands in the fields about a correction in the public form, as it was typed; who asks is a {@link PersonForm}.
 *
 * @param reference the number of the answer in which the person saw it
 * @param item the row of that answer, if they came from one
 */
@Personal
record CorrectionForm(String wrongValue, String rightValue, String evidence, String reference, String item) {

  CorrectionForm {
    wrongValue = orEmpty(wrongValue);
    rightValue = orEmpty(rightValue);
    evidence = orEmpty(evidence);
    reference = orEmpty(reference);
    item = orEmpty(item);
  }

  Optional<CaseRef> aboutCase() {
    return CaseRef.parse(reference);
  }

  /** @param keep what is done with the case and the proposal in the transaction that opens the case */
  Particulars particulars(CorrectionProposal proposal, Consumer<CaseRef> keep) {
    Map<String, String> faults = new LinkedHashMap<>(proposal.faults());
    if (!reference.isBlank() && aboutCase().isEmpty()) {
      faults.put("reference", "Enter the number as it stands on the answer, like DSR-2026-000123, or leave it empty.");
    }
    List<String> typed =
        List.of(
            proposal.wrongValue().value(), proposal.rightValue().value(), proposal.evidence().value(),
            proposal.aboutCase().map(CaseRef::value).orElse(""), proposal.item().map(PartRef::value).orElse(""));
    return new Particulars(Right.CORRECTION, typed, faults, keep);
  }

  /** @param known whether the visitor opened the page of the case that the reference names; only then its rows count */
  CorrectionProposal proposal(boolean known) {
    return new CorrectionProposal(
        new FreeText(wrongValue), new FreeText(rightValue), new FreeText(evidence), aboutCase(),
        known ? row(item) : Optional.empty());
  }

  /** The row that was named, if it is the number of one. */
  static Optional<PartRef> row(String typed) {
    try {
      return Optional.of(new PartRef(typed.strip()));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
