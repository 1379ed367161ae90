package org.rightsdesk.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was asked, decided and told; the copies have a store of their own. */
@Repository
class CorrectionStore {

  private final JdbcClient jdbc;

  CorrectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CaseRef ref, CorrectionProposal proposal, Instant now) {
    jdbc.sql(
            """
            insert into correction (case_ref, wrong_value, right_value, evidence, about_case, about_item, proposed_at,
                                    reason, sent_back_for, disagreement)
            values (:ref, :wrong, :right, :evidence, :aboutCase, :item, :now, '', '', '')
            """)
        .param("ref", ref.value())
        .param("wrong", proposal.wrongValue().value())
        .param("right", proposal.rightValue().value())
        .param("evidence", proposal.evidence().value())
        .param("aboutCase", proposal.aboutCase().map(CaseRef::value).orElse(null))
        .param("item", proposal.item().map(PartRef::value).orElse(null))
        .param("now", utc(now))
        .update();
  }

  Optional<StoredCorrection> find(CaseRef ref) {
    return jdbc.sql("select * from correction where case_ref = ?")
        .param(ref.value())
        .query(CorrectionStore::correction)
        .optional();
  }

  void searched(CaseRef ref, Instant now) {
    jdbc.sql("update correction set searched_at = ? where case_ref = ?").params(utc(now), ref.value()).update();
  }

  void decided(CaseRef ref, CorrectionVerdict verdict, String reason, String value, String by, Instant now) {
    jdbc.sql(
            """
            update correction set verdict = ?, reason = ?, value_to_write = ?, decided_by = ?, decided_at = ?,
                   approved_by = null, sent_back_for = '', objection_open = false where case_ref = ?
            """)
        .params(verdict.name(), reason, value, by, utc(now), ref.value())
        .update();
    if (!deciders(ref).contains(by)) {
      jdbc.sql("insert into correction_decider (case_ref, decider) values (?, ?)").params(ref.value(), by).update();
    }
  }

  List<String> deciders(CaseRef ref) {
    return jdbc.sql("select decider from correction_decider where case_ref = ?")
        .param(ref.value())
        .query(String.class)
        .list();
  }

  void approved(CaseRef ref, String by) {
    jdbc.sql("update correction set approved_by = ?, sent_back_for = '' where case_ref = ?")
        .params(by, ref.value())
        .update();
  }

  void sentBack(CaseRef ref, String reason) {
    jdbc.sql("update correction set approved_by = null, sent_back_for = ? where case_ref = ?")
        .params(reason, ref.value())
        .update();
  }

  /** The decision does not hold any more. */
  void objected(CaseRef ref, String words, String by, Instant now) {
    jdbc.sql(
            """
            update correction set objection = ?, objected_by = ?, objected_at = ?, objection_open = true
             where case_ref = ?
            """)
        .params(words, by, utc(now), ref.value())
        .update();
  }

  void completed(CaseRef ref, LocalDate on) {
    jdbc.sql("update correction set completed_on = ? where case_ref = ?").params(on, ref.value()).update();
  }

  /** What was told to recipients is about another correction from now on; it stays in the list of changes. */
  void undone(CaseRef ref, LocalDate on) {
    jdbc.sql("update correction set undone_on = ?, completed_on = null where case_ref = ?")
        .params(on, ref.value())
        .update();
  }

  void disagreed(CaseRef ref, String words, LocalDate on) {
    jdbc.sql("update correction set disagreement = ?, disagreed_on = ? where case_ref = ?")
        .params(words, on, ref.value())
        .update();
  }

  void attached(CaseRef ref, LocalDate on) {
    jdbc.sql("update correction set attached_on = ? where case_ref = ?").params(on, ref.value()).update();
  }

  void insertRecipients(CaseRef ref, List<Recipient> recipients, Instant now) {
    jdbc.sql("update correction set told_from = ? where case_ref = ?").params(utc(now), ref.value()).update();
    int place = 0;
    for (Recipient recipient : recipients) {
      jdbc.sql(
              """
              insert into correction_recipient (case_ref, place, part, recipient_name, kind, categories, last_on, reason)
              values (?, ?, ?, ?, ?, ?, ?, '')
              """)
          .params(ref.value(), place++, PartRef.next().value(), recipient.name(), recipient.type(),
              recipient.categories(), recipient.last())
          .update();
    }
  }

  List<CorrectionView.RecipientLine> recipients(CaseRef ref) {
    return jdbc.sql("select * from correction_recipient where case_ref = ? order by place")
        .param(ref.value())
        .query(CorrectionStore::recipient)
        .list();
  }

  /** @param value what they were told is right */
  void told(PartRef recipient, RecipientTold told, String value, String reason, String by, LocalDate on) {
    jdbc.sql(
            "update correction_recipient set told = ?, told_value = ?, reason = ?, told_by = ?, told_on = ? where part = ?")
        .params(told.name(), value, reason, by, on, recipient.value())
        .update();
  }

  /** Who was told of another value is as good as not told. */
  void toldOfAnother(CaseRef ref, String value) {
    jdbc.sql(
            """
            update correction_recipient set told = null, told_value = null, reason = '', told_by = null, told_on = null
             where case_ref = ? and told_value <> ?
            """)
        .params(ref.value(), value)
        .update();
  }

  void forget(CaseRef ref) {
    for (String table : List.of("correction_recipient", "correction_decider", "correction")) {
      jdbc.sql("delete from " + table + " where case_ref = ?").param(ref.value()).update();
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static StoredCorrection correction(ResultSet row, int number) throws SQLException {
    CorrectionProposal proposal =
        new CorrectionProposal(
            new FreeText(row.getString("wrong_value")),
            new FreeText(row.getString("right_value")),
            new FreeText(row.getString("evidence")),
            Optional.ofNullable(row.getString("about_case")).map(CaseRef::new),
            Optional.ofNullable(row.getString("about_item")).map(PartRef::new));
    return new StoredCorrection(
        proposal,
        row.getObject("searched_at") != null,
        decided(row),
        Optional.ofNullable(row.getObject("told_from", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        day(row, "completed_on"),
        day(row, "undone_on"),
        objection(row),
        disagreement(row));
  }

  private static Optional<CorrectionView.Decided> decided(ResultSet row) throws SQLException {
    if (row.getString("verdict") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CorrectionView.Decided(
            CorrectionVerdict.valueOf(row.getString("verdict")),
            new FreeText(row.getString("reason")),
            new FreeText(row.getString("value_to_write")),
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getString("approved_by")),
            new FreeText(row.getString("sent_back_for")),
            row.getBoolean("objection_open")));
  }

  private static Optional<CorrectionView.Objection> objection(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("objected_at", OffsetDateTime.class);
    if (at == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CorrectionView.Objection(
            new FreeText(row.getString("objection")), row.getString("objected_by"), at.toInstant()));
  }

  private static Optional<CorrectionView.Disagreement> disagreement(ResultSet row) throws SQLException {
    Optional<LocalDate> on = day(row, "disagreed_on");
    if (on.isEmpty()) {
      return Optional.empty();
    }
    FreeText words = new FreeText(row.getString("disagreement"));
    return Optional.of(new CorrectionView.Disagreement(words, on.get(), day(row, "attached_on")));
  }

  private static CorrectionView.RecipientLine recipient(ResultSet row, int number) throws SQLException {
    return new CorrectionView.RecipientLine(
        new PartRef(row.getString("part")),
        new Recipient(
            row.getString("recipient_name"),
            row.getString("kind"),
            row.getString("categories"),
            row.getObject("last_on", LocalDate.class)),
        Optional.ofNullable(row.getString("told")).map(RecipientTold::valueOf),
        new FreeText(row.getString("reason")),
        Optional.ofNullable(row.getString("told_by")),
        day(row, "told_on"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
