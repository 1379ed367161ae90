package org.rightsdesk.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.ReviewItem;
import org.springframework.stereotype.Component;

/** A reviewer decides what the person gets, for whole groups and for single rows. */
@Component
class ReviewItemsForm implements StaffForm {

  private final Disclosures disclosures;
  private final FindingViews views;
  private final CaseFiles cases;

  ReviewItemsForm(Disclosures disclosures, FindingViews views, CaseFiles cases) {
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
    return "reviewItems";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    List<ReviewItem> items = views.items(task.caseRef());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("person", PersonLines.of(cases.get(task.caseRef())));
    model.put("sentBackFor", disclosures.status(task.caseRef()).sentBackFor().value());
    model.put("open", views.groups(items.stream().filter(ReviewItemsForm::canBeChosen).toList()));
    model.put("held", views.groups(items.stream().filter(ReviewItemsForm::isHeld).toList()));
    model.put("somebodyElses", views.groups(items.stream().filter(ReviewItem::isSomebodyElses).toList()));
    model.put("grounds", views.grounds(task.caseRef()));
    return model;
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    disclosures.review(task.id(), FindingChoices.review(input), task.user());
  }

  private static boolean canBeChosen(ReviewItem item) {
    return !item.isHeldForCustomer() && !item.isSomebodyElses();
  }

  private static boolean isHeld(ReviewItem item) {
    return item.isHeldForCustomer() && !item.isSomebodyElses();
  }
}
