package org.rightsdesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.demo.PlantedPerson;
import org.rightsdesk.disclosure.Approval;
import org.springframework.mock.web.MockHttpServletResponse;

/** Corrections from the answer in which the mistake was seen to the last letter, in the invented company's systems. */
class WholeCorrectionsTest extends WholeHouse {

  private static final PlantedPerson BARNABY = PlantedPerson.WRONG_POSTCODE;

  @Test
  void a_wrong_postcode_is_seen_in_the_answer_and_corrected_everywhere_and_everybody_who_had_it_is_told() throws Exception {
    CaseRef answered = answer();
    Cookie key = keyOf(answered);
    assertThat(page(answered, key)).contains("/requests/" + answered + "/correction");
    MockHttpServletResponse led =
        web.perform(get("/requests/" + answered + "/correction").cookie(key)).andReturn().getResponse();
    CaseRef ref = ask(answered, led.getCookies(), BARNABY.postcodeOnFile(), BARNABY.postcode());

    signNil(ref);
    awaitTask(ref, "decideCorrection");
    assertThat(correspondence.letters(ref)).noneMatch(letter -> letter.kind() == LetterKind.FEE_AND_PROOF);
    assertThat(contested()).isTrue();
    assertThat(corrections.of(ref).orElseThrow().proposal().aboutCase()).contains(answered);
    accept(ref);
    correctByHandAndTellRecipients(ref);
    awaitLetter(ref, LetterKind.CORRECTED);
    awaitClosed(ref);

    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.CORRECTED);
    assertThat(contested()).isFalse();
    assertThat(corrections.of(ref).orElseThrow().recipients())
        .extracting(line -> line.recipient().name())
        .contains("Quillworks Print House", "Harvest Partner Offers Inc", "Deepvault Backup");
    for (String table : List.of("core/core_contact", "core/core_account", "mkt/mkt_subscription")) {
      assertThat(hasRow(table, BARNABY.postcode())).as(table).isTrue();
      assertThat(hasRow(table, BARNABY.postcodeOnFile())).as(table).isFalse();
    }
    assertThat(hasRow("bill/bill_invoice", BARNABY.postcodeOnFile())).isTrue();
    assertThat(page(ref, keyOf(ref))).contains("We correct it as you asked.", "Where it is corrected");
    assertThat(staffPage(ref)).contains("BS8 2KM", "BS3 2KM", "Quillworks Print House", "corrected");
  }

  @Test
  void who_is_refused_may_say_why_they_disagree_and_is_told_where_it_stands() throws Exception {
    CaseRef ref = ask(null, new Cookie[0], "Foundry Terrace", "Foundry Crescent");
    show(ref);
    signNil(ref);
    Task decision = awaitTask(ref, "decideCorrection");
    corrections.decide(
        decision.getId(),
        new CorrectionChoice(CorrectionVerdict.REFUSED, new FreeText("The street is called so."), new FreeText(""), Set.of()),
        "reviewer");
    complete(decision);
    Task approval = awaitTask(ref, "approveCorrection");
    assertThat(page(ref, keyOf(ref))).doesNotContain("The street is called so.").doesNotContain("/disagreement");
    corrections.approve(approval.getId(), CorrectionApproval.APPROVED, new FreeText(""), "approver");
    complete(approval);
    awaitLetter(ref, LetterKind.CORRECTION_REFUSED);
    awaitClosed(ref);

    assertThat(page(ref, keyOf(ref))).contains("The street is called so.", "/requests/" + ref + "/disagreement");
    for (int clicks = 0; clicks < 2; clicks++) {
      MockHttpServletResponse sent =
          web.perform(
                  post("/requests/" + ref + "/disagreement")
                      .with(csrf())
                      .cookie(keyOf(ref))
                      .param("words", "=1+1 <b>It is</b> a crescent; I have lived in it since 2019."))
              .andReturn()
              .getResponse();
      assertThat(sent.getStatus()).isEqualTo(303);
    }
    awaitLetter(ref, LetterKind.NOTE_ATTACHED);

    assertThat(text("/demo/systems/core/core_dispute_note") + text("/demo/systems/mkt/mkt_dispute_note?filter=crescent") )
        .contains("=1+1 &lt;b&gt;It is&lt;/b&gt; a crescent");
    assertThat(page(ref, keyOf(ref))).contains("Your note", "It stands beside the records since").doesNotContain("<b>It is");
    assertThat(staffPage(ref)).contains("Their note", "=1+1 &lt;b&gt;It is");
  }

  /** An answer to Barnaby, collected. */
  private CaseRef answer() {
    CaseRef ref = submit(BARNABY.fullName(), BARNABY.email(), "", "", "GB", "", "");
    show(ref);
    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);
    packs.download(ref);
    awaitClosed(ref);
    return ref;
  }

  private CaseRef ask(CaseRef about, Cookie[] passes, String wrong, String right) throws Exception {
    var form =
        post("/requests/new/correction")
            .with(csrf())
            .param("formToken", wrong)
            .param("wrongValue", wrong)
            .param("rightValue", right)
            .param("reference", about == null ? "" : about.value())
            .param("fullName", BARNABY.fullName())
            .param("email", BARNABY.email())
            .param("country", "GB");
    if (passes.length > 0) {
      form.cookie(passes);
    }
    return received(web.perform(form).andReturn().getResponse());
  }

  private boolean contested() {
    return Optional.of(
            system("core")
                .sql("select accuracy_contested from core_contact where id = ?")
                .param(BARNABY.contactId().orElseThrow())
                .query(Boolean.class)
                .single())
        .orElseThrow();
  }

  private boolean hasRow(String table, String value) throws Exception {
    return !text("/demo/systems/" + table + "?filter=" + value).contains("No row of this table has that text.");
  }

  private Cookie keyOf(CaseRef ref) {
    return new Cookie("case_key", cases.pageSecret(ref));
  }

  private String page(CaseRef ref, Cookie key) throws Exception {
    return web.perform(get("/requests/" + ref).cookie(key)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private String staffPage(CaseRef ref) throws Exception {
    return web.perform(get("/desk/cases/" + ref).with(user("manager").roles("MANAGER")))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String text(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
