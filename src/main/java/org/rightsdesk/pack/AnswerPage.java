package org.rightsdesk.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.datamap.AutomatedDecision;
import org.rightsdesk.datamap.Customer;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.Answer;
import org.rightsdesk.disclosure.Answer.HeldForCustomer;

/** Puts an answer into the words of the page {@code documents/answer.html}. */
final class AnswerPage {

  /** A document of more rows takes minutes to make; the files have all of them. */
  static final int ROWS_AT_MOST = 5000;

  private AnswerPage() {}

  /** The systems that were searched on one day in one way. */
  record SearchLine(List<String> systems, String when, String how) {}

  /** Why something was left out, with the law. */
  record WithheldLine(String items, String why, String law) {}

  /** What is held for one customer. */
  @Personal
  record HeldLine(String customer, String what, String ask) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  static Map<String, Object> model(Dossier dossier, Company company) {
    CaseFile file = dossier.caseFile();
    Answer answer = dossier.answer();
    Regime regime = dossier.law().regime();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("companyName", company.name());
    model.put("companyAddress", company.address());
    model.put("reach", company.reach());
    model.put("draft", answer.approvedAt().isEmpty());
    model.put("reference", file.ref().value());
    model.put("today", Shown.longDay(dossier.madeOn()));
    model.put("name", file.requester().name().value());
    model.put("address", file.requester().address().map(PostalAddress::value).orElse(""));
    model.put("received", Shown.longDay(file.receivedOn()) + by(file.channel()));
    model.put("asked", file.details().value());
    model.put("law", dossier.law().lawName());
    model.put("nil", answer.isNil());
    model.put("nothingReleased", answer.released().isEmpty());
    model.put("summary", summary(dossier));
    model.put("searches", searches(dossier));
    model.put("collections", CollectionPart.of(dossier, ROWS_AT_MOST));
    model.put("rowsInAll", "%,d".formatted(answer.releasedRows()));
    model.put("tooManyRows", answer.releasedRows() > ROWS_AT_MOST);
    model.put("rowsAtMost", "%,d".formatted(ROWS_AT_MOST));
    model.put("withheld", answer.withheld().stream().map(one -> withheld(one, regime)).toList());
    model.put("redacted", redacted(answer, regime));
    model.put("held", held(dossier));
    model.put("decisions", decisions(dossier));
    model.put("transfers", transfers(dossier));
    model.put("rights", capital(Routes.rights(regime)));
    model.put("complaints", Routes.complaints(dossier.law(), company.reach()));
    return model;
  }

  private static String summary(Dossier dossier) {
    Answer answer = dossier.answer();
    long searched = dossier.searches().stream().filter(search -> search.whyNot().isEmpty()).count();
    String where = "We searched " + count((int) searched, "system") + " for data about you";
    if (answer.isNil()) {
      return where + " and found none.";
    }
    List<String> parts = new ArrayList<>();
    if (answer.releasedRows() > 0) {
      parts.add("give you " + count(answer.releasedRows(), "record") + " with this answer");
    }
    int withheld = answer.withheld().stream().mapToInt(Answer.Withheld::items).sum();
    if (withheld > 0) {
      parts.add("left out " + count(withheld, "record") + " for reasons that we give below");
    }
    if (!answer.heldForCustomers().isEmpty()) {
      parts.add("hold more for customers of ours, who have to answer for it");
    }
    return where + ". We " + joined(parts) + ".";
  }

  private static List<SearchLine> searches(Dossier dossier) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    for (Dossier.Search search : dossier.searches()) {
      String when = search.whyNot().isPresent() ? "Not searched" : search.on().map(Shown::day).orElse("");
      alike.computeIfAbsent(List.of(when, how(search)), first -> new ArrayList<>()).add(search.system());
    }
    return alike.entrySet().stream()
        .map(line -> new SearchLine(line.getValue(), line.getKey().get(0), line.getKey().get(1)))
        .toList();
  }

  private static String how(Dossier.Search search) {
    String by =
        search.lookedFor().isEmpty()
            ? "what you told us"
            : search.lookedFor().stream().map(AnswerPage::lowerFirst).collect(Collectors.joining("; "));
    return search.whyNot().orElse((search.byHand() ? "By hand, by " : "By ") + by);
  }

  private static WithheldLine withheld(Answer.Withheld withheld, Regime regime) {
    return new WithheldLine(
        count(withheld.items(), "record"), withheld.ground().inWords(), law(withheld.ground().citation(regime)));
  }

  /** The grounds on which fields or words of released rows are left out. */
  private static List<WithheldLine> redacted(Answer answer, Regime regime) {
    return answer.released().stream()
        .flatMap(collection -> collection.rows().stream())
        .flatMap(row -> row.fields().stream())
        .flatMap(field -> field.leftOut().stream())
        .distinct()
        .sorted()
        .map(ground -> new WithheldLine("", ground.inWords(), law(ground.citation(regime))))
        .toList();
  }

  private static List<HeldLine> held(Dossier dossier) {
    Map<Optional<Customer>, List<String>> kinds = new LinkedHashMap<>();
    for (HeldForCustomer held : dossier.answer().heldForCustomers()) {
      kinds.computeIfAbsent(held.customer(), any -> new ArrayList<>()).add(dossier.described().get(held.key()).name());
    }
    return kinds.entrySet().stream()
        .map(
            entry ->
                new HeldLine(
                    entry.getKey().map(Customer::company).orElse("A customer of ours"),
                    String.join(", ", entry.getValue().stream().distinct().toList()),
                    entry.getKey().map(Customer::privacyContact).filter(contact -> !contact.isBlank())
                        .orElse("The business that you were in touch with")))
        .toList();
  }

  private static List<AutomatedDecision> decisions(Dossier dossier) {
    return released(dossier).flatMap(described -> described.decisions().stream()).distinct().toList();
  }

  private static List<String> transfers(Dossier dossier) {
    return released(dossier)
        .flatMap(described -> described.transfers().stream())
        .distinct()
        .map(transfer -> CollectionPart.transfer(transfer))
        .toList();
  }

  private static Stream<Described> released(Dossier dossier) {
    return dossier.answer().released().stream().map(collection -> dossier.described().get(collection.key()));
  }

  private static String by(Channel channel) {
    return switch (channel) {
      case FORM -> ", by our form";
      case EMAIL -> ", by e-mail";
      case LETTER -> ", by letter";
      case PHONE -> ", by telephone";
      case IN_PERSON -> ", in person";
    };
  }

  private static List<Routes.Route> capital(List<Routes.Route> routes) {
    return routes.stream()
        .map(one -> new Routes.Route(one.name(), one.text(), law(Optional.of(one.law()).filter(law -> !law.isEmpty()))))
        .toList();
  }

  private static String law(Optional<String> citation) {
    return citation.map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1)).orElse("");
  }

  private static String joined(List<String> parts) {
    return parts.size() < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
  }

  static String count(int number, String what) {
    return number == 1 ? "1 " + what : "%,d %ss".formatted(number, what);
  }

  private static String lowerFirst(String text) {
    boolean word = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }
}
