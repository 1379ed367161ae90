package org.rightsdesk.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.intake.Particulars;
import org.rightsdesk.intake.Submission;

/** What stands in the fields of the form in which staff enter a request that came by letter, call, mail or in person. */
@Personal
record NewRequestForm(
    String formToken,
    String right,
    String wrongValue,
    String rightValue,
    String evidence,
    String reference,
    String channel,
    String receivedOn,
    String fullName,
    String email,
    String postalAddress,
    String phone,
    String country,
    String region,
    String details) {

  private static final List<Channel> BY_STAFF =
      List.of(Channel.LETTER, Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON);

  NewRequestForm {
    formToken = orEmpty(formToken);
    right = orEmpty(right);
    wrongValue = orEmpty(wrongValue);
    rightValue = orEmpty(rightValue);
    evidence = orEmpty(evidence);
    reference = orEmpty(reference);
    channel = orEmpty(channel);
    receivedOn = orEmpty(receivedOn);
    fullName = orEmpty(fullName);
    email = orEmpty(email);
    postalAddress = orEmpty(postalAddress);
    phone = orEmpty(phone);
    country = orEmpty(country);
    region = orEmpty(region);
    details = orEmpty(details);
  }

  static NewRequestForm empty() {
    return new NewRequestForm(UUID.randomUUID().toString(), "", "", "", "", "", "", "", "", "", "", "", "", "", "");
  }

  Submission submission() {
    Optional<Channel> chosen = BY_STAFF.stream().filter(one -> one.name().equals(channel)).findFirst();
    return new Submission(
        formToken, chosen, receivedOn, fullName, email, postalAddress, phone, country, region, details);
  }

  public boolean isCorrection() {
    return right.equals(Right.CORRECTION.name());
  }

  CorrectionProposal proposal() {
    return new CorrectionProposal(
        new FreeText(wrongValue), new FreeText(rightValue), new FreeText(evidence), CaseRef.parse(reference), Optional.empty());
  }

  /** @param keep keeps the proposal for the case that is opened */
  Particulars particulars(CorrectionProposal proposal, Consumer<CaseRef> keep) {
    Map<String, String> faults = new LinkedHashMap<>(proposal.faults());
    faults.computeIfPresent("wrongValue", (field, fault) -> wrongValue.isBlank() ? "Enter what is wrong, just as the person says it stands in our data." : fault);
    if (!reference.isBlank() && proposal.aboutCase().isEmpty()) {
      faults.put("reference", "Enter a number like DSR-2026-000123, or leave it empty.");
    }
    List<String> typed =
        List.of(
            proposal.wrongValue().value(), proposal.rightValue().value(), proposal.evidence().value(),
            proposal.aboutCase().map(CaseRef::value).orElse(""));
    return new Particulars(Right.CORRECTION, typed, faults, keep);
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
