package org.rightsdesk.identity;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the proofs: what is needed, what came in, and the copies that wait to be looked at. */
@Repository
class IdentityStore {

  private static final int PIECE = 256 * 1024;

  private final JdbcClient jdbc;

  IdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ProofRecord> find(CaseRef ref) {
    return jdbc.sql("select * from identity_check where case_ref = ?")
        .param(ref.value())
        .query(IdentityStore::proofRecord)
        .optional();
  }

  void open(CaseRef ref, ProofRule rule, OnFileMatch match, boolean sensitive, Optional<EmailAddress> linkAddress) {
    jdbc.sql(
            """
            insert into identity_check (case_ref, level, on_file, sensitive, source, as_at, confidence, link_address,
                                        tries, refused)
            values (:ref, :level, :match, :sensitive, :source, :asAt, :confidence, :linkAddress, 0, false)
            """)
        .param("ref", ref.value())
        .param("level", rule.level().name())
        .param("match", match.name())
        .param("sensitive", sensitive)
        .param("source", rule.source())
        .param("asAt", rule.asAt())
        .param("confidence", rule.confidence())
        .param("linkAddress", linkAddress.map(EmailAddress::value).orElse(null))
        .update();
  }

  /** @param shownOn the day on which it was last shown there */
  @Personal
  record Carried(CaseRef from, LocalDate shownOn, Optional<EmailAddress> provenAddress) {

    @Override
    public String toString() {
      return from.toString();
    }
  }

  void carry(CaseRef ref, Carried carried) {
    jdbc.sql("insert into identity_carried (case_ref, from_case, shown_on, proven_address) values (?, ?, ?, ?)")
        .params(ref.value(), carried.from().value(), carried.shownOn(),
            carried.provenAddress().map(EmailAddress::value).orElse(null))
        .update();
  }

  Optional<Carried> carried(CaseRef ref) {
    return jdbc.sql("select from_case, shown_on, proven_address from identity_carried where case_ref = ?")
        .param(ref.value())
        .query(
            (row, number) ->
                new Carried(
                    new CaseRef(row.getString("from_case")),
                    row.getObject("shown_on", LocalDate.class),
                    Optional.ofNullable(row.getString("proven_address")).map(EmailAddress::new)))
        .optional();
  }

  void setLinkAddress(CaseRef ref, EmailAddress address) {
    jdbc.sql("update identity_check set link_address = ? where case_ref = ?").params(address.value(), ref.value()).update();
  }

  /** What was doubted waits to be looked at again; what was seen in it stays as its note. */
  void lookAgain(CaseRef ref) {
    jdbc.sql(
            """
            update identity_evidence
               set note = case when note = '' then reason else note end,
                   result = null, decided_on = null, reason = null, checked_by = null
             where case_ref = ? and result = 'DOUBTED'
            """)
        .param(ref.value())
        .update();
  }

  /** @param reason what the person reads in place of what was doubted */
  void endDoubt(CaseRef ref, ProofVerdict verdict, Optional<FreeText> reason) {
    jdbc.sql(
            """
            update identity_evidence set result = :verdict, reason = coalesce(:reason, reason)
             where case_ref = :ref and result = 'DOUBTED'
            """)
        .param("verdict", verdict.name())
        .param("reason", reason.map(FreeText::value).orElse(null))
        .param("ref", ref.value())
        .update();
  }

  /** The person typed a code that went to the proven address. */
  void seenAgain(CaseRef ref, LocalDate on) {
    jdbc.sql("update identity_check set seen_again_on = ? where case_ref = ?").params(on, ref.value()).update();
  }

  void countTry(CaseRef ref) {
    jdbc.sql("update identity_check set tries = tries + 1 where case_ref = ?").param(ref.value()).update();
  }

  void refuse(CaseRef ref) {
    jdbc.sql("update identity_check set refused = true where case_ref = ?").param(ref.value()).update();
  }

  /** An earlier day, and an address proven earlier, stay. */
  void shown(CaseRef ref, LocalDate on, Optional<EmailAddress> proven) {
    jdbc.sql("update identity_check set shown_on = ? where case_ref = ? and (shown_on is null or shown_on > ?)")
        .param(on)
        .param(ref.value())
        .param(on)
        .update();
    proven.ifPresent(
        address ->
            jdbc.sql("update identity_check set proven_address = ? where case_ref = ? and proven_address is null")
                .param(address.value())
                .param(ref.value())
                .update());
  }

  List<Evidence> evidence(CaseRef ref) {
    return jdbc.sql("select * from identity_evidence where case_ref = ? order by place")
        .param(ref.value())
        .query(IdentityStore::evidence)
        .list();
  }

  Optional<CaseRef> caseOfForm(String token) {
    return jdbc.sql("select case_ref from identity_evidence where form_token = ?")
        .param(token)
        .query((row, number) -> new CaseRef(row.getString("case_ref")))
        .optional();
  }

  PartRef addEvidence(
      CaseRef ref, SeenProof proof, Optional<PartRef> document, Optional<String> formToken, String by) {
    PartRef id = PartRef.next();
    jdbc.sql(
            """
            insert into identity_evidence (id, case_ref, place, kind, way, arrived_on, note, recorded_by, document,
                                           form_token)
            values (:id, :ref, :place, :kind, :way, :arrivedOn, :note, :by, :document, :token)
            """)
        .param("id", id.value())
        .param("ref", ref.value())
        .param("place", evidence(ref).size() + 1)
        .param("kind", proof.kind().name())
        .param("way", proof.way().name())
        .param("arrivedOn", proof.arrivedOn())
        .param("note", proof.note().value())
        .param("by", by)
        .param("document", document.map(PartRef::value).orElse(null))
        .param("token", formToken.orElse(null))
        .update();
    return id;
  }

  void decide(PartRef evidence, ProofKind kind, ProofVerdict verdict, LocalDate on, FreeText reason, String by) {
    jdbc.sql(
            """
            update identity_evidence
               set kind = ?, result = ?, decided_on = ?, reason = ?, checked_by = ?, document = null
             where id = ?
            """)
        .param(kind.name())
        .param(verdict.name())
        .param(on)
        .param(reason.value())
        .param(by)
        .param(evidence.value())
        .update();
  }

  PartRef addDocument(CaseRef ref, String mediaType, byte[] content) {
    PartRef id = PartRef.next();
    jdbc.sql("insert into identity_document (id, case_ref, media_type) values (?, ?, ?)")
        .param(id.value())
        .param(ref.value())
        .param(mediaType)
        .update();
    for (int place = 0; place * PIECE < content.length; place++) {
      int from = place * PIECE;
      jdbc.sql("insert into identity_document_piece (document, place, content) values (?, ?, ?)")
          .param(id.value())
          .param(place)
          .param(Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
          .update();
    }
    return id;
  }

  Optional<IdDocument> document(CaseRef ref, PartRef id) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    jdbc.sql("select content from identity_document_piece where document = ? order by place")
        .param(id.value())
        .query((row, number) -> row.getBytes("content"))
        .list()
        .forEach(content::writeBytes);
    return jdbc.sql("select media_type from identity_document where id = ? and case_ref = ?")
        .param(id.value())
        .param(ref.value())
        .query((row, number) -> new IdDocument(row.getString("media_type"), content.toByteArray()))
        .optional();
  }

  /** Destroys every copy of a document of the case, and says which there were. */
  List<PartRef> destroyDocuments(CaseRef ref) {
    List<PartRef> documents =
        jdbc.sql("select id from identity_document where case_ref = ? order by id")
            .param(ref.value())
            .query((row, number) -> new PartRef(row.getString("id")))
            .list();
    jdbc.sql(
            "delete from identity_document_piece where document in (select id from identity_document where case_ref = ?)")
        .param(ref.value())
        .update();
    jdbc.sql("delete from identity_document where case_ref = ?").param(ref.value()).update();
    jdbc.sql("update identity_evidence set document = null where case_ref = ?").param(ref.value()).update();
    return documents;
  }

  void forget(CaseRef ref) {
    destroyDocuments(ref);
    for (String table :
        List.of(
            "identity_evidence", "identity_link", "identity_code", "identity_guess", "identity_carried", "identity_check")) {
      jdbc.sql("delete from " + table + " where case_ref = ?").param(ref.value()).update();
    }
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static ProofRecord proofRecord(ResultSet row, int number) throws SQLException {
    return new ProofRecord(
        new ProofRule(
            ProofLevel.valueOf(row.getString("level")),
            row.getString("source"),
            row.getString("as_at"),
            row.getString("confidence")),
        OnFileMatch.valueOf(row.getString("on_file")),
        row.getBoolean("sensitive"),
        Optional.ofNullable(row.getString("link_address")).map(EmailAddress::new),
        row.getInt("tries"),
        row.getBoolean("refused"),
        Optional.ofNullable(row.getObject("shown_on", LocalDate.class)),
        Optional.ofNullable(row.getString("proven_address")).map(EmailAddress::new),
        Optional.ofNullable(row.getObject("seen_again_on", LocalDate.class)));
  }

  private static Evidence evidence(ResultSet row, int number) throws SQLException {
    return new Evidence(
        new PartRef(row.getString("id")),
        ProofKind.valueOf(row.getString("kind")),
        ProofWay.valueOf(row.getString("way")),
        row.getObject("arrived_on", LocalDate.class),
        new FreeText(row.getString("note")),
        Optional.ofNullable(row.getString("document")).map(PartRef::new),
        Optional.ofNullable(row.getString("result")).map(ProofVerdict::valueOf),
        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
        new FreeText(row.getString("reason")),
        Optional.ofNullable(row.getString("checked_by")));
  }
}
