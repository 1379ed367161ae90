package org.rightsdesk.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SystemKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the review. */
@Repository
class DisclosureStore {

  private static final int AT_ONCE = 200;
  private static final int COLUMNS = 8;

  /** Rows of the person that we hold for ourselves: only for these can somebody choose for a whole collection. */
  private static final String OPEN_TO_CHOICE = " and not held_for_other and theirs = true";

  private final JdbcClient jdbc;

  DisclosureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a review is, as it is stored. */
  record Review(Optional<Instant> reviewedAt, Optional<Instant> approvedAt, Optional<String> approvedBy, String sentBackFor) {}

  Optional<Review> review(CaseRef ref) {
    return jdbc.sql("select reviewed_at, approved_at, approved_by, sent_back_for from disclosure_review where case_ref = ?")
        .param(ref.value())
        .query(
            (row, number) ->
                new Review(
                    instant(row, "reviewed_at"),
                    instant(row, "approved_at"),
                    Optional.ofNullable(row.getString("approved_by")),
                    row.getString("sent_back_for")))
        .optional();
  }

  void insertReview(CaseRef ref, Instant now) {
    jdbc.sql("insert into disclosure_review (case_ref, prepared_at, sent_back_for) values (?, ?, '')")
        .param(ref.value())
        .param(utc(now))
        .update();
  }

  void insertItems(CaseRef ref, List<FoundRow> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<FoundRow> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      String places = "(" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ", false, '')";
      List<Object> values = new ArrayList<>();
      some.forEach(row -> addValues(values, ref, row));
      jdbc.sql(
              "insert into disclosure_item (case_ref, item_id, system_key, collection_name, held_for_other, theirs,"
                  + " proposed, proposed_ground, one_by_one, note) values "
                  + String.join(", ", Collections.nCopies(some.size(), places)))
          .params(values)
          .update();
    }
  }

  List<StoredItem> items(CaseRef ref) {
    Map<String, Redaction> redactions = redactions(ref);
    return jdbc.sql(
            """
            select item_id, system_key, collection_name, held_for_other, theirs, treatment, ground, note, decided_by
              from disclosure_item where case_ref = ?
            """)
        .param(ref.value())
        .query((row, number) -> item(row, redactions))
        .list();
  }

  int doubtful(CaseRef ref) {
    return count(ref, "theirs is null");
  }

  int undecided(CaseRef ref) {
    return count(ref, "treatment is null");
  }

  int all(CaseRef ref) {
    return count(ref, "1 = 1");
  }

  int treated(CaseRef ref, Treatment treatment) {
    return count(ref, "treatment = '" + treatment.name() + "'");
  }

  /** A new word about whose row it is takes back what was decided about the row. */
  void setTheirs(CaseRef ref, PartRef item, boolean theirs) {
    forgetRedaction(ref, item);
    jdbc.sql(
            """
            update disclosure_item set theirs = ?, treatment = null, ground = null, one_by_one = false, note = '',
                   decided_by = null, decided_at = null where case_ref = ? and item_id = ?
            """)
        .params(theirs, ref.value(), item.value())
        .update();
  }

  void setTheirs(CaseRef ref, CollectionKey collection, boolean theirs) {
    jdbc.sql(
            """
            update disclosure_item set theirs = ?
             where case_ref = ? and system_key = ? and collection_name = ? and theirs is null
            """)
        .params(theirs, ref.value(), collection.system().value(), collection.collection())
        .update();
  }

  /** What nobody can choose: rows held for customers, and rows of somebody else. */
  void decideFixed(CaseRef ref, String by, Instant now) {
    String where = " and theirs = false and treatment is null";
    decide(ref, where, List.of(), Treatment.WITHHOLD, Optional.of(Ground.NOT_THIS_PERSON), by, now);
    decide(ref, " and held_for_other and theirs = true and treatment is null", List.of(), Treatment.HELD_FOR_CUSTOMER,
        Optional.empty(), by, now);
  }

  void decideAsProposed(CaseRef ref, CollectionKey collection, String by, Instant now) {
    jdbc.sql(
            """
            update disclosure_item set treatment = proposed, ground = proposed_ground, decided_by = ?, decided_at = ?
             where case_ref = ? and system_key = ? and collection_name = ? and treatment is null
               and proposed is not null
            """
                + OPEN_TO_CHOICE)
        .params(by, utc(now), ref.value(), collection.system().value(), collection.collection())
        .update();
  }

  void decideAll(CaseRef ref, CollectionKey collection, ItemChoice choice, String by, Instant now) {
    decide(ref, " and system_key = ? and collection_name = ? and not one_by_one" + OPEN_TO_CHOICE,
        List.of(collection.system().value(), collection.collection()), choice.treatment(), choice.ground(), by, now);
  }

  void decide(CaseRef ref, PartRef item, ItemChoice choice, String by, Instant now) {
    forgetRedaction(ref, item);
    jdbc.sql(
            """
            update disclosure_item set treatment = ?, ground = ?, one_by_one = true, note = ?, decided_by = ?,
                   decided_at = ? where case_ref = ? and item_id = ?
            """)
        .params(java.util.Arrays.asList(choice.treatment().name(), choice.ground().map(Enum::name).orElse(null),
            choice.note().value(), by, utc(now), ref.value(), item.value()))
        .update();
    int place = 0;
    for (String field : choice.redaction().fields()) {
      insertRedaction(ref, item, place++, "FIELD", field);
    }
    for (String word : choice.redaction().words()) {
      insertRedaction(ref, item, place++, "WORDS", word);
    }
  }

  void addReviewer(CaseRef ref, String reviewer) {
    if (!reviewers(ref).contains(reviewer)) {
      jdbc.sql("insert into disclosure_reviewer (case_ref, reviewer) values (?, ?)")
          .params(ref.value(), reviewer)
          .update();
    }
  }

  List<String> reviewers(CaseRef ref) {
    return jdbc.sql("select reviewer from disclosure_reviewer where case_ref = ? order by reviewer")
        .param(ref.value())
        .query(String.class)
        .list();
  }

  void setReviewed(CaseRef ref, Instant now) {
    jdbc.sql("update disclosure_review set reviewed_at = ?, sent_back_for = '' where case_ref = ?")
        .params(utc(now), ref.value())
        .update();
  }

  void setApproved(CaseRef ref, String by, Instant now) {
    jdbc.sql("update disclosure_review set approved_at = ?, approved_by = ? where case_ref = ?")
        .params(utc(now), by, ref.value())
        .update();
  }

  void takeApprovalBack(CaseRef ref) {
    jdbc.sql("update disclosure_review set reviewed_at = null, approved_at = null, approved_by = null where case_ref = ?")
        .params(ref.value())
        .update();
  }

  void sendBack(CaseRef ref, String reason) {
    jdbc.sql("update disclosure_review set reviewed_at = null, sent_back_for = ? where case_ref = ?")
        .params(reason, ref.value())
        .update();
  }

  void forget(CaseRef ref) {
    for (String table :
        List.of("disclosure_redaction", "disclosure_item", "disclosure_reviewer", "disclosure_review")) {
      jdbc.sql("delete from " + table + " where case_ref = ?").param(ref.value()).update();
    }
  }

  private void decide(CaseRef ref, String where, List<?> values, Treatment treatment, Optional<Ground> ground, String by,
      Instant now) {
    List<Object> all = new ArrayList<>(
        java.util.Arrays.asList(treatment.name(), ground.map(Enum::name).orElse(null), by, utc(now), ref.value()));
    all.addAll(values);
    jdbc.sql("update disclosure_item set treatment = ?, ground = ?, note = '', decided_by = ?, decided_at = ?"
            + " where case_ref = ?" + where)
        .params(all)
        .update();
  }

  private int count(CaseRef ref, String condition) {
    return jdbc.sql("select count(*) from disclosure_item where case_ref = ? and " + condition)
        .param(ref.value())
        .query(Integer.class)
        .single();
  }

  private void insertRedaction(CaseRef ref, PartRef item, int place, String kind, String what) {
    jdbc.sql("insert into disclosure_redaction (case_ref, item_id, place, kind, what) values (?, ?, ?, ?, ?)")
        .params(ref.value(), item.value(), place, kind, what)
        .update();
  }

  private void forgetRedaction(CaseRef ref, PartRef item) {
    jdbc.sql("delete from disclosure_redaction where case_ref = ? and item_id = ?")
        .params(ref.value(), item.value())
        .update();
  }

  private Map<String, Redaction> redactions(CaseRef ref) {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    Map<String, List<String>> words = new LinkedHashMap<>();
    jdbc.sql("select item_id, kind, what from disclosure_redaction where case_ref = ? order by item_id, place")
        .param(ref.value())
        .query(
            row -> {
              String id = row.getString("item_id");
              fields.computeIfAbsent(id, any -> new LinkedHashSet<>());
              words.computeIfAbsent(id, any -> new ArrayList<>());
              if (row.getString("kind").equals("FIELD")) {
                fields.get(id).add(row.getString("what"));
              } else {
                words.get(id).add(row.getString("what"));
              }
            });
    Map<String, Redaction> redactions = new LinkedHashMap<>();
    fields.forEach((id, names) -> redactions.put(id, new Redaction(names, words.get(id))));
    return redactions;
  }

  private static void addValues(List<Object> values, CaseRef ref, FoundRow row) {
    Optional<Proposal> proposal = Proposals.of(row);
    values.add(ref.value());
    values.add(row.id().value());
    values.add(row.system().value());
    values.add(row.collection());
    values.add(row.role() == OurRole.PROCESSOR);
    values.add(row.match() == Match.PROBABLE ? null : row.match() == Match.CERTAIN);
    values.add(proposal.map(p -> p.treatment().name()).orElse(null));
    values.add(proposal.flatMap(Proposal::ground).map(Enum::name).orElse(null));
  }

  private static StoredItem item(ResultSet row, Map<String, Redaction> redactions) throws SQLException {
    String id = row.getString("item_id");
    Optional<ReviewItem.Decided> decided = Optional.empty();
    if (row.getString("treatment") != null) {
      ItemChoice choice =
          new ItemChoice(
              Treatment.valueOf(row.getString("treatment")),
              Optional.ofNullable(row.getString("ground")).map(Ground::valueOf),
              redactions.getOrDefault(id, Redaction.NOTHING),
              new FreeText(row.getString("note")));
      decided = Optional.of(new ReviewItem.Decided(choice, row.getString("decided_by")));
    }
    return new StoredItem(
        new PartRef(id),
        new CollectionKey(new SystemKey(row.getString("system_key")), row.getString("collection_name")),
        row.getBoolean("held_for_other"),
        Optional.ofNullable(row.getObject("theirs", Boolean.class)),
        decided);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
