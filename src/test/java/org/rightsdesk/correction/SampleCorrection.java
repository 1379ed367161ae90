package org.rightsdesk.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.correction.CorrectionView.Decided;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.Recipient;
import org.rightsdesk.datamap.SystemKey;

/** Corrections as pages get them, for the tests of the doors. */
public final class SampleCorrection {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private SampleCorrection() {}

  /** Asked for, and nothing more. */
  public static CorrectionView asked(CaseRef ref, String wrong, String right, Stake stake) {
    return view(ref, wrong, right, stake, List.of(), Optional.empty());
  }

  /** Decided, nothing written yet; a refusal and a part need {@code approvedBy}. */
  public static CorrectionView decided(
      CaseRef ref, Stake stake, CorrectionVerdict verdict, String reason, Optional<String> approvedBy) {
    Decided made =
        new Decided(
            verdict, new FreeText(reason), new FreeText("BS3 2KM"), "reviewer", NOW, approvedBy, new FreeText(""), false);
    return view(ref, "BS8 2KM", "BS3 2KM", stake, List.of(line("core_contact", CopyKind.CURRENT, CopyState.OPEN)), Optional.of(made));
  }

  /** Accepted and written; an invoice has a note. */
  public static CorrectionView corrected(CaseRef ref) {
    Decided made =
        new Decided(
            CorrectionVerdict.ACCEPTED, new FreeText(""), new FreeText("BS3 2KM"), "reviewer", NOW, Optional.empty(),
            new FreeText(""), false);
    return view(
        ref, "BS8 2KM", "BS3 2KM", Stake.USUAL,
        List.of(
            line("core_contact", CopyKind.CURRENT, CopyState.WRITTEN),
            line("bill_invoice", CopyKind.HISTORIC, CopyState.NOTED)),
        Optional.of(made));
  }

  private static CopyLine line(String collection, CopyKind kind, CopyState state) {
    CopyKey key = new CopyKey(new SystemKey("core"), collection, "7", "postcode");
    Copy copy = new Copy(key, "Postcode", "Rows of " + collection, "Register", "BS8 2KM", Match.CERTAIN, kind, false);
    return new CopyLine(copy, true, false, state, "BS8 2KM", Optional.of("BS3 2KM"), Optional.empty(), new FreeText(""));
  }

  private static CorrectionView view(
      CaseRef ref, String wrong, String right, Stake stake, List<CopyLine> copies, Optional<Decided> decision) {
    CorrectionProposal proposal =
        new CorrectionProposal(
            new FreeText(wrong), new FreeText(right), new FreeText("My lease"), Optional.empty(), Optional.empty());
    return new CorrectionView(
        ref, proposal, stake, !copies.isEmpty(), copies, Optional.empty(), decision, List.of(), List.of(),
        List.of(
            new CorrectionView.RecipientLine(
                PartRef.next(), new Recipient("Quillworks Print House", "", "addresses", LocalDate.of(2026, 9, 1)),
                Optional.empty(), new FreeText(""), Optional.empty(), Optional.empty())),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
