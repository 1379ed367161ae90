package org.rightsdesk.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** The company's systems to look into, and the switches that make them fail. */
@Controller
@Profile("demo")
class SystemPages {

  private final Estate estate;
  private final Switches switches;
  private final MailServer mailServer;
  private final NightlySync sync;

  SystemPages(Estate estate, Switches switches, MailServer mailServer, NightlySync sync) {
    this.estate = estate;
    this.switches = switches;
    this.mailServer = mailServer;
    this.sync = sync;
  }

  record SystemView(String key, String name, String about, boolean down, List<TableReader.Table> tables) {}

  @GetMapping("/demo/systems")
  String systems(Model model) {
    model.addAttribute("systems", estate.keys().stream().map(this::view).toList());
    model.addAttribute("mailRuns", mailServer.isRunning());
    model.addAttribute("syncRun", sync.last().orElse(null));
    return "demo/systems";
  }

  @GetMapping("/demo/systems/{system}/{table}")
  String table(
      @PathVariable String system,
      @PathVariable String table,
      @RequestParam(defaultValue = "") String filter,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    known(system);
    TableReader.Page shown =
        new TableReader(estate.dataSource(system))
            .page(table, filter, number(page))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("system", system);
    model.addAttribute("systemName", Words.nameOf(system));
    model.addAttribute("table", table);
    model.addAttribute("page", shown);
    model.addAttribute("previous", shown.number() > 1 ? link(system, table, shown, -1) : "");
    model.addAttribute("next", shown.number() < shown.pages() ? link(system, table, shown, 1) : "");
    return "demo/table";
  }

  @PostMapping("/demo/systems/{system}/switch")
  String turn(@PathVariable String system, @RequestParam boolean fails, HttpServletRequest request) {
    known(system);
    switches.set(system, fails);
    return seeOther("/demo/systems#" + system, request);
  }

  @PostMapping("/demo/mail-server")
  String turnMail(@RequestParam boolean runs, HttpServletRequest request) {
    if (runs) {
      mailServer.start();
    } else {
      mailServer.stop();
    }
    return seeOther("/demo/systems#mail-server", request);
  }

  @PostMapping("/demo/nightly-sync")
  String runSync(HttpServletRequest request) {
    sync.run();
    return seeOther("/demo/systems#nightly-sync", request);
  }

  static String seeOther(String path, HttpServletRequest request) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:" + path;
  }

  private SystemView view(String key) {
    return new SystemView(
        key, Words.nameOf(key), Words.aboutOf(key), switches.isDown(key), new TableReader(estate.dataSource(key)).tables());
  }

  private void known(String system) {
    if (!estate.keys().contains(system)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 1;
  }

  private static String link(String system, String table, TableReader.Page shown, int step) {
    return UriComponentsBuilder.fromPath("/demo/systems/{system}/{table}")
        .queryParam("page", shown.number() + step)
        .queryParam("filter", "{filter}")
        .encode()
        .buildAndExpand(system, table, shown.filter())
        .toUriString();
  }

  /** What people call the systems. */
  private static final class Words {

    static String nameOf(String key) {
      return switch (key) {
        case "core" -> "Application database";
        case "tele" -> "Telephone system";
        case "mkt" -> "Marketing";
        case "web" -> "Website";
        case "bill" -> "Finance";
        case "cms" -> "Public site";
        case "sup" -> "Support desk and paper files";
        case "hr" -> "Personnel";
        default -> key;
      };
    }

    static String aboutOf(String key) {
      return switch (key) {
        case "core" -> "Customers, their users, and the company's own business contacts.";
        case "tele" -> "Numbers, calls, recordings, and what was said and written. Calls to the company's own lines"
            + " (account 1) are its own; all others are held for customers.";
        case "mkt" -> "Lists, campaigns, what was sent, and marks of those who must not be written to.";
        case "web" -> "Cookie choices, visits and forms.";
        case "bill" -> "Invoices, payments, and the suppliers who work with the data.";
        case "cms" -> "Customers' logos and what they said in public.";
        case "sup" -> "Tickets, messages and the index of the archive. No program searches here: a member of staff does.";
        case "hr" -> "The company's own staff.";
        default -> "";
      };
    }
  }
}
