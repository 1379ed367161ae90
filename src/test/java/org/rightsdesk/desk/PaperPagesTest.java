package org.rightsdesk.desk;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
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

@WebMvcTest(controllers = PaperPages.class)
class PaperPagesTest {

  @Autowired private MockMvc browser;
  @MockitoBean private Correspondence correspondence;
  @MockitoBean private ResponsePacks packs;

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

  private Letter kept(Letter letter) {
    when(correspondence.find(letter.id())).thenReturn(Optional.of(letter));
    return letter;
  }
}
