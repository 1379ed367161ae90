package org.rightsdesk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.Right;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests in, from the public form and from staff who enter a letter, a call, a mail or a visit. */
@Service
public class Intake implements KeepsCaseData {

  private final IntakeStore store;
  private final CaseFiles cases;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Intake(IntakeStore store, CaseFiles cases, PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.cases = cases;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Takes in a request for access, as {@link #submit(Submission, Particulars)}.
   */
  public Receipt submit(Submission submission) {
    return submit(submission, Particulars.none());
  }

  /**
   * Checks the submission and opens a case for it. The same form with the same content is one request, however often
   * and however simultaneously it arrives (two clicks, a reload): all arrivals get the same case number. A form that the
   * person went back to and changed is another request, since nothing that somebody typed may get lost. Call it outside
   * a transaction.
   */
  public Receipt submit(Submission submission, Particulars particulars) {
    SubmissionCheck check = new SubmissionCheck(submission, LocalDate.now(clock));
    Map<String, String> faults = new LinkedHashMap<>(particulars.faults());
    faults.putAll(check.faults());
    if (!faults.isEmpty()) {
      return new Receipt.Faulty(faults);
    }
    String fingerprint = fingerprint(submission, particulars);
    return new Receipt.Accepted(
        store.caseOf(fingerprint).orElseGet(() -> openOnce(fingerprint, check, particulars)));
  }

  /** The places that a form offers. */
  public PlaceChoices places() {
    return Places.choices();
  }

  @Override
  public void forget(CaseRef caseRef) {
    transaction.executeWithoutResult(status -> store.forget(caseRef));
  }

  private CaseRef openOnce(String fingerprint, SubmissionCheck check, Particulars particulars) {
    try {
      return transaction.execute(
          status -> {
            store.claim(fingerprint, clock.instant());
            CaseRef ref = cases.open(check.request(particulars.right()));
            particulars.keep().accept(ref);
            store.settle(fingerprint, ref);
            return ref;
          });
    } catch (DuplicateKeyException | ConcurrencyFailureException someoneWasFaster) {
      return store.caseOf(fingerprint).orElseThrow(() -> (DataAccessException) someoneWasFaster);
    }
  }

  /** Tells two arrivals of one form from two requests, without keeping what was typed. */
  private static String fingerprint(Submission s, Particulars particulars) {
    String token = Optional.of(s.formToken()).filter(t -> !t.isEmpty()).orElseGet(() -> UUID.randomUUID().toString());
    List<String> parts =
        new ArrayList<>(
            List.of(
                token, s.channel().map(Channel::name).orElse(""), s.receivedOn(), s.fullName(), s.email(), s.postalAddress(),
                s.phone(), s.country(), s.region(), s.details()));
    if (particulars.right() != Right.ACCESS) {
      parts.add(particulars.right().name());
    }
    parts.addAll(particulars.typed());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
