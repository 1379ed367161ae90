package org.rightsdesk.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.ReviewItem;
import org.springframework.stereotype.Component;

/** A reviewer says whose the doubtful rows are. */
@Component
class ReviewMatchesForm implements StaffForm {

  private final Disclosures disclosures;
  private final FindingViews views;
  private final CaseFiles cases;

  ReviewMatchesForm(Disclosures disclosures, FindingViews views, CaseFiles cases) {
    this.disclosures = disclosures;
    this.views = views;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "access-request";
  }

  @Override
  public String task() {
    return "reviewMatches";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    List<ReviewItem> items = views.items(task.caseRef());
    CaseFile file = cases.get(task.caseRef());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("person", PersonLines.of(file));
    model.put("doubtful", views.groups(items.stream().filter(ReviewItem::isDoubtful).toList()));
    model.put("somebodyElses", views.groups(items.stream().filter(ReviewItem::isSomebodyElses).toList()));
    model.put("certain", items.stream().filter(item -> item.theirs().orElse(false)).count());
    return model;
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    disclosures.decideMatches(task.id(), FindingChoices.matches(input), task.user());
  }
}
