package org.rightsdesk.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.identity.Evidence;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofFile;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofVerdict;
import org.springframework.stereotype.Component;

/** A verifier looks at what came in and decides whether it shows who asks. */
@Component
class ConfirmIdentityForm implements StaffForm {

  private static final List<ProofKind> KINDS =
      Arrays.stream(ProofKind.values())
          .filter(kind -> kind.isForStaff() && kind != ProofKind.KNOWN_CORRESPONDENCE)
          .toList();

  private final IdentityChecks identity;
  private final CaseFiles cases;

  ConfirmIdentityForm(IdentityChecks identity, CaseFiles cases) {
    this.identity = identity;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "identity-check";
  }

  @Override
  public String task() {
    return "confirmIdentity";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    ProofFile file = identity.file(task.caseRef());
    return Map.of(
        "requester", cases.get(task.caseRef()).requester(),
        "proof", file,
        "waiting", waiting(file),
        "withCopy", waiting(file).stream().anyMatch(one -> one.document().isPresent()),
        "copies", new ProofCopies(identity, task.caseRef()),
        "kinds", KINDS);
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    input
        .choice("outcome", ProofVerdict.class, "Choose what you decide about this proof.")
        .ifPresent(verdict -> decide(verdict, task, input, faults));
  }

  private void decide(ProofVerdict verdict, StaffTask task, FormInput input, Faults faults) {
    List<String> now = waiting(identity.file(task.caseRef())).stream().map(one -> one.id().value()).toList();
    if (!input.all("shown").containsAll(now)) {
      faults.add(
          Faults.WHOLE_FORM, "Something else came in while you looked. Open this task again, so that you see all of it.");
    }
    Optional<ProofKind> kind = kind(task, input, verdict);
    String field = "reason" + verdict.name();
    String reason = input.text(field);
    if (reason.isEmpty() && verdict != ProofVerdict.ACCEPTED) {
      faults.add(field, "Say why. Without a reason nobody can understand this later.");
    }
    boolean unusual = input.ticked("unusual") || kind.filter(one -> !isOrdinary(one)).isPresent();
    if (reason.isEmpty() && verdict == ProofVerdict.ACCEPTED && unusual) {
      faults.add(field, "Say why you accept it all the same.");
    }
    if (faults.none()) {
      identity.confirm(task.id(), verdict, kind.orElseThrow(), new FreeText(reason), task.user());
    }
  }

  private Optional<ProofKind> kind(StaffTask task, FormInput input, ProofVerdict verdict) {
    List<Evidence> waiting = waiting(identity.file(task.caseRef()));
    if (waiting.stream().noneMatch(one -> one.document().isPresent())) {
      return Optional.of(waiting.stream().map(Evidence::kind).findFirst().orElse(ProofKind.PASSPORT));
    }
    if (verdict != ProofVerdict.ACCEPTED && input.text("kind").isEmpty()) {
      return Optional.of(ProofKind.OTHER_DOCUMENT);
    }
    return input.choice("kind", ProofKind.class, "Choose what the document is.");
  }

  private static boolean isOrdinary(ProofKind kind) {
    return kind != ProofKind.OTHER_DOCUMENT && kind != ProofKind.KNOWN_CORRESPONDENCE;
  }

  private static List<Evidence> waiting(ProofFile file) {
    return file.evidence().stream().filter(one -> one.result().isEmpty()).toList();
  }
}
