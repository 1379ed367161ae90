package org.rightsdesk.fee;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the fees. */
@Repository
class FeeStore {

  private final JdbcClient jdbc;

  FeeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FeeLedger> ledger(CaseRef ref) {
    List<FeeLedger.Entry> payments =
        jdbc.sql("select * from fee_payment where case_ref = ? order by place")
            .param(ref.value())
            .query(FeeStore::payment)
            .list();
    List<FeeLedger.Refund> refunds =
        jdbc.sql("select * from fee_refund where case_ref = ? order by place")
            .param(ref.value())
            .query(FeeStore::refund)
            .list();
    return jdbc.sql("select * from fee_account where case_ref = ?")
        .param(ref.value())
        .query(
            (row, number) ->
                new FeeLedger(rule(row), row.getBoolean("waived"), day(row, "lapsed_on"), payments, refunds))
        .optional();
  }

  void open(CaseRef ref, FeeRule rule) {
    jdbc.sql(
            """
            insert into fee_account (case_ref, due_pence, refunded_if_withdrawn, source, as_at, confidence, waived)
            values (?, ?, ?, ?, ?, ?, false)
            """)
        .param(ref.value())
        .param(rule.amount().pence())
        .param(rule.refundedIfWithdrawn())
        .param(rule.source())
        .param(rule.asAt())
        .param(rule.confidence())
        .update();
  }

  PartRef addPayment(CaseRef ref, Payment payment, boolean towardsFee, String by, Optional<String> token, Instant now) {
    PartRef id = PartRef.next();
    jdbc.sql(
            """
            insert into fee_payment (id, case_ref, place, pence, method, is_foreign, received_on, note, towards_fee,
                                     recorded_by, recorded_at, checkout_token)
            values (:id, :ref, :place, :pence, :method, :foreign, :receivedOn, :note, :towardsFee, :by, :now, :token)
            """)
        .param("id", id.value())
        .param("ref", ref.value())
        .param("place", nextPlace("fee_payment", ref))
        .param("pence", payment.amount().pence())
        .param("method", payment.method().name())
        .param("foreign", payment.foreign())
        .param("receivedOn", payment.receivedOn())
        .param("note", payment.note().value())
        .param("towardsFee", towardsFee)
        .param("by", by)
        .param("now", utc(now))
        .param("token", token.orElse(null))
        .update();
    return id;
  }

  Optional<CaseRef> caseOfForm(String token) {
    return jdbc.sql("select case_ref from fee_payment where checkout_token = ?")
        .param(token)
        .query((row, number) -> new CaseRef(row.getString("case_ref")))
        .optional();
  }

  void bounce(PartRef payment, LocalDate returnedOn, String by) {
    jdbc.sql("update fee_payment set bounced_on = ?, bounced_by = ? where id = ?")
        .param(returnedOn)
        .param(by)
        .param(payment.value())
        .update();
  }

  void waive(CaseRef ref, FreeText reason, String by) {
    jdbc.sql("update fee_account set waived = true, waived_reason = ?, waived_by = ? where case_ref = ?")
        .param(reason.value())
        .param(by)
        .param(ref.value())
        .update();
  }

  void lapse(CaseRef ref, LocalDate on) {
    jdbc.sql("update fee_account set lapsed_on = ? where case_ref = ?").param(on).param(ref.value()).update();
  }

  void takeUp(CaseRef ref) {
    jdbc.sql("update fee_account set lapsed_on = null where case_ref = ?").param(ref.value()).update();
  }

  PartRef openRefund(CaseRef ref, PartRef payment, Money amount, RefundCause cause, Instant now) {
    PartRef id = PartRef.next();
    jdbc.sql(
            """
            insert into fee_refund (id, case_ref, place, payment, pence, cause, opened_at, called_off)
            values (:id, :ref, :place, :payment, :pence, :cause, :now, false)
            """)
        .param("id", id.value())
        .param("ref", ref.value())
        .param("place", nextPlace("fee_refund", ref))
        .param("payment", payment.value())
        .param("pence", amount.pence())
        .param("cause", cause.name())
        .param("now", utc(now))
        .update();
    return id;
  }

  void callOffRefund(PartRef refund) {
    jdbc.sql("update fee_refund set called_off = true where id = ?").param(refund.value()).update();
  }

  void refunded(PartRef refund, RefundProof proof, String by) {
    jdbc.sql("update fee_refund set method = ?, refunded_on = ?, note = ?, refunded_by = ? where id = ?")
        .param(proof.method().name())
        .param(proof.refundedOn())
        .param(proof.note().value())
        .param(by)
        .param(refund.value())
        .update();
  }

  void forget(CaseRef ref) {
    for (String table : List.of("fee_refund", "fee_payment", "fee_account")) {
      jdbc.sql("delete from " + table + " where case_ref = ?").param(ref.value()).update();
    }
  }

  private int nextPlace(String table, CaseRef ref) {
    return jdbc.sql("select count(*) + 1 from " + table + " where case_ref = ?")
        .param(ref.value())
        .query(Integer.class)
        .single();
  }

  private static FeeRule rule(ResultSet row) throws SQLException {
    return new FeeRule(
        new Money(row.getInt("due_pence")),
        row.getBoolean("refunded_if_withdrawn"),
        row.getString("source"),
        row.getString("as_at"),
        row.getString("confidence"));
  }

  private static FeeLedger.Entry payment(ResultSet row, int number) throws SQLException {
    return new FeeLedger.Entry(
        new PartRef(row.getString("id")),
        new Money(row.getInt("pence")),
        PaymentMethod.valueOf(row.getString("method")),
        row.getObject("received_on", LocalDate.class),
        row.getBoolean("towards_fee"),
        day(row, "bounced_on"));
  }

  private static FeeLedger.Refund refund(ResultSet row, int number) throws SQLException {
    return new FeeLedger.Refund(
        new PartRef(row.getString("id")),
        new PartRef(row.getString("payment")),
        new Money(row.getInt("pence")),
        RefundCause.valueOf(row.getString("cause")),
        row.getBoolean("called_off"),
        day(row, "refunded_on"),
        Optional.ofNullable(row.getString("method")).map(PaymentMethod::valueOf));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
