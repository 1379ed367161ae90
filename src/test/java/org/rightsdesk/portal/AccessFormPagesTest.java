package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalPages
class AccessFormPagesTest {

  @Autowired private MockMvc browser;
  @Autowired private CaseFiles cases;

  @Test
  void the_form_has_exactly_the_fields_that_others_rely_on_and_works_without_javascript() throws Exception {
    String page = page(get("/requests/new/access"));

    assertThat(page.split("name=\"", -1))
        .extracting(part -> part.substring(0, Math.max(0, part.indexOf('"'))))
        .contains("fullName", "email", "postalAddress", "phone", "country", "region", "details", "formToken", "_csrf");
    assertThat(page).doesNotContain("<script").doesNotContain("onclick").doesNotContain("style=");
  }

  @Test
  void the_address_can_fill_the_form_in_beforehand() throws Exception {
    String page =
        page(
            get("/requests/new/access")
                .param("fullName", "Ólafur Þór Jónsson")
                .param("email", "olafur@example.org")
                .param("country", "us")
                .param("region", "OH")
                .param("details", "Line one\nline two"));

    assertThat(page)
        .contains("value=\"Ólafur Þór Jónsson\"")
        .contains("value=\"olafur@example.org\"")
        .contains("<option value=\"US\" selected=\"selected\">United States</option>")
        .contains("<option value=\"OH\" selected=\"selected\">Ohio</option>")
        .contains("Line one\nline two</textarea>");
  }

  @Test
  void a_request_that_is_sent_leads_to_its_number_and_is_kept_as_typed() throws Exception {
    MvcResult sent = browser.perform(filled("{{7*7}} O'Brien \"NULL\"", "<b>bold</b>")).andReturn();

    assertThat(sent.getResponse().getStatus()).isEqualTo(303);
    CaseRef ref = refOf(sent.getResponse());
    CaseFile file = cases.get(ref);
    assertThat(file.requester().name().value()).isEqualTo("{{7*7}} O'Brien \"NULL\"");
    assertThat(file.details().value()).isEqualTo("<b>bold</b>");

    String page = page(get("/requests/{ref}/received", ref).cookie(note(sent)));
    assertThat(page).contains(ref.value()).contains("mail").doesNotContain(cases.pageSecret(ref)).doesNotContain("Brien");
  }

  @Test
  void the_page_with_the_number_shows_nothing_to_anybody_else_nor_after_half_an_hour() throws Exception {
    MvcResult sent = browser.perform(filled("Anna Example", "")).andReturn();
    CaseRef ref = refOf(sent.getResponse());
    CaseRef other = refOf(browser.perform(filled("Bert Example", "")).andReturn().getResponse());

    browser.perform(get("/requests/{ref}/received", ref)).andExpect(status().isNotFound());
    browser.perform(get("/requests/{ref}/received", other).cookie(note(sent))).andExpect(status().isNotFound());
    browser
        .perform(get("/requests/{ref}/received", ref).cookie(new Cookie(Pass.RECEIVED.cookie(), "1764000000.x")))
        .andExpect(status().isNotFound());
    browser
        .perform(get("/requests/{ref}/received", ref).cookie(new Cookie(Pass.RECEIVED.cookie(), "….{{7*7}}")))
        .andExpect(status().isNotFound());
  }

  @Test
  void two_clicks_and_a_reload_of_the_same_form_are_one_request() throws Exception {
    String token = UUID.randomUUID().toString();
    CaseRef first = refOf(browser.perform(filled("Anna Example", "").param("formToken", token)).andReturn().getResponse());
    CaseRef second = refOf(browser.perform(filled("Anna Example", "").param("formToken", token)).andReturn().getResponse());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void what_is_wrong_is_said_on_top_and_at_the_field_and_what_was_typed_stays() throws Exception {
    MvcResult result =
        browser
            .perform(
                post("/requests/new/access")
                    .with(csrf())
                    .param("formToken", "my-token")
                    .param("fullName", "")
                    .param("email", "anna at example \"><b>x</b>")
                    .param("phone", "none of your business")
                    .param("country", "{{7*7}}")
                    .param("details", "Everything <script>alert(1)</script>"))
            .andExpect(status().isUnprocessableEntity())
            .andReturn();
    String page = result.getResponse().getContentAsString();

    assertThat(page)
        .contains("4 things need your attention")
        .contains("href=\"#fullName\"", "href=\"#email\"", "href=\"#phone\"", "href=\"#country\"")
        .contains("id=\"email-fault\"", "aria-invalid=\"true\"")
        .contains("value=\"anna at example &quot;&gt;&lt;b&gt;x&lt;/b&gt;\"")
        .contains("value=\"none of your business\"")
        .contains("Everything &lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("value=\"my-token\"")
        .contains("<title>Please look again");
  }

  @Test
  void ten_thousand_characters_come_back_with_a_plain_message_and_nothing_lost() throws Exception {
    String much = "x".repeat(10_000);
    MvcResult result = browser.perform(filled("Anna Example", much)).andReturn();

    assertThat(result.getResponse().getStatus()).isEqualTo(422);
    assertThat(result.getResponse().getContentAsString())
        .contains("Shorten the text to 5,000 characters or fewer. It has 10,000 now.")
        .contains(much);
  }

  @Test
  void a_form_without_its_guard_against_other_sites_is_refused() throws Exception {
    browser
        .perform(post("/requests/new/access").param("fullName", "Anna Example").param("email", "anna@example.org"))
        .andExpect(status().isForbidden());
  }

  @Test
  void no_page_is_cached_or_tells_other_sites_its_address() throws Exception {
    browser
        .perform(get("/requests/new/access"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")));
  }

  private static MockHttpServletRequestBuilder filled(String name, String details) {
    return post("/requests/new/access")
        .with(csrf())
        .param("fullName", name)
        .param("email", "anna@example.org")
        .param("country", "GB")
        .param("details", details);
  }

  private static CaseRef refOf(MockHttpServletResponse response) {
    assertThat(response.getStatus()).isEqualTo(303);
    return CaseRef.parse(response.getRedirectedUrl().split("/")[2]).orElseThrow();
  }

  private static Cookie note(MvcResult sent) {
    Cookie cookie = sent.getResponse().getCookie(Pass.RECEIVED.cookie());
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).endsWith("/received");
    return cookie;
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return browser.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }
}
