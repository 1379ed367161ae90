package org.rightsdesk.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.Recipient;
import org.rightsdesk.datamap.SystemKey;

/**
 * All about one correction, for pages and letters.
 *
 * @param searched whether the copies of the wrong value were looked for
 * @param copies every place in which the wrong value was found
 * @param waitsFor the case that has to be done first, because it corrects one of the same fields
 * @param decision what staff decided last
 * @param systems the systems that are to be corrected, in the order of the data map
 * @param changes what was changed, oldest first
 * @param recipients those who have to be told, once they were looked for
 * @param objection what was said last against it before anything was written
 * @param disagreement what the person wrote against the decision
 * @param undoneOn the last day on which the old value was found again
 */
@Personal
public record CorrectionView(
    CaseRef caseRef,
    CorrectionProposal proposal,
    Stake stake,
    boolean searched,
    List<CopyLine> copies,
    Optional<CaseRef> waitsFor,
    Optional<Decided> decision,
    List<SystemLine> systems,
    List<Change> changes,
    List<RecipientLine> recipients,
    Optional<Objection> objection,
    Optional<Disagreement> disagreement,
    Optional<LocalDate> completedOn,
    Optional<LocalDate> undoneOn) {

  public CorrectionView {
    copies = List.copyOf(copies);
    systems = List.copyOf(systems);
    changes = List.copyOf(changes);
    recipients = List.copyOf(recipients);
  }

  /**
   * @param copy as it was found
   * @param chosen whether staff chose it
   * @param contested whether its row is marked as contested now
   * @param held what stands there before it is written to; what was found, unless it changed meanwhile
   * @param newValue what stands there, or is to stand there, after the correction
   * @param valueNow what was read last, if that is neither the old value nor the new one
   * @param why the reason, where it could not be corrected; may be empty
   */
  @Personal
  public record CopyLine(
      Copy copy,
      boolean chosen,
      boolean contested,
      CopyState state,
      String held,
      Optional<String> newValue,
      Optional<String> valueNow,
      FreeText why) {

    public boolean isHistoric() {
      return copy.kind() == CopyKind.HISTORIC;
    }

    @Override
    public String toString() {
      return copy.key() + " " + state;
    }
  }

  /**
   * @param approvedBy who said yes to a refusal or to a correction in part
   * @param sentBackFor why the second person sent it back; may be empty
   * @param overtaken somebody objected to it since, so staff have to decide again
   */
  @Personal
  public record Decided(
      CorrectionVerdict verdict,
      FreeText reason,
      FreeText value,
      String by,
      Instant at,
      Optional<String> approvedBy,
      FreeText sentBackFor,
      boolean overtaken) {

    /** Whether it holds: a second person is not needed, or said yes, and nobody objected to it. */
    public boolean isFinal() {
      return !overtaken && (verdict == CorrectionVerdict.ACCEPTED || approvedBy.isPresent());
    }

    @Override
    public String toString() {
      return verdict.name();
    }
  }

  /**
   * @param part its number, by which the task for a person is bound to it
   * @param hand what the person said, if it needed one
   * @param note how it was done by hand, or why not; may be empty
   */
  @Personal
  public record SystemLine(
      PartRef part, SystemKey system, String name, Optional<HandCorrection> hand, FreeText note, Optional<String> by) {

    @Override
    public String toString() {
      return system.toString();
    }
  }

  /** One value that was changed, or one record that was given a note. */
  @Personal
  public record Change(
      Instant at, String systemName, String collectionName, String label, String before, String after, CopyState how,
      String by) {

    @Override
    public String toString() {
      return how.name();
    }
  }

  /** @param reason why not, where not; or how, in the words of staff; may be empty */
  @Personal
  public record RecipientLine(
      PartRef part,
      Recipient recipient,
      Optional<RecipientTold> told,
      FreeText reason,
      Optional<String> by,
      Optional<LocalDate> on) {

    /** The company. */
    public String name() {
      return recipient.name();
    }

    @Override
    public String toString() {
      return recipient.name();
    }
  }

  /** @param by who took it in */
  @Personal
  public record Objection(FreeText words, String by, Instant at) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** @param attachedOn when it was set beside the records, once it was */
  @Personal
  public record Disagreement(FreeText words, LocalDate on, Optional<LocalDate> attachedOn) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** The copies that now hold the new value. */
  public List<CopyLine> corrected() {
    return copies.stream().filter(line -> line.state().isCorrected()).toList();
  }

  /** What people call the fields that were corrected, each once. */
  public List<String> labels() {
    return corrected().stream().map(line -> line.copy().label()).distinct().toList();
  }

  /** The records that stay as they were made, with a note. */
  public List<CopyLine> noted() {
    return copies.stream().filter(line -> line.state() == CopyState.NOTED).toList();
  }

  /** The copies in use that do not hold the new value, although they are there. */
  public List<CopyLine> uncorrected() {
    return inUse().filter(line -> !line.state().isCorrected() && line.state() != CopyState.GONE).toList();
  }

  private Stream<CopyLine> inUse() {
    return copies.stream().filter(line -> !line.isHistoric());
  }

  @Override
  public String toString() {
    return caseRef.toString();
  }
}
