package org.rightsdesk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionChoice;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.fee.Money;
import org.rightsdesk.fee.Payment;
import org.rightsdesk.fee.PaymentMethod;
import org.rightsdesk.fee.RefundProof;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofVerdict;
import org.rightsdesk.identity.ProofWay;
import org.rightsdesk.identity.SeenProof;
import org.rightsdesk.intake.Submission;
import org.slf4j.LoggerFactory;

/**
 * Whole cases of a person with a name that stands nowhere else: with a late fee, a system that fails, a document to look at
 * and a withdrawal, the name also typed into every field that staff have. Afterwards no table of the engine and no line of
 * the log tells anything of it.
 */
class CanaryTest extends WholeHouse {

  private static final String NAME = "Grimbaldus Quuxley-Zzyzx";
  private static final String MAIL = "grimbaldus.quuxley@blivet.example";
  private static final String STREET = "77 Snorkwhistle Crescent";
  private static final String PHONE = "+44 7700 900987";
  private static final LeakScanner SCANNER =
      new LeakScanner(NAME, "Grimbaldus", "Quuxley", "Zzyzx", MAIL, STREET, "Snorkwhistle", PHONE, "7700900987");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    system("core")
        .sql(
            """
            insert into core_contact (id, source, full_name, email, phone, addr1, city, country, created_on, updated_on)
            select coalesce(max(id), 0) + 1, 'FORM', ?, ?, ?, ?, 'Columbus', 'US', date '2020-01-01', date '2020-01-01'
              from core_contact
            """)
        .params(List.of(NAME, MAIL, "+447700900987", STREET))
        .update();
  }

  @AfterEach
  void stopListening() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
  }

  @Test
  void nothing_of_a_person_stays_in_the_engine_or_in_the_log() throws Exception {
    CaseRef answered = answeredAfterMuchTrouble();
    CaseRef withdrawn = withdrawn();
    CaseRef onPaper = onPaperWithMoneyThatGoesBack();
    CaseRef corrected = refusedCorrectionWithWhatThePersonHasAgainstIt();

    assertThat(cases.get(onPaper).outcome()).contains(CaseOutcome.WITHDRAWN);
    assertThat(cases.get(corrected).outcome()).contains(CaseOutcome.CORRECTION_REFUSED);
    assertThat(cases.get(answered).outcome()).contains(CaseOutcome.ANSWERED);
    assertThat(cases.get(withdrawn).outcome()).contains(CaseOutcome.WITHDRAWN);
    assertThat(correspondence.letters(answered)).anyMatch(letter -> SCANNER.tells(letter.text()));
    assertThat(SCANNER.engineTables(jdbc)).isEmpty();
    assertThat(lines().stream().filter(SCANNER::tells)).isEmpty();
  }

  @Test
  void a_leak_into_the_engine_is_found_in_every_place_and_shape() {
    CaseRef ref = ask();
    Task task = awaitTask(ref, "recordFee");
    task.setDescription("about grimbaldus QUUXLEY");
    tasks.saveTask(task);
    tasks.createComment(task.getId(), null, Base64.getEncoder().encodeToString(("x" + NAME).getBytes(StandardCharsets.UTF_8)));

    assertThat(SCANNER.engineTables(jdbc))
        .contains("ACT_RU_TASK.DESCRIPTION_", "ACT_HI_TASKINST.DESCRIPTION_", "ACT_HI_COMMENT.FULL_MSG_");
    tasks.deleteTaskComments(task.getId());
    Task again = awaitTask(ref, "recordFee");
    again.setDescription(null);
    tasks.saveTask(again);
    jdbc.sql("delete from ACT_HI_DETAIL").update();
    jdbc.sql("delete from ACT_HI_OP_LOG").update();
    assertThat(SCANNER.engineTables(jdbc)).isEmpty();
  }

  @Test
  void a_leak_into_the_log_is_found() {
    LoggerFactory.getLogger(CanaryTest.class).warn("could not reach {}", MAIL.toUpperCase(java.util.Locale.ROOT));

    assertThat(lines().stream().filter(SCANNER::tells)).hasSize(1);
  }

  private CaseRef answeredAfterMuchTrouble() throws Exception {
    systemFails("tele", true);
    CaseRef ref = ask();
    Task fee = awaitTask(ref, "recordFee");
    daysGoBy(11);
    awaitLetter(ref, LetterKind.FEE_REMINDER);
    fees.record(fee.getId(), tenPounds(), "finance");
    complete(fee);
    identity.upload(ref, picture());
    Task proof = awaitTask(ref, "confirmIdentity");
    identity.confirm(proof.getId(), ProofVerdict.ACCEPTED, ProofKind.PASSPORT, new FreeText("It is " + NAME), "verifier");
    complete(proof);
    assertThat(awaitIncident(ref).getIncidentMessage()).contains("The telephone system does not answer.");
    systemFails("tele", false);
    retryAll();
    searchByHand(ref, "A note about " + NAME + ", " + STREET);
    review(ref, "Released to " + NAME);
    approve(ref, Approval.SENT_BACK, "Look again at " + NAME);
    review(ref, "Looked again at " + NAME);
    approve(ref, Approval.APPROVED, "Right for " + NAME);
    awaitLetter(ref, LetterKind.ANSWER_READY);
    packs.download(ref);
    awaitClosed(ref);
    return ref;
  }

  private CaseRef withdrawn() {
    CaseRef ref = ask();
    awaitTask(ref, "recordFee");
    cases.withdraw(ref);
    awaitLetter(ref, LetterKind.WITHDRAWN);
    return ref;
  }

  /** By letter, as staff enter it; a fee let off, money sent back, a proof that is not enough, another address. */
  private CaseRef onPaperWithMoneyThatGoesBack() {
    LocalDate today = LocalDate.now(clock);
    CaseRef ref =
        Receipts.accepted(
            intake.submit(
                new Submission(
                    UUID.randomUUID().toString(), Optional.of(Channel.LETTER), today.toString(), NAME, "",
                    STREET + "\nColumbus", PHONE, "US", "OH", "A letter of " + NAME)));
    Task letter = awaitTask(ref, "postLetter");
    correspondence.recordPosted(
        letter.getId(), correspondence.posting(letter.getId()).id(), today, new FreeText("Slip of " + NAME), "intake");
    complete(letter);
    Task fee = awaitTask(ref, "recordFee");
    fees.waive(fee.getId(), new FreeText("Hardship of " + NAME), "finance");
    complete(fee);
    fees.recordUnasked(ref, tenPounds(), "canary-" + ref, "finance");
    Task refund = awaitTask(ref, "refundFee");
    fees.refund(
        refund.getId(), new RefundProof(PaymentMethod.TRANSFER, today, new FreeText("To the account of " + NAME)), "finance");
    complete(refund);
    identity.recordSeen(
        ref, new SeenProof(ProofKind.PASSPORT, ProofWay.POST, today, new FreeText("Of " + NAME)), "canary-" + ref, "intake");
    Task proof = awaitTask(ref, "confirmIdentity");
    identity.confirm(
        proof.getId(), ProofVerdict.ASK_AGAIN, ProofKind.PASSPORT, new FreeText(NAME + " looks away"), "verifier");
    complete(proof);
    cases.changeAddress(ref, new PostalAddress("1 " + STREET), new FreeText("Told by " + NAME), "intake");
    cases.withdraw(ref);
    awaitLetter(ref, LetterKind.WITHDRAWN);
    return ref;
  }

  private CaseRef refusedCorrectionWithWhatThePersonHasAgainstIt() throws Exception {
    String sent =
        web.perform(
                post("/requests/new/correction")
                    .with(formToken())
                    .param("formToken", "canary-correction")
                    .param("fullName", NAME)
                    .param("email", MAIL)
                    .param("country", "GB")
                    .param("wrongValue", STREET)
                    .param("rightValue", "78 Snorkwhistle Crescent")
                    .param("evidence", "Ask " + NAME))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseRef ref = CaseRef.parse(sent.split("/")[2]).orElseThrow();
    show(ref);
    signNil(ref);
    Task decision = awaitTask(ref, "decideCorrection");
    corrections.decide(
        decision.getId(),
        new CorrectionChoice(CorrectionVerdict.REFUSED, new FreeText("Right for " + NAME), new FreeText(""), Set.of()),
        "reviewer");
    complete(decision);
    Task approval = awaitTask(ref, "approveCorrection");
    corrections.approve(approval.getId(), CorrectionApproval.APPROVED, new FreeText("Yes, " + NAME), "approver");
    complete(approval);
    awaitClosed(ref);
    corrections.addDisagreement(ref, new FreeText("I, " + NAME + ", disagree."));
    awaitLetter(ref, LetterKind.NOTE_ATTACHED);
    return ref;
  }

  private CaseRef ask() {
    return submit(NAME, MAIL, STREET + "\nColumbus", PHONE, "US", "OH", "All about " + NAME + " please");
  }

  private Payment tenPounds() {
    return new Payment(new Money(1000), PaymentMethod.CHEQUE, false, LocalDate.now(clock), new FreeText("from " + NAME));
  }

  private List<String> lines() {
    return List.copyOf(log.list).stream()
        .map(event -> event.getFormattedMessage() + " " + Optional.ofNullable(event.getThrowableProxy()).map(ThrowableProxyUtil::asString).orElse(""))
        .collect(Collectors.toList());
  }
}
