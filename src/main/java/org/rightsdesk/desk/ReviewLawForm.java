package org.rightsdesk.desk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LawVerdict;
import org.rightsdesk.deadline.RuleMissing;
import org.springframework.stereotype.Component;

/** A manager says which law applies to a case for which no rule was found. */
@Component
class ReviewLawForm implements StaffForm {

  private final CaseFiles cases;
  private final Deadlines deadlines;
  private final Clock clock;

  ReviewLawForm(CaseFiles cases, Deadlines deadlines, Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "law-review";
  }

  @Override
  public String task() {
    return "reviewLaw";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    Residence residence = cases.get(task.caseRef()).residence();
    return Map.of(
        "deadline", deadlines.of(task.caseRef()),
        "residence", residence.isKnown() ? (residence.country() + " " + residence.region()).strip() : "not known",
        "laws", deadlines.laws());
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<LawVerdict> verdict = input.choice("outcome", LawVerdict.class, "Choose whether the strictest rule stays.");
    String reason = input.requiredText("reason", "Say why. Whoever reads the case later has only this.");
    Optional<String> law = Optional.of(input.text("law", 40)).filter(code -> !code.isEmpty());
    boolean choose = verdict.filter(LawVerdict.CHOOSE_LAW::equals).isPresent();
    if (choose && law.isEmpty()) {
      faults.add("law", "Choose the law under which the case goes on.");
    }
    if (faults.none()) {
      decide(task, law.filter(code -> choose), reason, faults);
    }
  }

  private void decide(StaffTask task, Optional<String> law, String reason, Faults faults) {
    try {
      deadlines.decideLaw(task.id(), law, new FreeText(reason), task.user(), clock.instant());
    } catch (RuleMissing missing) {
      faults.add("law", missing.getMessage());
    }
  }
}
