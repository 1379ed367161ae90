package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.staff.WorkItem;
import org.rightsdesk.staff.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves every staff form to Tasklist and takes what was filled in. Tasklist then completes the task without variables;
 * the engine takes the outcome from the decision that the room has written down.
 */
@Controller
@RequestMapping("/desk/forms/{process}/{task}")
class StaffForms {

  private final Map<String, StaffForm> forms;
  private final CaseFiles cases;
  private final Worklist worklist;
  private final CaseHeadLine headLine;
  private final StaffFormScript script;

  StaffForms(
      List<StaffForm> forms,
      CaseFiles cases,
      Worklist worklist,
      CaseHeadLine headLine,
      StaffFormScript script) {
    this.forms = forms.stream().collect(Collectors.toMap(StaffForms::path, Function.identity()));
    this.cases = cases;
    this.worklist = worklist;
    this.headLine = headLine;
    this.script = script;
  }

  @GetMapping
  String show(
      @PathVariable String process,
      @PathVariable String task,
      @RequestParam("task") String taskId,
      Principal user,
      Model model) {
    Optional<StaffTask> open = open(task, taskId, user);
    StaffForm form = forms.get(process + "/" + task);
    if (open.isEmpty() || form == null) {
      return "desk/task-gone";
    }
    CaseFile file = cases.get(open.get().caseRef());
    model.addAttribute("headLine", headLine.of(file));
    model.addAttribute("soFar", headLine.soFar(file));
    model.addAttribute("task", open.get());
    model.addAttribute("caseRef", file.ref().value());
    model.addAttribute("form", process + "/" + task);
    model.addAttribute("script", script.text());
    model.addAllAttributes(form.show(open.get()));
    return "desk/form";
  }

  @PostMapping
  @ResponseBody
  ResponseEntity<Map<String, String>> submit(
      @PathVariable String process,
      @PathVariable String task,
      @RequestParam("task") String taskId,
      Principal user,
      HttpServletRequest request) {
    Faults faults = new Faults();
    StaffForm form = forms.get(process + "/" + task);
    Optional<StaffTask> open = open(task, taskId, user);
    if (open.isEmpty() || form == null) {
      faults.add(Faults.WHOLE_FORM, "This task is done already, or is not yours. Go back to your list.");
    } else if (!assignedTo(open.get())) {
      faults.add(Faults.WHOLE_FORM, "Claim this task first, so that nobody else works on it at the same time.");
    } else {
      submit(form, open.get(), new FormInput(request.getParameterMap(), faults), faults);
    }
    HttpStatus status = faults.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    return ResponseEntity.status(status).body(faults.byField());
  }

  private void submit(StaffForm form, StaffTask task, FormInput input, Faults faults) {
    try {
      form.submit(task, input, faults);
    } catch (NotAllowedNow refused) {
      faults.add(Faults.WHOLE_FORM, refused.getMessage());
    }
    if (faults.none() && cases.outcome(task.id()).isEmpty()) {
      throw new IllegalStateException("The form " + path(form) + " took no decision.");
    }
  }

  private Optional<StaffTask> open(String task, String taskId, Principal user) {
    Optional<WorkItem> item = worklist.find(taskId, user.getName()).filter(found -> found.task().equals(task));
    Optional<Decision> decision = cases.decision(taskId);
    if (item.isEmpty() || decision.isEmpty()) {
      return Optional.empty();
    }
    CaseRef ref = item.get().caseRef();
    return Optional.of(new StaffTask(taskId, ref, decision.get(), user.getName()));
  }

  private boolean assignedTo(StaffTask task) {
    return worklist
        .find(task.id(), task.user())
        .flatMap(WorkItem::assignee)
        .filter(task.user()::equals)
        .isPresent();
  }

  private static String path(StaffForm form) {
    return form.process() + "/" + form.task();
  }
}
