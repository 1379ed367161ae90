package org.rightsdesk.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of intake: which submission became which case. */
@Repository
class IntakeStore {

  private final JdbcClient jdbc;

  IntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CaseRef> caseOf(String fingerprint) {
    return jdbc.sql("select case_ref from intake_submission where fingerprint = ? and case_ref is not null")
        .param(fingerprint)
        .query(String.class)
        .optional()
        .map(CaseRef::new);
  }

  /** Waits for another transaction that claims the same, and then fails if that one went through. */
  void claim(String fingerprint, Instant now) {
    jdbc.sql("insert into intake_submission (fingerprint, submitted_at) values (?, ?)")
        .param(fingerprint)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void settle(String fingerprint, CaseRef ref) {
    jdbc.sql("update intake_submission set case_ref = ? where fingerprint = ?")
        .param(ref.value())
        .param(fingerprint)
        .update();
  }

  void forget(CaseRef ref) {
    jdbc.sql("delete from intake_submission where case_ref = ?").param(ref.value()).update();
  }
}
