package org.rightsdesk.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.PartRef;
import org.springframework.stereotype.Service;

/**
 * Finds what proof of identity a case needs, takes it in, and writes down what staff decide. The one who asks sees and is
 * told the same whether we know the person or not.
 */
@Service
public class IdentityChecks implements KeepsCaseData {

  IdentityChecks() {}

  /** Looks at what is on file, asks the decision table, and pins its answer; true if proof is needed. */
  public boolean assess(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  public ProofState state(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** The day on which the accepted proof arrived; empty until one is accepted, and where none is needed. */
  public Optional<LocalDate> shownOn(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /**
   * The person asks for a link to an address that we hold. It is sent (by way of {@link IdentityLinkAsked}) only if the
   * level allows it and the address is on file and stable; the caller cannot tell.
   */
  public void askForLink(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** A new token for the letter with the link; only its hash is kept, and an earlier token of the link stops working. */
  public String linkToken(PartRef link) {
    throw new UnsupportedOperationException();
  }

  /** The address on file to which the link may go; empty if there is none. */
  public Optional<EmailAddress> addressForLink(PartRef link) {
    throw new UnsupportedOperationException();
  }

  /** The person confirms with the token of the link; it works once, for seven days. */
  public void confirmLink(CaseRef ref, String token) {
    throw new UnsupportedOperationException();
  }

  /** Compares answers with what is held; three tries a case. */
  public AnswerResult answer(CaseRef ref, Answers answers) {
    throw new UnsupportedOperationException();
  }

  /** How often the person may still answer. */
  public int triesLeft(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes a copy of a document through the case page: PDF, JPEG or PNG by its content, at most 10 MB.
   *
   * @throws DocumentRefused if the file is empty, too big, or of another kind
   */
  public void upload(CaseRef ref, byte[] content) {
    throw new UnsupportedOperationException();
  }

  /** Staff write down a proof that they saw and did not copy; a verifier decides about it. */
  public void recordSeen(CaseRef ref, SeenProof proof, String by) {
    throw new UnsupportedOperationException();
  }

  /**
   * A verifier decides about all that waits to be looked at; copies are destroyed with the decision.
   *
   * @param kind what the document is
   * @param reason needed unless an ordinary document is accepted
   */
  public void confirm(String taskId, ProofVerdict verdict, ProofKind kind, FreeText reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** A manager decides about a case for which no proof came; needs a reason. */
  public void decideLapse(String taskId, LapseVerdict verdict, FreeText reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** All about the proof, for staff only. */
  public ProofFile file(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** The copy of a document, while it waits to be looked at. */
  public Optional<IdDocument> document(CaseRef ref, PartRef document) {
    throw new UnsupportedOperationException();
  }

  /** A new one-time code for collecting the answer; the one before stops working. Valid for 15 minutes. */
  public OneTimeCode newCode(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  /** Checks a typed code; a right one is used up by this. Five wrong ones, and a new code is needed. */
  public CodeCheck checkCode(CaseRef ref, String typed) {
    throw new UnsupportedOperationException();
  }

  /** Where links and codes may go: an address that is on file and stable, or was proven in this case. */
  public Optional<EmailAddress> provenAddress(CaseRef ref) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void forget(CaseRef ref) {
    throw new UnsupportedOperationException();
  }
}
