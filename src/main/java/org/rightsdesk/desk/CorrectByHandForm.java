package org.rightsdesk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.correction.CorrectionView.SystemLine;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.HandCorrection;
import org.springframework.stereotype.Component;

/** The keeper of a system corrects what no connector can write, or says why it cannot be done. */
@Component
class CorrectByHandForm implements StaffForm {

  private final Corrections corrections;

  CorrectByHandForm(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public String process() {
    return "system-correction";
  }

  @Override
  public String task() {
    return "correctByHand";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    CorrectionView view = DecideCorrectionForm.view(corrections, task.caseRef());
    SystemLine system =
        view.systems().stream()
            .filter(line -> task.decision().part().filter(line.part()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new NotAllowedNow("This task is about a system that is not to be corrected any more."));
    List<CopyLine> places =
        view.copies().stream()
            .filter(CopyLine::chosen)
            .filter(line -> line.copy().key().system().equals(system.system()))
            .filter(line -> !line.state().isCorrected())
            .toList();
    return Map.of("system", system.name(), "places", places);
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<HandCorrection> outcome =
        input.choice("outcome", HandCorrection.class, "Choose whether it is corrected or cannot be.");
    String how = input.requiredText("how", "Say where and how, or why not. Whoever reads the case later has only this.");
    if (faults.none()) {
      corrections.recordByHand(task.id(), outcome.orElseThrow(), new FreeText(how), task.user());
    }
  }
}
