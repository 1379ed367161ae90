package org.rightsdesk.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the packs. */
@Repository
class PackStore {

  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A pack as it is stored. */
  record Pack(
      Instant builtAt, long bytes, String sha256, Optional<Instant> postingAskedAt, Optional<Instant> postedAt,
      Optional<Instant> expiredAt, Optional<Instant> shreddedAt, List<Instant> downloads) {

    boolean isNowhereInThePost() {
      return postingAskedAt.isEmpty() && postedAt.isEmpty();
    }

    DeliveryState state() {
      if (postedAt.isPresent()) {
        return DeliveryState.POSTED;
      }
      if (!downloads.isEmpty()) {
        return DeliveryState.COLLECTED;
      }
      return expiredAt.isPresent() ? DeliveryState.EXPIRED : DeliveryState.AWAITED;
    }
  }

  Optional<Pack> find(CaseRef ref) {
    List<Instant> downloads =
        jdbc.sql("select taken_at from pack_download where case_ref = ? order by times")
            .param(ref.value())
            .query((row, number) -> instant(row, "taken_at").orElseThrow())
            .list();
    return jdbc.sql(
            """
            select built_at, size_bytes, sha256, posting_asked_at, posted_at, expired_at, shredded_at
              from pack
             where case_ref = ?
            """)
        .param(ref.value())
        .query(
            (row, number) ->
                new Pack(
                    instant(row, "built_at").orElseThrow(),
                    row.getLong("size_bytes"),
                    row.getString("sha256"),
                    instant(row, "posting_asked_at"),
                    instant(row, "posted_at"),
                    instant(row, "expired_at"),
                    instant(row, "shredded_at"),
                    downloads))
        .optional();
  }

  void insert(CaseRef ref, Instant builtAt, long bytes, String sha256) {
    jdbc.sql("insert into pack (case_ref, built_at, size_bytes, sha256) values (?, ?, ?, ?)")
        .params(ref.value(), utc(builtAt), bytes, sha256)
        .update();
  }

  void reseal(CaseRef ref, long bytes, String sha256) {
    jdbc.sql("update pack set size_bytes = ?, sha256 = ? where case_ref = ?")
        .params(bytes, sha256, ref.value())
        .update();
  }

  void insertDownload(CaseRef ref, int times, Instant at) {
    jdbc.sql("insert into pack_download (case_ref, times, taken_at) values (?, ?, ?)")
        .params(ref.value(), times, utc(at))
        .update();
  }

  void setPosted(CaseRef ref, Instant at) {
    jdbc.sql("update pack set posted_at = ? where case_ref = ?").params(utc(at), ref.value()).update();
  }

  void setExpired(CaseRef ref, Instant at) {
    jdbc.sql("update pack set expired_at = ? where case_ref = ?").params(utc(at), ref.value()).update();
  }

  void setPostingAsked(CaseRef ref, Instant at) {
    jdbc.sql("update pack set posting_asked_at = ? where case_ref = ?").params(utc(at), ref.value()).update();
  }

  void setShredded(CaseRef ref, Instant at) {
    jdbc.sql("update pack set shredded_at = ? where case_ref = ?").params(utc(at), ref.value()).update();
  }

  void forget(CaseRef ref) {
    jdbc.sql("delete from pack_download where case_ref = ?").param(ref.value()).update();
    jdbc.sql("delete from pack where case_ref = ?").param(ref.value()).update();
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
