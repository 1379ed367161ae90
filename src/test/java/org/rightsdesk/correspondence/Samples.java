package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CopyState;
import org.rightsdesk.correction.CorrectionProposal;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.correction.RecipientTold;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.Recipient;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.ExtensionGround;
import org.rightsdesk.deadline.ExtensionProposal;
import org.rightsdesk.deadline.DerivationStep;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Money;
import org.rightsdesk.fee.PaymentMethod;
import org.rightsdesk.fee.RefundCause;

/** Invented cases to write letters about. */
final class Samples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London"));
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final CaseRef REF = new CaseRef("DSR-2026-000123");
  static final PostalAddress ADDRESS = new PostalAddress("1 High Street\nColumbus, OH 43004\nUSA");

  static final Office OFFICE =
      new Office(
          "https://rights.company.example",
          new Office.Company(
              "Larkline Call Tracking Ltd",
              "Privacy Office\n12 Chandlery Row\nExample Harbour EX1 2MP\n",
              "privacy@larkline.example",
              "complaints@larkline.example",
              "Larkline, sort code 00-00-00, account 01234567"),
          new Office.Periods(Period.ofDays(30), Period.ofDays(28), Period.ofDays(3), Period.ofDays(10)),
          true);

  /** The refund and the returned cheque that letters about money are about. */
  static final PartRef PART = PartRef.next();

  static final PartRef RECIPIENT = PartRef.next();

  private Samples() {}

  static LetterFacts facts(String name, Regime regime) {
    return facts(Right.ACCESS, name, regime, Optional.empty());
  }

  /** About an access, or about a correction if the letter is. */
  static LetterFacts facts(LetterKind kind, String name, Regime regime) {
    return kind.isAboutCorrection() ? facts(name, regime, correction("EX1 1AA", "EX1 2BB", Stake.USUAL)) : facts(name, regime);
  }

  static LetterFacts facts(String name, Regime regime, CorrectionView correction) {
    return facts(Right.CORRECTION, name, regime, Optional.of(correction));
  }

  private static LetterFacts facts(Right right, String name, Regime regime, Optional<CorrectionView> correction) {
    boolean feeCounts = right == Right.ACCESS && (regime == Regime.POLICY_PROMISE || regime == Regime.UK_DPA1998);
    return new LetterFacts(
        file(right, name),
        TODAY,
        deadline(regime, feeCounts),
        feeCounts ? owing() : nothingOwed(),
        true,
        true,
        new FreeText("The copy does not show your address."),
        new Asked(TODAY.minusDays(10), TODAY.plusDays(20)),
        new Asked(TODAY.minusDays(5), TODAY.plusDays(25)),
        TODAY.plusDays(30),
        Optional.of(TODAY.plusMonths(6)),
        TODAY.minusDays(7),
        correction,
        Optional.of(PART),
        Optional.of(
            new ExtensionProposal(
                ExtensionGround.COMPLEXITY, new FreeText("Your data lie in twelve systems."), "rita", TODAY, Optional.of(TODAY))),
        "12345678",
        "10:15 on Tuesday 24 November 2026");
  }

  /** Accepted in part: one place is corrected, one is not, one has a note; one recipient is told and one is not. */
  static CorrectionView correction(String wrong, String right, Stake stake) {
    return correction(wrong, right, stake, CorrectionVerdict.PARTLY, "The register office says otherwise.", CopyState.WRITTEN);
  }

  /** @param state of the one place that is corrected otherwise */
  static CorrectionView correction(
      String wrong, String right, Stake stake, CorrectionVerdict verdict, String reason, CopyState state) {
    CopyLine corrected = line("contact", CopyKind.CURRENT, state, right, "");
    CopyLine open = line("label", CopyKind.CURRENT, CopyState.NOT_DONE, right, "The printer keeps its own list.");
    CopyLine noted = line("invoice", CopyKind.HISTORIC, CopyState.NOTED, right, "");
    return new CorrectionView(
        REF,
        new CorrectionProposal(
            new FreeText(wrong), new FreeText(right), new FreeText(""), Optional.empty(), Optional.empty()),
        stake,
        true,
        List.of(corrected, open, noted),
        Optional.empty(),
        Optional.of(
            new CorrectionView.Decided(
                verdict, new FreeText(reason), new FreeText(right), "reviewer",
                CLOCK.instant(), Optional.of("approver"), new FreeText(""), false)),
        List.of(),
        List.of(),
        List.of(
            new CorrectionView.RecipientLine(
                RECIPIENT, new Recipient("Quillworks Print House", "", "addresses", TODAY.minusDays(90)),
                Optional.of(RecipientTold.TOLD), new FreeText(""), Optional.of("intake"), Optional.of(TODAY)),
            new CorrectionView.RecipientLine(
                PartRef.next(), new Recipient("Gone Ltd", "", "", TODAY.minusDays(900)),
                Optional.of(RecipientTold.IMPOSSIBLE), new FreeText("Dissolved"), Optional.of("intake"), Optional.of(TODAY))),
        Optional.empty(),
        Optional.of(
            new CorrectionView.Disagreement(new FreeText("I have lived there since 2019."), TODAY, Optional.of(TODAY))),
        Optional.of(TODAY.minusDays(30)),
        Optional.of(TODAY));
  }

  private static CopyLine line(String collection, CopyKind kind, CopyState state, String newValue, String why) {
    Copy copy =
        new Copy(
            new CopyKey(new SystemKey("core"), collection, "7", "postcode"), "Postcode", "Rows of " + collection, "the register",
            "EX1 1AA", Match.CERTAIN, kind, false);
    return new CopyLine(copy, true, false, state, "EX1 1AA", Optional.of(newValue), Optional.empty(), new FreeText(why));
  }

  static CaseFile file(Right right, String name) {
    return new CaseFile(
        REF,
        right,
        Channel.FORM,
        LocalDate.of(2026, 11, 20),
        CLOCK.instant(),
        new Residence("US", "OH"),
        new Requester(
            new PersonName(name),
            Optional.of(new EmailAddress("person@example.org")),
            Optional.of(ADDRESS),
            Optional.empty()),
        new FreeText(""),
        CaseState.RECEIVED,
        Optional.empty());
  }

  static Deadline deadline(Regime regime, boolean waits) {
    LocalDate received = LocalDate.of(2026, 11, 20);
    List<DerivationStep> steps =
        List.of(
            new DerivationStep("Your request reached us.", Optional.of(received), ""),
            new DerivationStep("For where you live, %s applies.".formatted(regime.inWords()), Optional.empty(), "a section"),
            waits
                ? new DerivationStep("The fee has not reached us in full. The time starts when it does.", Optional.empty(), "s.7(10)")
                : new DerivationStep("One month: until the same day of the month.", Optional.of(received.plusMonths(1)), "Art 12(3)"));
    return new Deadline(
        regime,
        regime.inWords(),
        waits ? Optional.empty() : Optional.of(received),
        waits ? Optional.empty() : Optional.of(received.plusMonths(1)),
        Optional.empty(),
        steps);
  }

  static FeeAccount nothingOwed() {
    return new FeeAccount(FeeState.NOT_DUE, Money.NONE, Money.NONE, Money.NONE, "", List.of(), List.of());
  }

  static FeeAccount owing() {
    return new FeeAccount(
        FeeState.DUE,
        new Money(1000),
        new Money(700),
        new Money(300),
        "privacy policy",
        List.of(
            new FeeAccount.PaymentLine(PartRef.next(), new Money(700), PaymentMethod.CHEQUE, TODAY.minusDays(3), Optional.empty()),
            new FeeAccount.PaymentLine(
                PART, new Money(300), PaymentMethod.CHEQUE, TODAY.minusDays(8), Optional.of(TODAY.minusDays(2))),
            new FeeAccount.PaymentLine(
                PartRef.next(), new Money(450), PaymentMethod.CHEQUE, TODAY.minusDays(8), Optional.of(TODAY.minusDays(1)))),
        List.of(
            new FeeAccount.RefundLine(
                PART, new Money(250), RefundCause.OVERPAID, false, Optional.of(TODAY), Optional.of(PaymentMethod.TRANSFER)),
            new FeeAccount.RefundLine(
                PartRef.next(), new Money(450), RefundCause.NOT_DUE, false, Optional.of(TODAY), Optional.of(PaymentMethod.CHEQUE))));
  }
}
