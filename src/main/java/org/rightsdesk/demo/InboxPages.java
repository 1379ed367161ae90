package org.rightsdesk.demo;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The inbox of everybody in the demo: what the application mailed, for people and for programs. */
@Controller
@Profile("demo")
class InboxPages {

  private final Inbox inbox;
  private final MailServer server;
  private final Clock clock;

  InboxPages(Inbox inbox, MailServer server, Clock clock) {
    this.inbox = inbox;
    this.server = server;
    this.clock = clock;
  }

  /** A mail as programs get it. */
  record MailJson(String id, String to, String from, String subject, String text, List<String> links, String arrived) {

    static MailJson of(Mail mail) {
      return new MailJson(
          mail.id(), mail.to(), mail.from(), mail.subject(), mail.text(), mail.links(), mail.arrived().toString());
    }
  }

  @GetMapping("/demo/inbox")
  String list(@RequestParam(defaultValue = "") String to, Model model) {
    String address = to.strip();
    model.addAttribute("mails", address.isEmpty() ? inbox.all() : inbox.to(address));
    model.addAttribute("to", address);
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("mailRuns", server.isRunning());
    return "demo/inbox";
  }

  @GetMapping("/demo/inbox/{id}")
  String mail(@PathVariable String id, Model model) {
    model.addAttribute("mail", inbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("zone", clock.getZone());
    return "demo/mail";
  }

  @GetMapping(path = "/demo/inbox.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<MailJson> json() {
    return inbox.all().stream().map(MailJson::of).toList();
  }
}
