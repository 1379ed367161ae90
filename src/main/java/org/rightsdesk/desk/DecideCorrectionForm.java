package org.rightsdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.datamap.CopyKey;
import org.springframework.stereotype.Component;

/** A case worker decides whether a value is corrected, and in which places. */
@Component
class DecideCorrectionForm implements StaffForm {

  private static final int LONGEST_VALUE = 2000;

  private final Corrections corrections;
  private final CaseFiles cases;

  DecideCorrectionForm(Corrections corrections, CaseFiles cases) {
    this.corrections = corrections;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "correction-request";
  }

  @Override
  public String task() {
    return "decideCorrection";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    CorrectionView view = view(corrections, task.caseRef());
    return Map.of(
        "person", PersonLines.of(cases.get(task.caseRef())),
        "proposal", view.proposal(),
        "places", view.copies(),
        "historic", view.copies().stream().filter(CopyLine::isHistoric).count(),
        "decision", view.decision());
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<CorrectionVerdict> verdict =
        input.choice("outcome", CorrectionVerdict.class, "Choose what becomes of the correction.");
    String reason = verdict.map(chosen -> input.text("reason" + chosen.name())).orElse("");
    String value = verdict.filter(CorrectionVerdict.PARTLY::equals).map(chosen -> input.text("value", LONGEST_VALUE)).orElse("");
    if (verdict.filter(chosen -> chosen != CorrectionVerdict.ACCEPTED).isPresent() && reason.isEmpty()) {
      faults.add("reason" + verdict.get().name(), "Say why. The person reads it in our letter.");
    }
    if (faults.none()) {
      Set<CopyKey> chosen = chosen(view(corrections, task.caseRef()).copies(), input.all("place"));
      corrections.decide(
          task.id(),
          new CorrectionChoice(verdict.orElseThrow(), new FreeText(reason), new FreeText(value), chosen),
          task.user());
    }
  }

  static CorrectionView view(Corrections corrections, CaseRef ref) {
    return corrections
        .of(ref)
        .orElseThrow(() -> new NotAllowedNow("Nobody has written down what has to be corrected in this case."));
  }

  /** Places are posted by their number in the list, which stays as it is once the copies were found. */
  private static Set<CopyKey> chosen(List<CopyLine> places, List<String> numbers) {
    return IntStream.range(0, places.size())
        .filter(number -> numbers.contains(String.valueOf(number)))
        .mapToObj(number -> places.get(number).copy().key())
        .collect(Collectors.toSet());
  }
}
