package org.rightsdesk.identity;

import java.time.Instant;
import java.util.Set;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the tries: a row for each person on file whom a try may be about. */
@Repository
class GuessStore {

  private final JdbcClient jdbc;

  GuessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CaseRef ref, Set<String> people, Instant now) {
    String guess = PartRef.next().value();
    for (String person : people) {
      jdbc.sql("insert into identity_guess (id, person, case_ref, tried_at) values (?, ?, ?, ?)")
          .param(guess)
          .param(person)
          .param(ref.value())
          .param(IdentityStore.utc(now))
          .update();
    }
  }

  int since(Set<String> people, Instant since) {
    return jdbc.sql("select count(distinct id) from identity_guess where person in (:people) and tried_at > :since")
        .param("people", people)
        .param("since", IdentityStore.utc(since))
        .query(Integer.class)
        .single();
  }

  void remove(CaseRef ref) {
    jdbc.sql("delete from identity_guess where case_ref = ?").param(ref.value()).update();
  }
}
