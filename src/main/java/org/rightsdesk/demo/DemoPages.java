package org.rightsdesk.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody who tries the demo begins: whom to ask as, who works here, and where to look. */
@Controller
@Profile("demo")
class DemoPages {

  /** Where names, e-mail addresses and numbers of people stand: system, table and column. */
  private static final List<String> PLACES =
      List.of(
          "core/core_contact/full_name", "core/core_contact/email", "core/core_contact/phone", "core/core_user/email",
          "core/core_account/company_name", "core/core_contact_alias/alias", "tele/tele_call/caller_e164",
          "tele/tele_sms/peer_e164", "tele/tele_blocked_number/e164", "mkt/mkt_subscription/address",
          "mkt/mkt_send/address", "web/web_form_submission/email", "bill/bill_invoice/bill_to_name",
          "cms/cms_testimonial/person_name", "sup/sup_ticket/requester_email", "hr/hr_employee/email");

  /** Where a wrong postcode stands, alone or in an address. */
  private static final List<String> PLACES_OF_POSTCODES =
      List.of(
          "core/core_contact/postcode", "core/core_account/postcode", "mkt/mkt_subscription/address",
          "mkt/mkt_send/address", "bill/bill_invoice/bill_to_address", "sup/sup_paper_file/title");

  private final Estate estate;

  DemoPages(Estate estate) {
    this.estate = estate;
  }

  /**
   * @param ask leads to the public form, filled in as this person would
   * @param born the date of birth in words
   */
  record PersonView(PlantedPerson who, String ask, String born) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static PersonView of(PlantedPerson person) {
      String born = person.bornOn().isEmpty() ? "no system knows" : DAY.format(LocalDate.parse(person.bornOn()));
      return new PersonView(person, askLink(person), born);
    }
  }

  /** @param rows how many rows of the table have the text */
  record Trace(String place, String text, long rows, String link) {}

  @GetMapping({"/demo", "/demo/"})
  String home(Model model) {
    model.addAttribute("first", List.of(PersonView.of(PlantedPerson.OHIO), PersonView.of(PlantedPerson.LONDON)));
    model.addAttribute(
        "others", Arrays.stream(PlantedPerson.values()).skip(2).map(PersonView::of).toList());
    return "demo/home";
  }

  @GetMapping("/demo/people/{key}")
  String person(@PathVariable String key, Model model) {
    PlantedPerson person =
        PlantedPerson.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("person", PersonView.of(person));
    List<Trace> traces = PLACES.stream().flatMap(place -> traces(place, person).stream()).collect(Collectors.toList());
    if (!person.postcodeOnFile().equals(person.postcode())) {
      PLACES_OF_POSTCODES.forEach(place -> traces.addAll(wrongPostcodes(place, person)));
    }
    model.addAttribute("traces", traces);
    return "demo/person";
  }

  /** The public form, filled in as the person would. */
  static String askLink(PlantedPerson person) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/requests/new/access").queryParam("fullName", "{name}");
    String email = person.email();
    return link.queryParam("email", "{email}")
        .queryParam("postalAddress", "{address}")
        .queryParam("phone", "{phone}")
        .queryParam("country", "{country}")
        .queryParam("region", "{region}")
        .encode()
        .buildAndExpand(
            person.fullName(), email, person.postalAddress(), person.phone(), person.country(), person.region())
        .toUriString();
  }

  private List<Trace> traces(String place, PlantedPerson person) {
    String[] parts = place.split("/");
    TableReader reader = new TableReader(estate.dataSource(parts[0]));
    return Stream.of(person.fullName(), person.email(), person.phone())
        .filter(text -> !text.isEmpty())
        .map(text -> new Trace(parts[1], text, reader.rowsWith(parts[1], parts[2], text), tableLink(parts[0], parts[1], text)))
        .filter(trace -> trace.rows() > 0)
        .toList();
  }

  private List<Trace> wrongPostcodes(String place, PlantedPerson person) {
    String[] parts = place.split("/");
    String text = person.postcodeOnFile();
    long rows = new TableReader(estate.dataSource(parts[0])).rowsNaming(parts[1], parts[2], text);
    return rows == 0 ? List.of() : List.of(new Trace(parts[1], text, rows, tableLink(parts[0], parts[1], text)));
  }

  private static String tableLink(String system, String table, String text) {
    return UriComponentsBuilder.fromPath("/demo/systems/{system}/{table}")
        .queryParam("filter", "{text}")
        .encode()
        .buildAndExpand(system, table, text)
        .toUriString();
  }
}
