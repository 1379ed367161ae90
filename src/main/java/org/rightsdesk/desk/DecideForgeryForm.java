package org.rightsdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.identity.ForgeryVerdict;
import org.rightsdesk.identity.IdentityChecks;
import org.springframework.stereotype.Component;

/** A manager looks into a proof that a verifier takes for forged, while the address on file is asked. */
@Component
class DecideForgeryForm implements StaffForm {

  private final IdentityChecks identity;
  private final Correspondence correspondence;
  private final CaseFiles cases;

  DecideForgeryForm(IdentityChecks identity, Correspondence correspondence, CaseFiles cases) {
    this.identity = identity;
    this.correspondence = correspondence;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "identity-check";
  }

  @Override
  public String task() {
    return "decideForgery";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    List<Letter> asked =
        correspondence.letters(task.caseRef()).stream().filter(letter -> letter.kind() == LetterKind.DOUBT).toList();
    return Map.of(
        "requester", cases.get(task.caseRef()).requester(),
        "proof", identity.file(task.caseRef()),
        "asked", asked);
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<ForgeryVerdict> verdict =
        input.choice("outcome", ForgeryVerdict.class, "Choose whether the request is refused or goes on.");
    String field = "reason" + verdict.map(Enum::name).orElse("");
    String reason = input.text(field);
    if (verdict.isPresent() && reason.isEmpty()) {
      faults.add(field, "Say why. Whoever reads the case later has only this.");
    }
    if (faults.none()) {
      identity.decideForgery(task.id(), verdict.orElseThrow(), new FreeText(reason), task.user());
    }
  }
}
