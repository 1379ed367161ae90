package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.OldContact;
import org.rightsdesk.document.Documents;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.OneTimeCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes letters and mails, hands mails to the mail server, and keeps the proof that letters were posted. Whoever gave no
 * e-mail address is written to on paper.
 */
@Service
public class Correspondence implements KeepsCaseData {

  /** Stands in a stored letter where its secret goes; the secret itself is kept apart, and only until it was sent. */
  static final String SECRET = "••••••••";

  /** Stands in a stored letter where the key of the person's page goes, so that nobody who reads the letter has it. */
  static final String PAGE_KEY = "◦◦◦◦◦◦◦◦";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final int LINK_DAYS = 7;
  private static final int LONGEST_PROOF = 100;

  private final CaseFiles cases;
  private final LetterStore store;
  private final LetterWriter writer;
  private final FactsOfCase facts;
  private final AskedDays asked;
  private final IdentityChecks identity;
  private final Documents documents;
  private final Mailer mailer;
  private final Office office;
  private final Warnings warnings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Correspondence(
      CaseFiles cases,
      LetterStore store,
      LetterWriter writer,
      FactsOfCase facts,
      AskedDays asked,
      IdentityChecks identity,
      Documents documents,
      Mailer mailer,
      Office office,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.writer = writer;
    this.facts = facts;
    this.asked = asked;
    this.identity = identity;
    this.documents = documents;
    this.mailer = mailer;
    this.office = office;
    this.warnings = new Warnings(store, office, clock);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes a letter about the case as it stands, as a mail to the address that the person gave, or on paper if there is
   * none. The announcement of the answer goes to a mail address only if it is on file or proven, else on paper. The warning
   * before a change of details goes to where the person could be reached before, one letter to each address.
   *
   * @throws NotAllowedNow if there is no address to which this letter may go, or it is one that {@link #writeCode} or
   *     {@link #writeLink} write
   */
  @Transactional
  public PartRef write(CaseRef ref, LetterKind kind) {
    return write(ref, kind, Optional.empty());
  }

  /**
   * As {@link #write}, about one part of the case.
   *
   * @param part the payment that came back, or the refund that was paid
   */
  @Transactional
  public PartRef writeAbout(CaseRef ref, LetterKind kind, PartRef part) {
    return write(ref, kind, Optional.of(part));
  }

  /**
   * Writes a letter on paper, although the person gave an e-mail address.
   *
   * @throws NotAllowedNow if there is no postal address
   */
  @Transactional
  public PartRef writeOnPaper(CaseRef ref, LetterKind kind) {
    return paper(kind, facts.of(cases.lock(ref), "", ""));
  }

  /**
   * Mails the one-time code that opens the answer.
   *
   * @throws NotAllowedNow if no address of the person is on file or proven
   */
  @Transactional
  public PartRef writeCode(CaseRef ref, OneTimeCode code) {
    CaseFile file = cases.lock(ref);
    EmailAddress address =
        identity
            .provenAddress(ref)
            .orElseThrow(() -> new NotAllowedNow("We know of no e-mail address to which a code may go. Write to us."));
    String until = MINUTE.format(code.validUntil().atZone(clock.getZone()));
    return mail(LetterKind.CODE, facts.of(file, SECRET, until), address, code.digits());
  }

  /**
   * Mails the link that shows that the person can read an address that we hold; each call makes the link before it stop
   * working.
   *
   * @param link the number that {@code IdentityLinkAsked} carries
   */
  @Transactional
  public PartRef writeLink(CaseRef ref, PartRef link) {
    CaseFile file = cases.lock(ref);
    EmailAddress address =
        identity
            .addressForLink(link)
            .orElseThrow(() -> new NotAllowedNow("There is no address on file to which this link may go."));
    String page = office.baseUrl() + "/requests/" + ref + "/confirm?token=";
    String until = DAY.format(LocalDate.now(clock).plusDays(LINK_DAYS));
    LetterKind kind = identity.isOurQuestion(link) ? LetterKind.DOUBT : LetterKind.LINK;
    return mail(kind, facts.of(file, page + SECRET, until), address, identity.linkToken(link));
  }

  /**
   * What staff tell a company that had the data from us.
   *
   * @param recipient the number by which the task to tell them is bound to it
   */
  @Transactional(readOnly = true)
  public RecipientNotice recipientNotice(CaseRef ref, PartRef recipient) {
    LetterFacts about = facts.of(cases.get(ref), "", "");
    CorrectionView correction = about.correction().orElseThrow(Correspondence::noCorrection);
    return correction.recipients().stream()
        .filter(line -> line.part().equals(recipient))
        .findFirst()
        .map(line -> writer.notice(about, correction, line))
        .orElseThrow(() -> new NotAllowedNow("Nobody of that number has to be told in this case."));
  }

  public LetterMedium medium(PartRef letter) {
    return get(letter).medium();
  }

  /** How the last letter of the kind travels; by e-mail if none was written. */
  public LetterMedium mediumOf(CaseRef ref, LetterKind kind) {
    return ofKind(ref, kind).reduce((earlier, later) -> later).map(Letter::medium).orElse(LetterMedium.EMAIL);
  }

  /** Whether there is an address to which a letter of the kind may go; if not, {@link #write} refuses it. */
  public boolean reaches(CaseRef ref, LetterKind kind) {
    Requester who = cases.get(ref).requester();
    return who.address().isPresent() || mailAddress(ref, who, kind).isPresent();
  }

  /** Whether a letter of the kind was put into the post. */
  public boolean isPosted(CaseRef ref, LetterKind kind) {
    return ofKind(ref, kind).anyMatch(letter -> letter.state() == LetterState.POSTED);
  }

  /**
   * Hands a mail to the mail server and marks it as sent; each try carries the same Message-ID, so that a mail program can
   * tell a second copy. Nothing happens if it was sent before.
   *
   * @throws MailUnavailable if the mail server did not take it
   */
  @Transactional
  public void send(PartRef letter) {
    Letter mail = get(letter);
    if (mail.medium() != LetterMedium.EMAIL) {
      throw new NotAllowedNow("This letter goes by post.");
    }
    if (mail.state() == LetterState.SENT) {
      return;
    }
    store.countAttempt(letter);
    mailer.send(mail, store.envelope(letter), cases.pageSecret(mail.caseRef()));
    cases.hold(mail.caseRef());
    store.sent(letter, clock.instant());
    events.publishEvent(new LetterSent(mail.caseRef(), letter, mail.kind()));
    tellWhenWarningsLeft(mail);
  }

  /** The letter that the mail room is asked to post by this task. */
  public Letter posting(String taskId) {
    return cases
        .decision(taskId)
        .flatMap(Decision::part)
        .flatMap(store::find)
        .orElseThrow(() -> new NotAllowedNow("This task is gone. Go back to your list."));
  }

  /**
   * The mail room put the letter into the post; decides {@link Posting#POSTED}.
   *
   * @param postedOn not before the letter was written, and not in the future
   * @param proof the number on the proof of posting, at most 100 characters
   */
  @Transactional
  public void recordPosted(String taskId, PartRef letter, LocalDate postedOn, FreeText proof, String by) {
    Letter paper = posting(taskId);
    if (!paper.id().equals(letter) || paper.medium() != LetterMedium.POST) {
      throw new NotAllowedNow("This task is about another letter. Load it again.");
    }
    if (postedOn.isAfter(LocalDate.now(clock))) {
      throw new NotAllowedNow("That day has not come yet. Enter the day on which you posted the letter.");
    }
    if (postedOn.isBefore(day(paper.createdAt()))) {
      throw new NotAllowedNow("The letter was written after that day. Enter the day on which you posted it.");
    }
    if (proof.value().isEmpty() || proof.value().length() > LONGEST_PROOF) {
      throw new NotAllowedNow("Enter the number on the proof of posting; it has at most 100 characters.");
    }
    cases.hold(paper.caseRef());
    cases.decide(taskId, Posting.POSTED, new FreeText(""), by);
    if (get(letter).state() == LetterState.TO_POST) {
      store.posted(letter, postedOn, proof.value(), by);
      events.publishEvent(new LetterPosted(paper.caseRef(), letter, paper.kind(), postedOn));
      tellWhenWarningsLeft(paper);
    }
  }

  /**
   * Until when whoever reads a warning before a change of details may object: from the moment at which the mail server took
   * it, or from the beginning of the day on which it was posted, which is longer, because paper takes its time. Empty while a
   * warning has not left.
   */
  public Optional<Instant> objectionUntil(CaseRef ref) {
    return warnings.objectionUntil(ref);
  }

  /** A letter on paper, ready to be printed. */
  public byte[] pdf(PartRef letter) {
    Letter paper = get(letter);
    if (paper.medium() != LetterMedium.POST) {
      throw new NotAllowedNow("This letter goes by e-mail.");
    }
    return documents.pdfOfHtml(paper.html(), List.of(), paper.createdAt());
  }

  /** The last day on which the fee is in time; empty until we asked for it. */
  public Optional<LocalDate> feeUntil(CaseRef ref) {
    return asked.fee(ref).map(Asked::until);
  }

  /** The last day on which proof of identity is in time; empty until we asked for it. */
  public Optional<LocalDate> proofUntil(CaseRef ref) {
    return asked.proof(ref).map(Asked::until);
  }

  /** All letters of a case, oldest first. */
  public List<Letter> letters(CaseRef ref) {
    return store.of(ref);
  }

  public Optional<Letter> find(PartRef letter) {
    return store.find(letter);
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    store.forget(ref);
  }

  private PartRef write(CaseRef ref, LetterKind kind, Optional<PartRef> part) {
    if (kind == LetterKind.CODE || kind == LetterKind.DOUBT || kind == LetterKind.LINK) {
      throw new NotAllowedNow("A letter with a secret is written only when the secret is made.");
    }
    CaseFile file = cases.lock(ref);
    if (kind == LetterKind.CORRECTION_WARNING) {
      return warn(file);
    }
    Requester who = file.requester();
    Optional<EmailAddress> mail = mailAddress(ref, who, kind);
    LetterFacts about = facts(file, kind, part, "");
    return mail.map(address -> mail(kind, about, address, "")).orElseGet(() -> paper(kind, about));
  }

  private Optional<EmailAddress> mailAddress(CaseRef ref, Requester who, LetterKind kind) {
    return kind.needsProvenAddress() ? identity.provenAddress(ref) : who.email();
  }

  private PartRef mail(LetterKind kind, LetterFacts about, EmailAddress address, String secret) {
    PartRef id = PartRef.next();
    LetterWriter.Written written = writer.mail(id, kind, about, address.value());
    return keep(id, kind, LetterMedium.EMAIL, about, written, secret);
  }

  /**
   * To every address that was on file before; where none was, to the one that the person gave. It names the earliest end
   * that the time to object can have, as if it left at once.
   */
  private PartRef warn(CaseFile file) {
    LetterKind kind = LetterKind.CORRECTION_WARNING;
    LetterFacts byMail = facts(file, kind, Optional.empty(), warnings.untilByMail());
    LetterFacts byPost = facts(file, kind, Optional.empty(), warnings.untilByPost());
    OldContact old = facts.oldContact(file.ref());
    List<PartRef> mails = old.emails().stream().map(address -> mail(kind, byMail, address, "")).toList();
    if (!mails.isEmpty()) {
      return mails.get(0);
    }
    if (old.address().isPresent()) {
      return paper(kind, byPost, old.address().get());
    }
    return file.requester().email().map(address -> mail(kind, byMail, address, "")).orElseGet(() -> paper(kind, byPost));
  }

  private void tellWhenWarningsLeft(Letter letter) {
    if (letter.kind() == LetterKind.CORRECTION_WARNING && objectionUntil(letter.caseRef()).isPresent()) {
      events.publishEvent(new WarningLeft(letter.caseRef()));
    }
  }

  private LetterFacts facts(CaseFile file, LetterKind kind, Optional<PartRef> part, String until) {
    LetterFacts about = facts.of(file, part, "", until);
    if (kind.isAboutCorrection() && about.correction().isEmpty()) {
      throw noCorrection();
    }
    return about;
  }

  private static NotAllowedNow noCorrection() {
    return new NotAllowedNow("This case is not about a correction.");
  }

  private PartRef paper(LetterKind kind, LetterFacts about) {
    Requester who = about.file().requester();
    PostalAddress address =
        who.address()
            .orElseThrow(
                () ->
                    new NotAllowedNow(
                        "There is no address to which this letter may go: the e-mail address is not proven, and there is"
                            + " no postal address."));
    return paper(kind, about, address);
  }

  private PartRef paper(LetterKind kind, LetterFacts about, PostalAddress address) {
    PartRef id = PartRef.next();
    LetterWriter.Written written = writer.paper(id, kind, about, about.file().requester().name(), address);
    return keep(id, kind, LetterMedium.POST, about, written, "");
  }

  private PartRef keep(
      PartRef id, LetterKind kind, LetterMedium medium, LetterFacts about, LetterWriter.Written written, String secret) {
    CaseRef ref = about.file().ref();
    Letter letter =
        new Letter(
            id,
            ref,
            kind,
            medium,
            written.recipient(),
            written.subject(),
            written.html(),
            written.text(),
            medium == LetterMedium.EMAIL ? LetterState.QUEUED : LetterState.TO_POST,
            clock.instant(),
            0,
            Optional.empty(),
            Optional.empty(),
            "");
    String messageId = "<" + id + "@" + office.mailDomain() + ">";
    store.insert(letter, about.file().requester().name().value(), messageId, secret);
    events.publishEvent(new LetterWritten(ref, id, kind, medium));
    return id;
  }

  private Stream<Letter> ofKind(CaseRef ref, LetterKind kind) {
    return store.of(ref).stream().filter(letter -> letter.kind() == kind);
  }

  private Letter get(PartRef letter) {
    return store.find(letter).orElseThrow(() -> new NotAllowedNow("There is no such letter."));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
