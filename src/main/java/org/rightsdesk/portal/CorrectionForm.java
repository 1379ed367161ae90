package org.rightsdesk.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PhoneNumber;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.intake.Particulars;
import org.rightsdesk.intake.Submission;

/**
 * What stands in the fields of the public form for a correction, as it was typed.
 *
 * @param reference the number of the answer in which the person saw it
 * @param item the row of that answer, if they came from one
 */
@Personal
record CorrectionForm(
    String formToken,
    String wrongValue,
    String rightValue,
    String evidence,
    String reference,
    String item,
    String fullName,
    String email,
    String postalAddress,
    String phone,
    String country,
    String region,
    String details) {

  CorrectionForm {
    formToken = orEmpty(formToken);
    wrongValue = orEmpty(wrongValue);
    rightValue = orEmpty(rightValue);
    evidence = orEmpty(evidence);
    reference = orEmpty(reference);
    item = orEmpty(item);
    fullName = orEmpty(fullName);
    email = orEmpty(email);
    postalAddress = orEmpty(postalAddress);
    phone = orEmpty(phone);
    country = orEmpty(country);
    region = orEmpty(region);
    details = orEmpty(details);
  }

  /** The form with a number of its own, by which a second arrival is recognised. */
  CorrectionForm numbered() {
    return new CorrectionForm(
        UUID.randomUUID().toString(), wrongValue, rightValue, evidence, reference, item, fullName, email, postalAddress,
        phone, country, region, details);
  }

  /** With what the person told us in the case that they come from, where nothing is typed yet. */
  CorrectionForm withPersonOf(CaseFile file) {
    Requester who = file.requester();
    boolean stranger = fullName.isEmpty() && email.isEmpty() && postalAddress.isEmpty();
    return !stranger
        ? this
        : new CorrectionForm(
            formToken, wrongValue, rightValue, evidence, reference, item, who.name().value(),
            who.email().map(EmailAddress::value).orElse(""), who.address().map(PostalAddress::value).orElse(""),
            who.phone().map(PhoneNumber::value).orElse(""), file.residence().country(), file.residence().region(), details);
  }

  Optional<CaseRef> aboutCase() {
    return CaseRef.parse(reference);
  }

  Submission submission() {
    return new Submission(
        formToken, Optional.of(Channel.FORM), "", fullName, email, postalAddress, phone, country, region, details);
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
