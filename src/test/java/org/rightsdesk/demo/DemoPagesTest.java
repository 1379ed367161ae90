package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@WebMvcTest(controllers = {DemoPages.class, SystemPages.class, ClockPages.class, InboxPages.class})
@ActiveProfiles("demo")
@Import(DemoTestHouse.class)
class DemoPagesTest {

  @Autowired private MockMvc browser;
  @Autowired private DemoClock clock;
  @Autowired private Switches switches;
  @Autowired private MailServer mailServer;
  @Autowired private JavaMailSender sender;

  @Test
  void the_first_page_names_all_people_accounts_and_places() throws Exception {
    String page = page("/demo");
    for (PlantedPerson person : PlantedPerson.values()) {
      assertThat(page).contains(org.springframework.web.util.HtmlUtils.htmlEscape(person.fullName(), "UTF-8"));
    }
    for (Role role : Role.values()) {
      assertThat(page).contains(">" + role.name().toLowerCase(java.util.Locale.ROOT) + "<");
    }
    assertThat(page)
        .contains("/demo/inbox", "/demo/systems", "/demo/clock", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/")
        .contains("Everything here is invented");
  }

  @ParameterizedTest
  @EnumSource
  void the_link_of_a_person_fills_in_the_public_form(PlantedPerson person) {
    String link = DemoPages.askLink(person);
    var query = UriComponentsBuilder.fromUriString(link).build().getQueryParams();
    assertThat(link).startsWith("/requests/new/access?");
    assertThat(decoded(query.getFirst("fullName"))).isEqualTo(person.fullName());
    assertThat(decoded(query.getFirst("postalAddress"))).isEqualTo(person.postalAddress());
    assertThat(decoded(query.getFirst("phone"))).isEqualTo(person.phone());
    assertThat(query.getFirst("country")).isEqualTo(person.country());
  }

  @Test
  void a_persons_page_shows_where_the_company_holds_something() throws Exception {
    assertThat(page("/demo/people/ohio")).contains("tele_call", "core_contact", "bill_invoice", "sup_ticket", "Ask as this person");
    assertThat(page("/demo/people/nothing")).contains("No table has this name");
    browser.perform(get("/demo/people/somebody")).andExpect(status().isNotFound());
  }

  @Test
  void a_table_is_shown_by_fifty_rows_with_links_to_the_next() throws Exception {
    String first = page("/demo/systems/core/core_contact");
    assertThat(first).contains("1 to 50 of 2,500 rows").contains("page=2").contains("Dorothy Halloran");
    assertThat(rowsIn(first)).isEqualTo(50);
    String last = page("/demo/systems/core/core_contact?page=99999");
    assertThat(last).contains("2,451 to 2,500 of 2,500 rows").doesNotContain("page=51");
  }

  @Test
  void a_table_is_filtered_by_typing_in_capitals_or_not() throws Exception {
    String found = page("/demo/systems/core/core_contact?filter=Dorothy.hALLoran");
    assertThat(found).contains("1 to 1 of 1 rows", "1180 Juniper Row", "value=\"Dorothy.hALLoran\"");
    assertThat(page("/demo/systems/core/core_contact?filter=李小龍")).contains("1 to 1 of 1 rows");
    assertThat(page("/demo/systems/core/core_contact?filter=%25")).contains("No row of this table has that text");
    assertThat(page("/demo/systems/tele/tele_call?filter=" + "%2B447700900934")).contains("1 to 50 of 9,400 rows").contains("filter=%2B447700900934");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/demo/systems/core/nothing", "/demo/systems/nothing/core_contact", "/demo/systems/core/filled",
      "/demo/systems/core/core_contact;drop", "/demo/systems/core/information_schema.tables"})
  void what_is_no_table_is_not_found(String address) throws Exception {
    browser.perform(get(address)).andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(400, 404));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=abc", "page=-1", "page=0", "page=99999999999", "filter='%3B drop table core_contact --", "filter=%3Cb%3E"})
  void odd_questions_to_a_table_get_a_page(String question) throws Exception {
    browser.perform(get("/demo/systems/core/core_contact?" + question)).andExpect(status().isOk()).andExpect(content().string(not(containsString("<b>"))));
    assertThat(InventedCompany.count("core", "core_contact")).isEqualTo(2_500);
  }

  @Test
  void a_switch_makes_one_system_fail_and_answer_again() throws Exception {
    browser.perform(post("/demo/systems/mkt/switch").param("fails", "true").with(csrf())).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/demo/systems#mkt"));
    assertThat(switches.isDown(new SystemKey("mkt"))).isTrue();
    assertThat(switches.isDown(new SystemKey("core"))).isFalse();
    assertThat(page("/demo/systems")).contains("Does not answer", "Let it answer again");
    browser.perform(post("/demo/systems/mkt/switch").param("fails", "false").with(csrf())).andExpect(status().isSeeOther());
    assertThat(switches.isDown(new SystemKey("mkt"))).isFalse();
    browser.perform(post("/demo/systems/nothing/switch").param("fails", "true").with(csrf())).andExpect(status().isNotFound());
  }

  @Test
  void the_nightly_synchronisation_runs_when_somebody_lets_it_and_says_what_it_did() throws Exception {
    try {
      browser.perform(post("/demo/nightly-sync").with(csrf())).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/demo/systems#nightly-sync"));
      assertThat(page("/demo/systems")).contains("It last ran on ", ", 10:15.</span>", "1 contact</a>", "filter=crm-sync%20put%20back");
    } finally {
      InventedCompany.system("core").sql("update core_contact set email = ? where id = 25").param(PlantedPerson.NIGHTLY_SYNC.email()).update();
      InventedCompany.system("core").sql("delete from core_audit_log where detail like 'crm-sync put back: %'").update();
    }
  }

  @Test
  void the_page_of_the_wrong_postcode_shows_where_it_stands() throws Exception {
    assertThat(page("/demo/people/wrong-postcode"))
        .contains("filter=BS8%202KM", "core_account", "mkt_send", "sup_paper_file")
        .contains("BS3 2KM");
    assertThat(page("/demo/people/london")).doesNotContain("sup_paper_file?filter=SE1");
  }

  @Test
  void nothing_is_switched_or_moved_without_the_token_of_our_own_page() throws Exception {
    Duration before = clock.ahead();
    browser.perform(post("/demo/systems/mkt/switch").param("fails", "true")).andExpect(status().isForbidden());
    browser.perform(post("/demo/mail-server").param("runs", "false")).andExpect(status().isForbidden());
    browser.perform(post("/demo/clock").param("days", "1")).andExpect(status().isForbidden());
    browser.perform(post("/demo/nightly-sync")).andExpect(status().isForbidden());
    assertThat(switches.isDown("mkt")).isFalse();
    assertThat(mailServer.isRunning()).isTrue();
    assertThat(clock.ahead()).isEqualTo(before);
  }

  @Test
  void the_mail_server_is_stopped_and_started() throws Exception {
    browser.perform(post("/demo/mail-server").param("runs", "false").with(csrf())).andExpect(status().isSeeOther());
    assertThat(mailServer.isRunning()).isFalse();
    assertThat(page("/demo/inbox")).contains("The mail server is stopped");
    browser.perform(post("/demo/mail-server").param("runs", "true").with(csrf())).andExpect(status().isSeeOther());
    assertThat(mailServer.isRunning()).isTrue();
  }

  @Test
  void the_clock_is_shown_and_moved() throws Exception {
    assertThat(page("/demo/clock")).contains("Tuesday 24 November 2026, 10:15", "the time of this machine");
    browser.perform(post("/demo/clock").param("days", "7").with(csrf())).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/demo/clock"));
    assertThat(page("/demo/clock")).contains("Tuesday 1 December 2026, 10:15", "7 days ahead");
    browser.perform(post("/demo/clock").param("date", "2027-01-31").with(csrf())).andExpect(status().isSeeOther());
    assertThat(LocalDate.now(clock)).isEqualTo("2027-01-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"days=0", "days=-3", "days=", "days=soon", "days=999999", "days=1.5", "date=2026-11-24", "date=2020-01-01", "date=", "date=tomorrow", "date=+999999999-12-31"})
  void the_clock_refuses_what_is_not_forward_and_says_so_at_the_field(String typed) throws Exception {
    Duration before = clock.ahead();
    String[] parts = typed.split("=", 2);
    browser.perform(post("/demo/clock").param(parts[0], parts[1]).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("id=\"" + parts[0] + "-fault\"")));
    assertThat(clock.ahead()).isEqualTo(before);
  }

  @Test
  void the_inbox_shows_mails_to_people_and_programs() throws Exception {
    assertThat(page("/demo/inbox")).contains("No mail yet");
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setFrom("privacy@example.com");
    mail.setTo("dorothy.halloran@example.com");
    mail.setSubject("Your request <b>1</b>");
    mail.setText("Open http://localhost:8080/requests/DSR-2026-000001?key=abc\n<script>x</script>");
    sender.send(mail);
    browser.perform(get("/demo/inbox.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].to").value("dorothy.halloran@example.com"))
        .andExpect(jsonPath("$[0].subject").value("Your request <b>1</b>"))
        .andExpect(jsonPath("$[0].text").value(containsString("Open http")))
        .andExpect(jsonPath("$[0].links[0]").value("http://localhost:8080/requests/DSR-2026-000001?key=abc"));
    String list = page("/demo/inbox");
    assertThat(list).contains("Your request &lt;b&gt;1&lt;/b&gt;", "dorothy.halloran@example.com");
    assertThat(page("/demo/inbox?to=nobody@example.com")).contains("No mail");
    Matcher link = Pattern.compile("/demo/inbox/[0-9a-f-]+").matcher(list);
    assertThat(link.find()).isTrue();
    assertThat(page(link.group())).contains("href=\"http://localhost:8080/requests/DSR-2026-000001?key=abc\"").doesNotContain("<script>");
    browser.perform(get("/demo/inbox/nothing")).andExpect(status().isNotFound());
  }

  private String page(String address) throws Exception {
    return browser.perform(get(java.net.URI.create(address.replace("李小龍", "%E6%9D%8E%E5%B0%8F%E9%BE%8D"))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static int rowsIn(String page) {
    return page.split("<tbody>")[1].split("<tr>").length - 1;
  }

  private static String decoded(String value) {
    return value == null ? "" : UriUtils.decode(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
