package org.rightsdesk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of the letters. */
@Repository
class LetterStore {

  private static final String COLUMNS =
      """
      select id, case_ref, kind, medium, recipient, subject, html, plain, state, created_at, attempts, sent_at,
             posted_on, proof
        from letter
      """;

  private final JdbcClient jdbc;

  LetterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param secret what stands in the letter instead of {@link Correspondence#SECRET}; empty if it has none */
  void insert(Letter letter, String recipientName, String messageId, String secret) {
    jdbc.sql(
            """
            insert into letter (id, case_ref, kind, medium, recipient, recipient_name, subject, html, plain, secret,
                                state, message_id, created_at, attempts, proof)
            values (:id, :ref, :kind, :medium, :recipient, :name, :subject, :html, :plain, :secret,
                    :state, :messageId, :createdAt, 0, '')
            """)
        .param("id", letter.id().value())
        .param("ref", letter.caseRef().value())
        .param("kind", letter.kind().name())
        .param("medium", letter.medium().name())
        .param("recipient", letter.recipient())
        .param("name", recipientName)
        .param("subject", letter.subject())
        .param("html", letter.html())
        .param("plain", letter.text())
        .param("secret", secret)
        .param("state", letter.state().name())
        .param("messageId", messageId)
        .param("createdAt", letter.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Letter> find(PartRef id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id.value()).query(LetterStore::letter).optional();
  }

  List<Letter> of(CaseRef ref) {
    return jdbc.sql(COLUMNS + " where case_ref = ? order by created_at, id")
        .param(ref.value())
        .query(LetterStore::letter)
        .list();
  }

  /** What only the mail server gets to see. */
  record Envelope(String recipientName, String messageId, String secret) {

    @Override
    public String toString() {
      return messageId;
    }
  }

  Envelope envelope(PartRef id) {
    return jdbc.sql("select recipient_name, message_id, secret from letter where id = ?")
        .param(id.value())
        .query((row, number) -> new Envelope(row.getString(1), row.getString(2), row.getString(3)))
        .single();
  }

  Optional<Instant> firstWritten(CaseRef ref, LetterKind kind) {
    return jdbc.sql("select created_at from letter where case_ref = ? and kind = ? order by created_at fetch first 1 rows only")
        .param(ref.value())
        .param(kind.name())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<Instant> lastWritten(CaseRef ref, Set<LetterKind> kinds) {
    return jdbc.sql("select max(created_at) from letter where case_ref = :ref and kind in (:kinds)")
        .param("ref", ref.value())
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** In a transaction of its own, so that the count stays when the mail server refuses. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void countAttempt(PartRef id) {
    jdbc.sql("update letter set attempts = attempts + 1 where id = ?").param(id.value()).update();
  }

  /** The secret of the letter is not kept any longer than it is needed. */
  void sent(PartRef id, Instant now) {
    jdbc.sql("update letter set state = 'SENT', sent_at = ?, secret = '' where id = ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .param(id.value())
        .update();
  }

  void posted(PartRef id, LocalDate postedOn, String proof, String by) {
    jdbc.sql("update letter set state = 'POSTED', posted_on = ?, proof = ?, posted_by = ? where id = ?")
        .param(postedOn)
        .param(proof)
        .param(by)
        .param(id.value())
        .update();
  }

  void forget(CaseRef ref) {
    jdbc.sql("delete from letter where case_ref = ?").param(ref.value()).update();
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        new PartRef(row.getString("id")),
        new CaseRef(row.getString("case_ref")),
        LetterKind.valueOf(row.getString("kind")),
        LetterMedium.valueOf(row.getString("medium")),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("html"),
        row.getString("plain"),
        LetterState.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("posted_on", LocalDate.class)),
        row.getString("proof"));
  }
}
