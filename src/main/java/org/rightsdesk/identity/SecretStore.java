package org.rightsdesk.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of links and one-time codes, of which only hashes are kept. */
@Repository
class SecretStore {

  /**
   * @param allowed whether it may be sent at all; a link that may not is kept all the same, so that nobody can tell
   * @param ourQuestion whether we asked by ourselves, because of a doubt
   */
  record Link(PartRef id, CaseRef caseRef, Instant askedAt, boolean allowed, boolean ourQuestion, boolean used) {}

  record Code(PartRef id, String hash, Instant askedAt, int wrong) {}

  private final JdbcClient jdbc;

  SecretStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PartRef addLink(CaseRef ref, boolean allowed, boolean ourQuestion, Instant now) {
    PartRef id = PartRef.next();
    jdbc.sql("insert into identity_link (id, case_ref, asked_at, allowed, our_question) values (?, ?, ?, ?, ?)")
        .param(id.value())
        .param(ref.value())
        .param(IdentityStore.utc(now))
        .param(allowed)
        .param(ourQuestion)
        .update();
    return id;
  }

  int linksSince(CaseRef ref, Instant since) {
    return jdbc.sql("select count(*) from identity_link where case_ref = ? and asked_at > ? and not our_question")
        .param(ref.value())
        .param(IdentityStore.utc(since))
        .query(Integer.class)
        .single();
  }

  Optional<Link> link(PartRef id) {
    return link("id", id.value());
  }

  Optional<Link> linkByHash(String hash) {
    return link("token_hash", hash);
  }

  void setHash(PartRef link, String hash) {
    jdbc.sql("update identity_link set token_hash = ? where id = ?").param(hash).param(link.value()).update();
  }

  void useLink(PartRef link, Instant now) {
    jdbc.sql("update identity_link set used_at = ? where id = ?")
        .param(IdentityStore.utc(now))
        .param(link.value())
        .update();
  }

  void addCode(CaseRef ref, String hash, Instant now) {
    jdbc.sql("insert into identity_code (id, case_ref, asked_at, code_hash, wrong) values (?, ?, ?, ?, 0)")
        .param(PartRef.next().value())
        .param(ref.value())
        .param(IdentityStore.utc(now))
        .param(hash)
        .update();
  }

  int codesSince(CaseRef ref, Instant since) {
    return jdbc.sql("select count(*) from identity_code where case_ref = ? and asked_at > ?")
        .param(ref.value())
        .param(IdentityStore.utc(since))
        .query(Integer.class)
        .single();
  }

  /** Codes before the newest one stop working. */
  void voidCodes(CaseRef ref, Instant now) {
    jdbc.sql("update identity_code set used_at = ? where case_ref = ? and used_at is null")
        .param(IdentityStore.utc(now))
        .param(ref.value())
        .update();
  }

  /** The code that was not used or replaced. */
  Optional<Code> openCode(CaseRef ref) {
    return jdbc.sql("select * from identity_code where case_ref = ? and used_at is null")
        .param(ref.value())
        .query(
            (row, number) ->
                new Code(
                    new PartRef(row.getString("id")),
                    row.getString("code_hash"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getInt("wrong")))
        .optional();
  }

  void countWrong(PartRef code) {
    jdbc.sql("update identity_code set wrong = wrong + 1 where id = ?").param(code.value()).update();
  }

  private Optional<Link> link(String column, String value) {
    return jdbc.sql("select * from identity_link where " + column + " = ?")
        .param(value)
        .query(
            (row, number) ->
                new Link(
                    new PartRef(row.getString("id")),
                    new CaseRef(row.getString("case_ref")),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("allowed"),
                    row.getBoolean("our_question"),
                    row.getObject("used_at") != null))
        .optional();
  }
}
