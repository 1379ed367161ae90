package org.rightsdesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Money;
import org.rightsdesk.fee.Payment;
import org.rightsdesk.fee.PaymentMethod;
import org.rightsdesk.fee.RefundProof;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofVerdict;
import org.rightsdesk.identity.ProofWay;
import org.rightsdesk.identity.SeenProof;
import org.rightsdesk.pack.DeliveryState;

/** Cases from receipt to their end, with the real engine, the real rules and the invented company's systems. */
class WholeCasesTest extends WholeHouse {

  /** Edge case 1: no data are held. The case counts as answered. The name is of one character, too. */
  @Test
  void a_person_of_whom_nothing_is_held_gets_an_answer_that_says_what_was_searched() throws Exception {
    CaseRef ref = submit("李", "zebedee@nowhere.example", "", "", "GB", "", "");
    show(ref);
    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);

    byte[] zip = packs.download(ref).content();
    assertThat(files(zip)).contains("answer.pdf", "data.json", "checksums.sha256");
    awaitClosed(ref);
    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.ANSWERED);
  }

  /** Edge case 2: only a mark not to write, and an old acknowledgement, are found; both are data. */
  @Test
  void a_person_known_only_by_a_suppression_is_told_of_it() throws Exception {
    CaseRef ref = submit("Beatrix Oakley", planted("SUPPRESSION_ONLY"), "", "", "GB", "", "");
    show(ref);
    searchByHand(ref, "Our acknowledgement of 3 March 2025");
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);

    assertThat(text(packs.download(ref).content(), "data.json"))
        .contains("mkt_suppression", "Our acknowledgement of 3 March 2025");
  }

  /** Edge case 4: one person, two records, different spellings: one answer with both, and it says how to correct them. */
  @Test
  void one_person_in_two_spellings_gets_one_answer_with_both_records_and_is_told_how_to_have_them_corrected() throws Exception {
    system("core")
        .sql(
            """
            insert into core_contact (id, account_id, source, full_name, born_on, email, country, created_on)
            select 990001, account_id, source, 'Olafur Thor Jonson', born_on, upper(email), country, created_on
              from core_contact where email = ?
            """)
        .param(planted("ICELANDIC"))
        .update();
    CaseRef ref = submit("Ólafur Þór Jónsson", planted("ICELANDIC"), "", "", "IS", "", "");
    show(ref);
    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);

    byte[] zip = packs.download(ref).content();
    assertThat(text(zip, "data.json")).contains("\"Ólafur Þór Jónsson\"").containsOnlyOnce("\"Olafur Thor Jonson\"");
    assertThat(pdf(zip)).contains("Ólafur Þór Jónsson", "Olafur Thor Jonson", "Correct it", "You can have wrong data corrected");
  }

  /** Edge case 15: the fee is sent though none is due: it goes back at once, and the time runs from receipt all the same. */
  @Test
  void a_fee_that_nobody_asked_for_goes_back_and_does_not_move_the_date() {
    CaseRef ref = submit("Barnaby Generous", "barnaby@generous.example", "", "", "FR", "", "");
    show(ref);
    await().atMost(Duration.ofSeconds(60)).until(() -> deadline(ref).isPresent());
    LocalDate before = deadline(ref).orElseThrow();
    fees.recordUnasked(ref, tenPounds(), "form-unasked", "finance");
    Task back = awaitTask(ref, "refundFee");
    fees.refund(
        back.getId(), new RefundProof(PaymentMethod.CHEQUE, LocalDate.now(clock), new FreeText("Sent back uncashed")), "finance");
    complete(back);
    awaitLetter(ref, LetterKind.FEE_REFUNDED);

    assertThat(deadline(ref)).contains(before);
    assertThat(deadlines.of(ref).startsOn()).contains(cases.get(ref).receivedOn());
  }

  /** Edge case 20: of three requests of one person, one is withdrawn; the two others go on, and its record stays. */
  @Test
  void who_takes_back_one_of_three_requests_keeps_the_other_two() {
    List<CaseRef> three =
        List.of(
            submit("Triphena Three", "triphena@three.example", "", "", "US", "OH", "First"),
            submit("Triphena Three", "triphena@three.example", "", "", "US", "OH", "Second"),
            submit("Triphena Three", "triphena@three.example", "", "", "US", "OH", "Third"));
    three.forEach(ref -> awaitTask(ref, "recordFee"));
    cases.withdraw(three.get(1));
    Letter confirmed = awaitLetter(three.get(1), LetterKind.WITHDRAWN);

    assertThat(confirmed.text()).contains(three.get(1).value()).doesNotContain(three.get(0).value(), three.get(2).value());
    await().atMost(Duration.ofSeconds(60)).until(() -> openTasks(three.get(1)).isEmpty());
    assertThat(cases.get(three.get(1)).details().value()).as("the record stays").isEqualTo("Second");
    for (CaseRef other : List.of(three.get(0), three.get(2))) {
      assertThat(cases.get(other).isClosed()).isFalse();
      assertThat(openTasks(other)).containsExactly("recordFee");
      assertThat(correspondence.letters(other)).noneMatch(letter -> letter.kind() == LetterKind.WITHDRAWN);
    }
  }

  /** Edge case 44: post only, no internet. */
  @Test
  void a_person_without_mail_is_served_by_post_from_the_first_letter_to_the_answer() {
    CaseRef ref = submit("U", "", "4 Quill Yard\nLeeds\nLS1 4AB", "", "GB", "", "");
    postLetter(ref, LetterKind.ACKNOWLEDGEMENT);
    postLetter(ref, LetterKind.FEE_AND_PROOF);
    identity.recordSeen(
        ref, new SeenProof(ProofKind.PASSPORT, ProofWay.POST, LocalDate.now(clock), new FreeText("A copy")), "form-1", "intake");
    Task proof = awaitTask(ref, "confirmIdentity");
    identity.confirm(proof.getId(), ProofVerdict.ACCEPTED, ProofKind.PASSPORT, new FreeText("Looks right"), "verifier");
    complete(proof);
    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    postLetter(ref, LetterKind.ANSWER_READY);
    awaitClosed(ref);

    assertThat(packs.delivery(ref)).isEqualTo(DeliveryState.POSTED);
    assertThat(correspondence.letters(ref))
        .allMatch(letter -> letter.medium() == LetterMedium.POST && letter.state() == LetterState.POSTED);
  }

  /** Edge case 49: the answer is never collected. */
  @Test
  void an_answer_that_nobody_collects_is_reminded_of_and_then_offered_by_post() throws Exception {
    CaseRef ref = submit("Thaddeus Slow", "thaddeus@slow.example", "", "", "GB", "", "");
    show(ref);
    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);
    daysGoBy(8);
    awaitLetter(ref, LetterKind.COLLECTION_REMINDER);
    daysGoBy(22);
    awaitLetter(ref, LetterKind.COLLECTION_EXPIRED);
    awaitClosed(ref);

    assertThat(packs.delivery(ref)).isEqualTo(DeliveryState.EXPIRED);
    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.NOT_COLLECTED);
  }

  /** Edge case 13: the bank returns the cheque, so the relevant day is void. */
  @Test
  void a_returned_cheque_takes_the_date_back_and_holds_the_answer_until_the_fee_is_in() {
    CaseRef ref = submit("Cordelia Bounce", "cordelia@bounce.example", "9 Elm Street\nDayton", "", "US", "OH", "");
    Task fee = awaitTask(ref, "recordFee");
    fees.record(fee.getId(), tenPounds(), "finance");
    complete(fee);
    show(ref);
    await().atMost(Duration.ofSeconds(60)).until(() -> deadline(ref).isPresent());
    PartRef cheque = fees.account(ref).payments().get(0).id();
    fees.bounce(ref, cheque, LocalDate.now(clock), "finance");
    awaitLetter(ref, LetterKind.CHEQUE_RETURNED);
    await().atMost(Duration.ofSeconds(60)).until(() -> deadline(ref).isEmpty());

    signNil(ref);
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    Task again = awaitTask(ref, "recordFee");
    assertThat(packs.delivery(ref)).isEqualTo(DeliveryState.NOT_BUILT);
    fees.record(again.getId(), tenPounds(), "finance");
    complete(again);
    awaitLetter(ref, LetterKind.ANSWER_READY);
    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(deadline(ref)).isPresent();
  }

  @Test
  void a_fee_that_comes_after_the_case_had_lapsed_takes_it_up_again_and_the_answer_is_delivered() throws Exception {
    CaseRef ref = submit("Leopold Late", "leopold@late.example", "3 Pine Street\nDayton", "", "US", "OH", "");
    Task fee = awaitTask(ref, "recordFee");
    fees.record(fee.getId(), tenPounds(), "finance");
    complete(fee);
    show(ref);
    signNil(ref);
    review(ref, "");
    fees.bounce(ref, fees.account(ref).payments().get(0).id(), LocalDate.now(clock), "finance");
    approve(ref, Approval.APPROVED, "");
    awaitTask(ref, "recordFee");
    ring("feeOverdue", ref);
    awaitClosed(ref);
    assertThat(cases.get(ref).outcome()).contains(CaseOutcome.FEE_LAPSED);
    assertThat(deadline(ref)).isEmpty();

    fees.recordUnasked(ref, tenPounds(), "form-late", "finance");
    awaitLetter(ref, LetterKind.TAKEN_UP);
    assertThat(deadline(ref)).contains(LocalDate.now(clock).plusDays(39));
    review(ref, "");
    approve(ref, Approval.APPROVED, "");
    awaitLetter(ref, LetterKind.ANSWER_READY);
    packs.download(ref);
    await().atMost(Duration.ofSeconds(60)).until(() -> cases.get(ref).outcome().equals(Optional.of(CaseOutcome.ANSWERED)));
    assertThat(fees.account(ref).refunds()).isEmpty();
  }

  /** Edge case 16: fee paid, then withdrawn before anybody worked. */
  @Test
  void a_fee_paid_before_a_withdrawal_goes_back() {
    CaseRef ref = submit("Ignatius Change", "ignatius@change.example", "2 Oak Street\nDayton", "", "US", "OH", "");
    Task fee = awaitTask(ref, "recordFee");
    fees.record(fee.getId(), tenPounds(), "finance");
    complete(fee);
    cases.withdraw(ref);
    awaitLetter(ref, LetterKind.WITHDRAWN);
    awaitTask(ref, "refundFee");

    assertThat(openTasks(ref)).containsExactly("refundFee");
    assertThat(fees.account(ref).refunds()).singleElement().satisfies(refund -> assertThat(refund.amount()).isEqualTo(new Money(1000)));
  }

  @Test
  void a_dead_mail_server_loses_no_letter() throws Exception {
    mailServer(false);
    CaseRef ref = submit("Perpetua Silent", "perpetua@silent.example", "", "", "GB", "", "");
    assertThat(awaitIncident(ref).getIncidentMessage()).doesNotContain("Exception").contains("mail");
    mailServer(true);
    retryAll();

    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> {
          retryAll();
          List<Letter> letters = correspondence.letters(ref);
          return letters.size() == 2 && letters.stream().allMatch(letter -> letter.state() == LetterState.SENT);
        });
  }

  @Test
  void a_name_that_is_a_template_and_markup_stays_what_it_is_on_the_page_of_staff() throws Exception {
    CaseRef ref = submit("{{7*7}} <b>\"Ólafur\"</b> 李小龍", "odd@name.example", "", "", "GB", "", "${7*7}");
    awaitLetter(ref, LetterKind.ACKNOWLEDGEMENT);
    String page =
        web.perform(
                get("/desk/cases/" + ref)
                    .with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                            .user("manager")
                            .roles("MANAGER")))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("{{7*7}} &lt;b&gt;").contains("李小龍").doesNotContain("<b>\"Ólafur");
  }

  /** A timer of the case runs out now. */
  private void ring(String timer, CaseRef ref) {
    management.createJobQuery().timers().activityId(timer).list().stream()
        .filter(job -> runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey().equals(ref.value()))
        .forEach(job -> management.executeJob(job.getId()));
  }

  private void postLetter(CaseRef ref, LetterKind kind) {
    Letter letter = awaitLetter(ref, kind);
    Task task =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> postingTask(ref, letter), Optional::isPresent)
            .orElseThrow();
    correspondence.recordPosted(
        task.getId(), letter.id(), LocalDate.now(clock), new FreeText("AB 1234 5678 9GB"), "intake");
    complete(task);
  }

  private Optional<Task> postingTask(CaseRef ref, Letter letter) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(ref.value())
        .taskDefinitionKey("postLetter")
        .list()
        .stream()
        .filter(task -> correspondence.posting(task.getId()).id().equals(letter.id()))
        .findFirst();
  }

  private Optional<LocalDate> deadline(CaseRef ref) {
    return deadlines.of(ref).due();
  }

  private Payment tenPounds() {
    return new Payment(new Money(1000), PaymentMethod.CHEQUE, false, LocalDate.now(clock), new FreeText(""));
  }

  private static String planted(String key) {
    return org.rightsdesk.demo.PlantedPerson.valueOf(key).email();
  }

  private static String pdf(byte[] zip) throws Exception {
    try (PDDocument answer = Loader.loadPDF(file(zip, "answer.pdf"))) {
      return new PDFTextStripper().getText(answer);
    }
  }

  private static List<String> files(byte[] zip) throws Exception {
    List<String> names = new java.util.ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static String text(byte[] zip, String name) throws Exception {
    return new String(file(zip, name), StandardCharsets.UTF_8);
  }

  private static byte[] file(byte[] zip, String name) throws Exception {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new AssertionError("There is no " + name);
  }
}
