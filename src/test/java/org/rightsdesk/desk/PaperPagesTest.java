package org.rightsdesk.desk;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(controllers = {PaperPages.class, PostPages.class})
class PaperPagesTest {

  private static final CaseRef CASE = new CaseRef("DSR-2026-000123");

  @Autowired private MockMvc browser;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private ResponsePacks packs;
  @MockitoBean private CaseFiles cases;

  @Test
  void intake_and_managers_print_a_letter_and_nobody_else_does() throws Exception {
    Letter letter = kept(MailRoomTest.letter(LetterKind.ACKNOWLEDGEMENT, LetterMedium.POST));
    when(correspondence.pdf(letter.id())).thenReturn(new byte[] {37, 80, 68, 70});

    for (String role : new String[] {"INTAKE", "MANAGER"}) {
      browser
          .perform(get("/desk/letters/" + letter.id() + ".pdf").with(user("somebody").roles(role)))
          .andExpect(status().isOk())
          .andExpect(content().contentType(MediaType.APPLICATION_PDF))
          .andExpect(content().bytes(new byte[] {37, 80, 68, 70}))
          .andExpect(header().string("Cache-Control", "no-store"))
          .andExpect(header().string("Content-Disposition", "inline; filename=\"letter-DSR-2026-000123.pdf\""));
    }
    browser
        .perform(get("/desk/letters/" + letter.id() + ".pdf").with(user("finance").roles("FINANCE")))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_mail_an_unknown_number_and_nonsense_are_no_letter() throws Exception {
    Letter mail = kept(MailRoomTest.letter(LetterKind.CODE, LetterMedium.EMAIL));
    for (String number : new String[] {mail.id().value(), PartRef.next().value(), "nonsense"}) {
      browser
          .perform(get("/desk/letters/" + number + ".pdf").with(user("intake").roles("INTAKE")))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void the_answer_is_printed_only_where_it_goes_by_post_and_only_by_the_mail_room() throws Exception {
    CaseRef ref = new CaseRef("DSR-2026-000123");
    when(packs.pdf(ref)).thenReturn(new byte[] {37, 80, 68, 70});
    when(correspondence.letters(ref)).thenReturn(List.of(MailRoomTest.letter(LetterKind.ANSWER_READY, LetterMedium.EMAIL)));
    browser
        .perform(get("/desk/answers/" + ref + ".pdf").with(user("intake").roles("INTAKE")))
        .andExpect(status().isNotFound());

    when(correspondence.letters(ref)).thenReturn(List.of(MailRoomTest.letter(LetterKind.ANSWER_READY, LetterMedium.POST)));
    browser
        .perform(get("/desk/answers/" + ref + ".pdf").with(user("intake").roles("INTAKE")))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"));
    browser
        .perform(get("/desk/answers/" + ref + ".pdf").with(user("reviewer").roles("REVIEWER")))
        .andExpect(status().isForbidden());
  }

  @Test
  void an_address_that_the_person_told_later_is_kept_and_the_answer_goes_there_on_paper() throws Exception {
    theCaseIsThere();
    when(packs.canBePosted(CASE)).thenReturn(true);
    browser
        .perform(get("/desk/cases/" + CASE + "/post").with(user("intake").roles("INTAKE")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1 &lt;b&gt;Old&lt;/b&gt; Road")))
        .andExpect(content().string(containsString("name=\"onPaper\"")));
    browser
        .perform(
            post("/desk/cases/" + CASE + "/post").with(user("intake").roles("INTAKE")).with(csrf())
                .param("postalAddress", "2 New Road\nEly").param("why", "Told by mail").param("onPaper", "yes"))
        .andExpect(status().isSeeOther());

    verify(cases).changeAddress(CASE, new PostalAddress("2 New Road\nEly"), new FreeText("Told by mail"), "intake");
    verify(packs).askForPost(CASE, "intake");
  }

  @Test
  void what_is_missing_or_refused_is_said_and_what_was_typed_stays() throws Exception {
    theCaseIsThere();
    browser
        .perform(post("/desk/cases/" + CASE + "/post").with(user("intake").roles("INTAKE")).with(csrf()).param("why", "Kept"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Enter the address to which letters go.")))
        .andExpect(content().string(containsString("Kept")));
    doThrow(new NotAllowedNow("Not this time.")).when(cases).changeAddress(any(), any(), any(), any());
    browser
        .perform(
            post("/desk/cases/" + CASE + "/post").with(user("manager").roles("MANAGER")).with(csrf())
                .param("postalAddress", "2 New Road"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Not this time.")));
    verify(packs, never()).askForPost(any(), any());
    browser
        .perform(get("/desk/cases/" + CASE + "/post").with(user("reviewer").roles("REVIEWER")))
        .andExpect(status().isForbidden());
  }

  private void theCaseIsThere() {
    when(cases.get(CASE))
        .thenReturn(
            new CaseFile(
                CASE, Right.ACCESS, Channel.FORM, LocalDate.of(2026, 11, 2), Instant.parse("2026-11-02T09:00:00Z"),
                new Residence("GB", ""),
                new Requester(
                    new PersonName("Anna Example"), Optional.empty(), Optional.of(new PostalAddress("1 <b>Old</b> Road")),
                    Optional.empty()),
                new FreeText(""), CaseState.SENT, Optional.empty()));
  }

  private Letter kept(Letter letter) {
    when(correspondence.find(letter.id())).thenReturn(Optional.of(letter));
    return letter;
  }
}
