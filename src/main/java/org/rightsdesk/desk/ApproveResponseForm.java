package org.rightsdesk.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.datamap.SystemUnavailable;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.Answer;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.Check;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.ReviewStatus;
import org.rightsdesk.identity.IdentityChecks;
import org.springframework.stereotype.Component;

/** Somebody who did not review reads the answer and says whether it may go out. */
@Component
class ApproveResponseForm implements StaffForm {

  private static final String NOWHERE =
      "The answer can go nowhere yet: no e-mail address is proven to be this person's, and there is no postal address. Have"
          + " intake ask for one and write it down on the page “Post” of the case; then approve.";

  private final Disclosures disclosures;
  private final CaseFiles cases;
  private final IdentityChecks identity;
  private final Deadlines deadlines;
  private final Correspondence correspondence;

  ApproveResponseForm(
      Disclosures disclosures,
      CaseFiles cases,
      IdentityChecks identity,
      Deadlines deadlines,
      Correspondence correspondence) {
    this.disclosures = disclosures;
    this.cases = cases;
    this.identity = identity;
    this.deadlines = deadlines;
    this.correspondence = correspondence;
  }

  @Override
  public String process() {
    return "access-request";
  }

  @Override
  public String task() {
    return "approveResponse";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    CaseFile file = cases.get(task.caseRef());
    ReviewStatus status = disclosures.status(task.caseRef());
    Answer answer = disclosures.answer(task.caseRef());
    Regime regime = deadlines.of(task.caseRef()).regime();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("person", PersonLines.of(file));
    model.put("reviewers", String.join(", ", status.reviewers()));
    model.put("ownWork", status.reviewers().contains(task.user()));
    model.put("goesTo", goesTo(file));
    model.put("nowhere", nowhere(task) ? NOWHERE : "");
    model.put("released", answer.releasedRows());
    model.put("heldForCustomers", answer.heldForCustomers().stream().mapToInt(Answer.HeldForCustomer::items).sum());
    model.put("withheld", answer.withheld().stream().map(one -> line(one, regime)).toList());
    model.put("nil", answer.isNil());
    model.put("checks", List.of(Check.values()));
    return model;
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<Approval> verdict = input.choice("outcome", Approval.class, "Choose whether the answer may go out.");
    Set<Check> checks = EnumSet.noneOf(Check.class);
    List<String> ticked = input.all("check");
    Arrays.stream(Check.values()).filter(check -> ticked.contains(check.name())).forEach(checks::add);
    String reason = input.text("reason");
    if (verdict.filter(chosen -> chosen == Approval.SENT_BACK).isPresent() && reason.isEmpty()) {
      faults.add("reason", "Say what the reviewer should change.");
    }
    if (verdict.filter(chosen -> chosen == Approval.APPROVED).isPresent() && checks.size() < Check.values().length) {
      faults.add("check", "Go through the whole checklist before you approve the answer.");
    }
    if (faults.none() && verdict.filter(chosen -> chosen == Approval.APPROVED).isPresent() && nowhere(task)) {
      faults.add(Faults.WHOLE_FORM, NOWHERE);
    }
    if (faults.none()) {
      disclosures.approve(task.id(), verdict.orElseThrow(), checks, new FreeText(reason), task.user());
    }
  }

  private boolean nowhere(StaffTask task) {
    return !correspondence.reaches(task.caseRef(), LetterKind.ANSWER_READY);
  }

  private String goesTo(CaseFile file) {
    try {
      Optional<String> proven = identity.provenAddress(file.ref()).map(EmailAddress::value);
      if (proven.isPresent()) {
        return proven.get() + ", which is on file or was proven in this case. It gets a link; the answer opens with a code.";
      }
    } catch (SystemUnavailable down) {
      return "The register of customers does not answer, so we cannot show the address now. Open the form again later.";
    }
    return file.requester()
        .address()
        .map(PostalAddress::value)
        .map(address -> "By post to: " + address)
        .orElse("No address is proven yet. Nothing is sent to an address that was merely typed.");
  }

  private static String line(Answer.Withheld withheld, Regime regime) {
    String law = withheld.ground().citation(regime).map(citation -> " (" + citation + ")").orElse("");
    return withheld.items() + " left out: " + withheld.ground().inWords() + law;
  }
}
