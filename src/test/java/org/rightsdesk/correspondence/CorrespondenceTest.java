package org.rightsdesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.OldContact;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.ProofDays;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.document.Documents;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.LapseVerdict;
import org.rightsdesk.identity.OneTimeCode;
import org.rightsdesk.identity.ProofFile;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

class CorrespondenceTest {

  private static final EmailAddress TYPED = new EmailAddress("typed@example.org");
  private static final EmailAddress ON_FILE = new EmailAddress("on-file@example.org");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final TransactionTemplate inTransaction = database.transaction();
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases = CaseFilesForTests.on(database, news::add, Samples.CLOCK);
  private final LetterStore store = new LetterStore(database.jdbc());
  private final IdentityChecks identity = mock(IdentityChecks.class);
  private final Corrections corrections = mock(Corrections.class);
  private final Documents documents = mock(Documents.class);
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final Correspondence letters = letters();

  @BeforeEach
  void startMailServer() {
    server.start();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void stopMailServer() {
    server.stop();
  }

  @Test
  void a_mail_goes_as_html_and_text_side_by_side_from_the_privacy_office_and_asks_no_machine_to_answer() throws Exception {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), false);
    PartRef letter = write(ref, LetterKind.ACKNOWLEDGEMENT);
    send(letter);

    MimeMessage mail = only();
    assertThat(mail.getSubject()).isEqualTo("We have your request (" + ref + ")");
    assertThat(mail.getFrom()[0].toString()).contains("privacy@larkline.example");
    assertThat(mail.getAllRecipients()).extracting(a -> ((InternetAddress) a).getAddress()).containsExactly(TYPED.value());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).isEqualTo("<" + letter + "@larkline.example>");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(part(mail, 0)).contains("/requests/" + ref + "?key=" + cases.pageSecret(ref));
    assertThat(part(mail, 1)).contains("<h1>We have your request</h1>").contains("?key=" + cases.pageSecret(ref));
    assertThat(letters.letters(ref))
        .as("whoever reads the letter in the house gets no key to the person's page")
        .noneMatch(kept -> (kept.html() + kept.text()).contains(cases.pageSecret(ref)));
    assertThat(letters.find(letter)).get().extracting(Letter::state).isEqualTo(LetterState.SENT);
    assertThat(news)
        .contains(
            new LetterWritten(ref, letter, LetterKind.ACKNOWLEDGEMENT, LetterMedium.EMAIL),
            new LetterSent(ref, letter, LetterKind.ACKNOWLEDGEMENT));
  }

  @Test
  void a_second_try_after_a_dead_server_carries_the_same_message_id_and_a_third_sends_nothing() throws Exception {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), false);
    PartRef letter = write(ref, LetterKind.ACKNOWLEDGEMENT);
    int port = sender.getPort();
    sender.setPort(1);

    assertThatThrownBy(() -> send(letter))
        .isInstanceOf(MailUnavailable.class)
        .hasNoCause()
        .hasMessageNotContainingAny(TYPED.value(), "Anna", "127.0.0.1");
    assertThat(letters.find(letter).orElseThrow().state()).isEqualTo(LetterState.QUEUED);

    sender.setPort(port);
    send(letter);
    send(letter);
    assertThat(only().getMessageID()).isEqualTo("<" + letter + "@larkline.example>");
    assertThat(news).filteredOn(LetterSent.class::isInstance).hasSize(1);
  }

  @Test
  void a_mail_that_the_server_refuses_stays_in_the_outbox_without_telling_whom_it_was_for() {
    CaseRef ref = open("Anna Example", Optional.of(new EmailAddress("ünï@example.org")), false);
    PartRef letter = write(ref, LetterKind.ACKNOWLEDGEMENT);
    server.stop();

    assertThatThrownBy(() -> send(letter)).isInstanceOf(MailUnavailable.class).hasMessageNotContaining("example.org");
    assertThat(letters.find(letter).orElseThrow().attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ólafur Þór Jónsson", "李小龍", "Nguyễn Thị Ánh", "محمد علي", "{{7*7}} <b>\"quoted\"</b>", "Eve\r\nBcc: eve@example.net",
        "\"Eve\" <eve@example.net>, Bert", "Robert'); DROP TABLE letter; --"
      })
  void every_name_arrives_as_it_was_written_and_addresses_nobody_else(String name) throws Exception {
    CaseRef ref = open(name, Optional.of(TYPED), false);
    send(write(ref, LetterKind.ACKNOWLEDGEMENT));

    String kept = cases.get(ref).requester().name().value();
    MimeMessage mail = only();
    assertThat(mail.getAllRecipients()).hasSize(1);
    InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
    assertThat(to.getAddress()).isEqualTo(TYPED.value());
    assertThat(to.getPersonal()).isEqualTo(kept);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(part(mail, 0).replaceAll("\\s+", " ")).contains("Dear " + kept + ",");
    assertThat(part(mail, 1)).doesNotContain("<b>");
  }

  @Test
  void whoever_gave_no_mail_address_is_written_to_on_paper() {
    CaseRef ref = open("Anna Example", Optional.empty(), true);
    PartRef letter = write(ref, LetterKind.ACKNOWLEDGEMENT);

    assertThat(letters.medium(letter)).isEqualTo(LetterMedium.POST);
    Letter paper = letters.find(letter).orElseThrow();
    assertThat(paper.state()).isEqualTo(LetterState.TO_POST);
    assertThat(paper.recipient()).isEqualTo("Anna Example\n1 High Street\nColumbus, OH 43004\nUSA");
    assertThatThrownBy(() -> send(letter)).isInstanceOf(NotAllowedNow.class);
  }

  @Test
  void the_answer_is_announced_to_a_proven_address_else_on_paper_never_to_one_that_was_only_typed() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    PartRef onPaper = write(ref, LetterKind.ANSWER_READY);
    when(identity.provenAddress(ref)).thenReturn(Optional.of(ON_FILE));
    PartRef mailed = write(ref, LetterKind.ANSWER_READY);

    assertThat(letters.medium(onPaper)).isEqualTo(LetterMedium.POST);
    assertThat(letters.find(mailed).orElseThrow().recipient()).isEqualTo(ON_FILE.value());
    CaseRef nowhere = open("Bert Example", Optional.of(TYPED), false);
    assertThat(letters.reaches(ref, LetterKind.ANSWER_READY)).isTrue();
    assertThat(letters.reaches(nowhere, LetterKind.ANSWER_READY)).isFalse();
    assertThat(letters.reaches(nowhere, LetterKind.ACKNOWLEDGEMENT)).isTrue();
    assertThatThrownBy(() -> write(nowhere, LetterKind.ANSWER_READY))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageNotContaining("typed@");
  }

  @Test
  void a_code_goes_to_the_proven_address_and_is_forgotten_once_it_was_sent() throws Exception {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    OneTimeCode code = new OneTimeCode("48151623", Samples.CLOCK.instant().plusSeconds(900));
    assertThatThrownBy(() -> inTransaction.execute(s -> letters.writeCode(ref, code))).isInstanceOf(NotAllowedNow.class);

    when(identity.provenAddress(ref)).thenReturn(Optional.of(ON_FILE));
    PartRef letter = inTransaction.execute(s -> letters.writeCode(ref, code));
    assertThat(letters.find(letter).orElseThrow().text()).doesNotContain("48151623");
    send(letter);

    assertThat(part(only(), 0)).contains("48151623", "10:15 on Tuesday 24 November 2026");
    assertThat(((InternetAddress) only().getAllRecipients()[0]).getAddress()).isEqualTo(ON_FILE.value());
    assertThat(everyColumnOf(letter)).doesNotContain("48151623");
  }

  @Test
  void the_link_goes_to_the_address_on_file_and_carries_the_token() throws Exception {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), false);
    PartRef link = PartRef.next();
    when(identity.addressForLink(link)).thenReturn(Optional.of(ON_FILE));
    when(identity.linkToken(link)).thenReturn("a-token");
    send(inTransaction.execute(s -> letters.writeLink(ref, link)));

    assertThat(part(only(), 0).lines()).contains("https://rights.company.example/requests/" + ref + "/confirm?token=a-token");
    assertThat(part(only(), 0)).doesNotContain(cases.pageSecret(ref)).contains("Tuesday 1 December 2026");
    assertThat(((InternetAddress) only().getAllRecipients()[0]).getAddress()).isEqualTo(ON_FILE.value());
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void because_of_a_doubt_the_letter_asks_at_the_address_on_file_and_does_not_say_that_the_person_wished_it() throws Exception {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), false);
    PartRef link = PartRef.next();
    when(identity.addressForLink(link)).thenReturn(Optional.of(ON_FILE));
    when(identity.isOurQuestion(link)).thenReturn(true);
    when(identity.linkToken(link)).thenReturn("a-token");
    send(inTransaction.execute(s -> letters.writeLink(ref, link)));

    assertThat(part(only(), 0).replaceAll("\\s+", " "))
        .contains("We are not sure that it was you", "If it is not you", "token=a-token")
        .doesNotContain("has asked us to write", cases.pageSecret(ref), "forged");
    assertThat(((InternetAddress) only().getAllRecipients()[0]).getAddress()).isEqualTo(ON_FILE.value());
  }

  @Test
  void the_mail_room_records_day_and_proof_of_posting_once() {
    CaseRef ref = open("Anna Example", Optional.empty(), true);
    PartRef letter = write(ref, LetterKind.ACKNOWLEDGEMENT);
    cases.openDecision("task-1", ref, "postLetter", Optional.of(letter));
    assertThat(letters.posting("task-1").id()).isEqualTo(letter);

    record(letter, Samples.TODAY, "RR 123 456 789 GB");
    record(letter, Samples.TODAY, "RR 123 456 789 GB");

    Letter posted = letters.find(letter).orElseThrow();
    assertThat(posted.state()).isEqualTo(LetterState.POSTED);
    assertThat(posted.postedOn()).contains(Samples.TODAY);
    assertThat(posted.proof()).isEqualTo("RR 123 456 789 GB");
    assertThat(cases.outcome("task-1")).contains("POSTED");
    assertThat(news)
        .filteredOn(LetterPosted.class::isInstance)
        .containsExactly(new LetterPosted(ref, letter, LetterKind.ACKNOWLEDGEMENT, Samples.TODAY));
  }

  @Test
  void a_posting_needs_a_day_that_can_be_right_a_proof_and_the_right_letter() {
    CaseRef ref = open("Anna Example", Optional.empty(), true);
    PartRef letter = write(ref, LetterKind.ACKNOWLEDGEMENT);
    PartRef other = write(ref, LetterKind.FEE_REMINDER);
    cases.openDecision("task-1", ref, "postLetter", Optional.of(letter));

    assertThatThrownBy(() -> record(letter, Samples.TODAY.plusDays(1), "R1")).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> record(letter, Samples.TODAY.minusDays(1), "R1")).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> record(letter, Samples.TODAY, " ")).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> record(letter, Samples.TODAY, "R".repeat(101))).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> record(other, Samples.TODAY, "R1")).isInstanceOf(NotAllowedNow.class);
    assertThat(cases.outcome("task-1")).isEmpty();
    assertThatCode(() -> record(letter, Samples.TODAY, "R1")).doesNotThrowAnyException();
  }

  @Test
  void a_forgotten_case_leaves_no_letter() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    write(ref, LetterKind.ACKNOWLEDGEMENT);
    letters.forget(ref);

    assertThat(letters.letters(ref)).isEmpty();
  }

  @Test
  void a_second_round_starts_the_days_for_the_fee_anew() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    assertThat(letters.feeUntil(ref)).isEmpty();
    longAgo(write(ref, LetterKind.FEE_AND_PROOF), 25);
    assertThat(letters.feeUntil(ref)).contains(Samples.TODAY.plusDays(5));

    write(ref, LetterKind.BALANCE_DUE);
    assertThat(letters.feeUntil(ref)).contains(Samples.TODAY.plusDays(30));
    assertThat(letters.proofUntil(ref)).contains(Samples.TODAY.plusDays(5));
    assertThat(text(write(ref, LetterKind.FEE_REMINDER)))
        .contains("On Tuesday 24 November 2026 we asked", "by Thursday 24 December 2026, we close");
  }

  @Test
  void after_a_returned_cheque_the_days_start_when_the_fee_is_waited_for() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    longAgo(write(ref, LetterKind.CHEQUE_RETURNED), 28);
    assertThat(letters.feeUntil(ref)).contains(Samples.TODAY.plusDays(2));

    cases.openDecision("task-1", ref, "recordFee");

    assertThat(letters.feeUntil(ref)).contains(Samples.TODAY.plusDays(30));
    assertThat(text(write(ref, LetterKind.FEE_REMINDER))).contains("On Tuesday 27 October 2026 we asked");
  }

  @Test
  void a_second_round_starts_the_days_for_the_proof_anew() {
    CaseRef again = open("Anna Example", Optional.of(TYPED), true);
    CaseRef longer = open("Bert Example", Optional.of(TYPED), true);
    for (CaseRef ref : List.of(again, longer)) {
      longAgo(write(ref, LetterKind.FEE_AND_PROOF), 31);
      assertThat(letters.proofUntil(ref)).contains(Samples.TODAY.minusDays(1));
    }

    write(again, LetterKind.PROOF_AGAIN);
    cases.openDecision("task-1", longer, "decideLapse");
    assertThat(letters.proofUntil(longer)).contains(Samples.TODAY.minusDays(1));
    cases.decide("task-1", LapseVerdict.KEEP_WAITING, new FreeText("A letter is on its way"), "manager");

    assertThat(letters.proofUntil(again)).contains(Samples.TODAY.plusDays(30));
    assertThat(letters.proofUntil(longer)).contains(Samples.TODAY.plusDays(30));
    assertThat(text(write(longer, LetterKind.PROOF_REMINDER)))
        .contains(
            "On Saturday 24 October 2026 we asked", "Nothing has reached us so far.", "by Thursday 24 December 2026");
  }

  private void longAgo(PartRef letter, int days) {
    database
        .jdbc()
        .sql("update letter set created_at = ? where id = ?")
        .param(Samples.CLOCK.instant().atOffset(ZoneOffset.UTC).minusDays(days))
        .param(letter.value())
        .update();
  }

  private String text(PartRef letter) {
    return letters.find(letter).orElseThrow().text().replaceAll("\\s+", " ");
  }

  private Correspondence letters() {
    Deadlines deadlines = mock(Deadlines.class);
    Fees fees = mock(Fees.class);
    when(deadlines.of(any())).thenReturn(Samples.deadline(Regime.POLICY_PROMISE, true));
    when(deadlines.proofDays(any(), any())).thenAnswer(call -> proofDays(call.getArgument(1)));
    when(fees.account(any())).thenReturn(Samples.owing());
    when(identity.state(any())).thenReturn(ProofState.AWAITED);
    when(identity.provenAddress(any())).thenReturn(Optional.empty());
    when(identity.file(any()))
        .thenReturn(
            new ProofFile(ProofState.AWAITED, Optional.empty(), Optional.empty(), false, "", Optional.empty(), List.of()));
    AskedDays asked = new AskedDays(cases, store, deadlines, Samples.OFFICE, Samples.CLOCK);
    return new Correspondence(
        cases,
        store,
        new LetterWriter(Samples.OFFICE),
        new FactsOfCase(deadlines, fees, identity, corrections, store, asked, Samples.OFFICE, Samples.CLOCK),
        asked,
        identity,
        documents,
        new Mailer(sender, Samples.OFFICE, Samples.CLOCK),
        Samples.OFFICE,
        news::add,
        Samples.CLOCK);
  }

  /** Edge case 39. */
  @Test
  void the_warning_goes_to_every_address_on_file_before_and_not_to_the_one_that_was_typed() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    EmailAddress second = new EmailAddress("second@example.org");
    correcting(ref, new OldContact(List.of(ON_FILE, second), Optional.of(Samples.ADDRESS)));

    PartRef first = write(ref, LetterKind.CORRECTION_WARNING);

    assertThat(letters.letters(ref)).extracting(Letter::recipient).containsExactlyInAnyOrder(ON_FILE.value(), second.value());
    assertThat(letters.find(first).orElseThrow().recipient()).isEqualTo(ON_FILE.value());
    assertThat(letters.find(first).orElseThrow().text().replaceAll("\\s+", " "))
        .contains("Nothing is changed before 10:00 on Friday 27 November 2026");
    assertThat(news).filteredOn(LetterWritten.class::isInstance).hasSize(2);
  }

  @Test
  void the_time_to_object_begins_when_the_last_warning_has_left() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    correcting(ref, new OldContact(List.of(ON_FILE, new EmailAddress("second@example.org")), Optional.empty()));
    PartRef first = write(ref, LetterKind.CORRECTION_WARNING);
    PartRef second = letters.letters(ref).stream().map(Letter::id).filter(id -> !id.equals(first)).findFirst().orElseThrow();

    send(first);
    assertThat(letters.objectionUntil(ref)).isEmpty();
    assertThat(news).doesNotContain(new WarningLeft(ref));
    send(second);
    assertThat(letters.objectionUntil(ref)).contains(Instant.parse("2026-11-27T10:00:00Z"));
    assertThat(news).containsOnlyOnce(new WarningLeft(ref));
  }

  @Test
  void a_warning_on_paper_gives_ten_days_from_the_day_on_which_it_was_posted() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    correcting(ref, new OldContact(List.of(), Optional.of(new PostalAddress("1 Old Road\nReading"))));
    PartRef warning = write(ref, LetterKind.CORRECTION_WARNING);
    assertThat(text(warning)).contains("Nothing is changed before Friday 4 December 2026.");
    assertThat(letters.objectionUntil(ref)).isEmpty();

    cases.openDecision("task-1", ref, "postLetter", Optional.of(warning));
    record(warning, Samples.TODAY, "AB 1234 5678 9GB");

    assertThat(letters.objectionUntil(ref)).contains(Instant.parse("2026-12-04T00:00:00Z"));
    assertThat(news).containsOnlyOnce(new WarningLeft(ref));
  }

  @Test
  void without_an_old_e_mail_address_the_warning_goes_on_paper_to_the_old_address_or_else_to_the_person() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    correcting(ref, new OldContact(List.of(), Optional.of(new PostalAddress("1 Old Road\nReading"))));
    assertThat(letters.find(write(ref, LetterKind.CORRECTION_WARNING)).orElseThrow().recipient())
        .isEqualTo("Anna Example\n1 Old Road\nReading");

    CaseRef unknown = open("Anna Example", Optional.of(TYPED), true);
    correcting(unknown, new OldContact(List.of(), Optional.empty()));
    assertThat(letters.find(write(unknown, LetterKind.CORRECTION_WARNING)).orElseThrow().recipient())
        .isEqualTo(TYPED.value());
  }

  @Test
  void a_letter_about_a_correction_needs_one() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    for (LetterKind kind : LetterKind.values()) {
      if (kind.isAboutCorrection()) {
        assertThatThrownBy(() -> write(ref, kind)).as(kind.name()).isInstanceOf(NotAllowedNow.class);
      }
    }
    assertThatThrownBy(() -> letters.recipientNotice(ref, Samples.RECIPIENT)).isInstanceOf(NotAllowedNow.class);
    assertThat(letters.letters(ref)).isEmpty();
  }

  @Test
  void staff_get_the_words_for_the_recipient_of_their_task_and_for_no_other() {
    CaseRef ref = open("Anna Example", Optional.of(TYPED), true);
    correcting(ref, new OldContact(List.of(), Optional.empty()));

    assertThat(letters.recipientNotice(ref, Samples.RECIPIENT).recipient()).isEqualTo("Quillworks Print House");
    assertThatThrownBy(() -> letters.recipientNotice(ref, PartRef.next())).isInstanceOf(NotAllowedNow.class);
  }

  private void correcting(CaseRef ref, OldContact old) {
    when(corrections.of(ref)).thenReturn(Optional.of(Samples.correction("old@example.org", "new@example.org", Stake.CONTACT_DETAILS)));
    when(corrections.oldContact(ref)).thenReturn(old);
  }

  private static ProofDays proofDays(LocalDate from) {
    return new ProofDays(from.plusDays(7), from.plusDays(14), from.plusDays(30));
  }

  private CaseRef open(String name, Optional<EmailAddress> email, boolean withAddress) {
    return cases.open(
        new NewCase(
            Right.ACCESS,
            Channel.FORM,
            LocalDate.of(2026, 11, 20),
            new Residence("US", "OH"),
            new Requester(
                new PersonName(name), email, withAddress ? Optional.of(Samples.ADDRESS) : Optional.empty(), Optional.empty()),
            new FreeText("")));
  }

  private PartRef write(CaseRef ref, LetterKind kind) {
    return inTransaction.execute(status -> letters.write(ref, kind));
  }

  private void send(PartRef letter) {
    letters.send(letter);
  }

  private void record(PartRef letter, LocalDate postedOn, String proof) {
    inTransaction.executeWithoutResult(
        status -> letters.recordPosted("task-1", letter, postedOn, new FreeText(proof), "intake"));
  }

  private MimeMessage only() {
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(1);
    return received[0];
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private String everyColumnOf(PartRef letter) {
    return database.jdbc().sql("select * from letter where id = ?").param(letter.value()).query().singleRow().toString();
  }
}
