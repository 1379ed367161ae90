package org.rightsdesk.journey;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request and everybody who has to do with it, from the form to the downloaded answer. What is to be done next is
 * read from the application each time, as people do who come back after it was away.
 */
final class DrivenCase {

  private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

  private final Applicant applicant;
  private boolean proofAcknowledged;
  private Optional<byte[]> answer = Optional.empty();

  DrivenCase(Applicant applicant) {
    this.applicant = applicant;
  }

  /** The ZIP, when it was downloaded. */
  Optional<byte[]> answer() {
    return answer;
  }

  /** Does the next thing that can be done, and returns whether there was one. */
  boolean step(String address) throws IOException, InterruptedException {
    if (applicant.reference().isEmpty()) {
      return applicant.send(address);
    }
    String reference = applicant.reference().orElseThrow();
    List<Mail> mails = new Inbox(address).about(reference);
    Optional<Mail> asked = mail(mails, "What we need from you");
    if (asked.isEmpty() || answer.isPresent()) {
      return false;
    }
    PlainForm window = new PlainForm(address);
    String casePage = window.get(asked.get().link("key"));
    boolean proven = casePage.contains("Your proof of identity reached us.");
    if (proofAcknowledged && !proven) {
      throw new AssertionError("A proof that was acknowledged is lost:\n" + casePage);
    }
    if (!proven) {
      return prove(window, reference, mail(mails, "Is it you"));
    }
    return mail(mails, "The answer to your request").isPresent()
        ? collect(window, reference, mail(mails, "code"))
        : staffDoWhatIsOpen(address, reference);
  }

  private boolean prove(PlainForm window, String reference, Optional<Mail> link) throws IOException, InterruptedException {
    if (link.isEmpty()) {
      String page = window.get("/requests/" + reference + "/identity");
      return window.post(page, "/requests/" + reference + "/identity/link", PlainForm.Fields.none()).status() < 400;
    }
    String page = window.get(link.get().link("token"));
    PlainForm.Fields token = PlainForm.Fields.of("token", PlainForm.hidden(page, "token"));
    proofAcknowledged = window.post(page, "/requests/" + reference + "/confirm", token).page().contains("Thank you");
    return proofAcknowledged;
  }

  private static boolean staffDoWhatIsOpen(String address, String reference) throws IOException, InterruptedException {
    String page = PlainDesk.signedIn(address, "manager").read(reference);
    for (Step step : Step.values()) {
      Optional<String> task = PlainDesk.task(page, step.title);
      if (task.isPresent()) {
        return PlainDesk.signedIn(address, step.role).fill(step.form, task.get(), step.filling);
      }
    }
    return false;
  }

  private boolean collect(PlainForm window, String reference, Optional<Mail> code) throws IOException, InterruptedException {
    String page = window.get("/requests/" + reference + "/answer");
    Matcher digits = CODE.matcher(code.map(Mail::text).orElse(""));
    if (!digits.find()) {
      return window.post(page, "/requests/" + reference + "/answer/code", PlainForm.Fields.none()).status() < 400;
    }
    window.post(page, "/requests/" + reference + "/answer/open", PlainForm.Fields.of("code", digits.group()));
    String open = window.get("/requests/" + reference + "/answer");
    PlainForm.Answer zip = window.post(open, "/requests/" + reference + "/answer/everything", PlainForm.Fields.none());
    answer = zip.status() == 200 ? Optional.of(zip.body()) : Optional.empty();
    return answer.isPresent();
  }

  private static Optional<Mail> mail(List<Mail> mails, String subject) {
    return mails.stream().filter(mail -> mail.subject().contains(subject)).findFirst();
  }

  /** The tasks of staff on the way, by the titles that they have on the page of the case. */
  private enum Step {
    SEARCH(
        "Search by hand", "locator", "system-search/searchByHand",
        PlainDesk.Filling.with(Map.of("outcome", "NOTHING_FOUND", "signed", "yes", "how", "Index of boxes 1 to 60."))),
    MATCHES("Review matches", "reviewer", "access-request/reviewMatches", PlainDesk.Filling.forEachGroup("THEIRS")),
    ITEMS("Review items", "reviewer", "access-request/reviewItems", PlainDesk.Filling.forEachGroup("RELEASE")),
    APPROVAL("Approve response", "approver", "access-request/approveResponse", Step::everyCheck);

    private final String title;
    private final String role;
    private final String form;
    private final PlainDesk.Filling filling;

    Step(String title, String role, String form, PlainDesk.Filling filling) {
      this.title = title;
      this.role = role;
      this.form = form;
      this.filling = filling;
    }

    private static PlainForm.Fields everyCheck(String page) {
      PlainForm.Fields fields = PlainForm.Fields.of("outcome", "APPROVED");
      for (String check : PlainForm.values(page, "check")) {
        fields = fields.and("check", check);
      }
      return fields;
    }
  }
}
