package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.demo.InventedCompany.TODAY;
import static org.rightsdesk.demo.InventedCompany.count;
import static org.rightsdesk.demo.InventedCompany.rows;
import static org.rightsdesk.demo.InventedCompany.texts;
import static org.rightsdesk.demo.PlantedPerson.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each planted case of the invented company, looked for where the systems keep it. */
class PlantedCasesTest {

  @ParameterizedTest
  @EnumSource
  void a_planted_person_is_on_file_exactly_as_the_list_says(PlantedPerson person) {
    if (person.contactId().isEmpty()) {
      assertThat(count("core", "core_contact where full_name = ?", person.fullName())).isZero();
      return;
    }
    Map<String, Object> row = rows("core", "select * from core_contact where id = ?", person.contactId().get()).get(0);
    assertThat(row.get("FULL_NAME")).isEqualTo(person.fullName());
    assertThat(row.get("EMAIL")).isEqualTo(CompanyMaker.emptyAsNull(person.email()));
    assertThat(row.get("PHONE")).isEqualTo(CompanyMaker.emptyAsNull(person.phone()));
    assertThat(row.get("ADDR1")).isEqualTo(person.street());
    assertThat(row.get("COUNTRY")).isEqualTo(person.country());
  }

  @Test
  void two_sarah_joneses_live_in_one_town_and_were_born_in_different_years() {
    List<Map<String, Object>> sarahs = rows("core", "select city, born_on from core_contact where full_name = 'Sarah Jones'");
    assertThat(sarahs).hasSize(2).extracting(row -> row.get("CITY")).containsOnly("Reading");
    assertThat(sarahs).extracting(row -> row.get("BORN_ON")).doesNotHaveDuplicates().doesNotContainNull();
  }

  @Test
  void father_and_son_brennan_share_address_and_e_mail_address() {
    List<Map<String, Object>> brennans =
        rows("core", "select email, addr1, born_on from core_contact where full_name = 'Michael Brennan'");
    assertThat(brennans).hasSize(2).extracting(row -> row.get("EMAIL")).containsOnly("brennans@example.org");
    assertThat(brennans).extracting(row -> row.get("ADDR1")).containsOnly("21 Harbour Steps");
    assertThat(brennans).extracting(row -> row.get("BORN_ON")).doesNotHaveDuplicates();
  }

  /** Edge case 45: names in the company's systems. */
  @Test
  void names_keep_every_character() {
    assertThat(texts("core", "select full_name from core_contact where id between 7 and 13 order by id"))
        .containsExactly(
            "Ólafur Þór Jónsson", "李小龍", "Nguyễn Thị Ánh", "Siobhán O'Brien-Smythe", "Christopher Null", "Sukarno",
            "محمد علي الفارسي");
    assertThat(texts("core", "select family_name from core_contact where id = 11")).containsExactly("Null");
    assertThat(count("core", "core_contact where id = 12 and family_name is null")).isEqualTo(1);
  }

  @Test
  void a_recycled_mobile_belongs_to_one_until_2023_and_to_another_after() {
    List<Map<String, Object>> owners =
        rows(
            "core",
            "select contact_id, valid_from, valid_to from core_contact_alias where alias = ? order by valid_from",
            NUMBER_AFTER.phone());
    assertThat(owners).extracting(row -> row.get("CONTACT_ID")).containsExactly(14, 15);
    assertThat(owners.get(0).get("VALID_TO")).hasToString("2023-06-30");
    assertThat(owners.get(1).get("VALID_FROM")).hasToString("2023-09-01");
    assertThat(count("tele", "tele_call where caller_e164 = ? and started_at < '2023-07-01'", NUMBER_AFTER.phone())).isEqualTo(2);
    assertThat(count("tele", "tele_call where caller_e164 = ? and started_at > '2023-09-01'", NUMBER_AFTER.phone())).isEqualTo(1);
    assertThat(count("tele", "tele_call where caller_e164 = ? and account_id <> 1", NUMBER_AFTER.phone())).isZero();
  }

  @Test
  void the_network_shows_the_husband_and_the_voice_is_the_wife() {
    assertThat(texts("tele", "select caller_name from tele_call where caller_e164 = ?", SHARED_LINE.phone()))
        .containsExactly("OKONJO DANIEL");
    assertThat(saidIn(12)).anyMatch(text -> text.contains("this is Harriet, his wife"));
  }

  @Test
  void one_call_has_three_voices_a_card_number_and_a_neighbours_illness() {
    assertThat(texts("tele", "select distinct s.speaker from tele_transcript_segment s join tele_recording r on r.id = s.recording_id where r.call_id = 13"))
        .containsExactlyInAnyOrder("AGENT", "CALLER", "OTHER");
    assertThat(saidIn(13)).anyMatch(text -> text.contains("four two four two")).anyMatch(text -> text.contains("chemotherapy"));
    assertThat(count("tele", "tele_recording where call_id = 13 and not pci_paused")).isEqualTo(1);
  }

  @Test
  void an_annotation_holds_an_opinion_about_the_caller() {
    assertThat(texts("tele", "select a.text from tele_annotation a join tele_call c on c.id = a.call_id where c.caller_e164 = ?", OPINION.phone()))
        .containsExactly("rude, probably won't pay");
    assertThat(count("tele", "tele_blocked_number where e164 = ? and by_rule", OPINION.phone())).isEqualTo(1);
  }

  @Test
  void a_request_hides_in_line_14_of_a_ticket() {
    String body = texts("sup", "select m.body from sup_message m join sup_ticket t on t.id = m.ticket_id where t.requester_email = ?", HIDDEN_REQUEST.email()).get(0);
    assertThat(body.split("\n")[13]).isEqualTo("Also, please send me everything you have on me.");
  }

  @Test
  void a_lawyers_advice_stands_in_the_internal_notes() {
    assertThat(count("sup", "sup_message m join sup_ticket t on t.id = m.ticket_id where t.requester_email = ? and m.privileged and m.internal", PRIVILEGED.email()))
        .isEqualTo(1);
  }

  @Test
  void an_objection_by_text_message_and_ticket_left_the_fax_list_alone() {
    assertThat(count("tele", "tele_sms where peer_e164 = ? and body = 'STOP'", OBJECTION.phone())).isEqualTo(1);
    assertThat(count("sup", "sup_ticket where requester_email = ?", OBJECTION.email())).isEqualTo(1);
    assertThat(count("mkt", "mkt_subscription s join mkt_list l on l.id = s.list_id where s.contact_id = 22 and l.channel = 'FAX' and s.unsubscribed_at is null"))
        .isEqualTo(1);
  }

  @Test
  void a_fax_campaign_is_past_the_printers_cut_off_and_not_yet_sent() {
    assertThat(count("mkt", "mkt_campaign where channel = 'FAX' and sent_at is null and cutoff_at < ?", TODAY.atStartOfDay())).isEqualTo(1);
    assertThat(count("mkt", "mkt_send where campaign_id = 1 and contact_id = 22 and status = 'QUEUED'")).isEqualTo(1);
  }

  @Test
  void a_purchased_list_brought_back_a_suppressed_address_in_another_spelling() {
    String mark = new SuppressionMark(InventedCompany.SUPPRESSION_KEY).ofEmail("mosgood@example.com");
    assertThat(count("mkt", "mkt_suppression where address_hash = ?", mark)).isEqualTo(1);
    assertThat(texts("mkt", "select address from mkt_subscription where contact_id = 23 and basis = 'PURCHASED'"))
        .containsExactly("M.Os.Good@EXAMPLE.com");
    assertThat(texts("core", "select source from core_contact where id = 23")).containsExactly("PURCHASED");
  }

  @Test
  void a_survey_that_was_called_anonymous_is_linked_to_a_person() {
    assertThat(count("mkt", "mkt_survey_response where promised_anonymous and contact_id = 24")).isEqualTo(1);
    assertThat(count("mkt", "mkt_survey_response where promised_anonymous and contact_id is not null")).isEqualTo(1);
  }

  @Test
  void an_old_address_comes_back_each_night() {
    assertThat(count("core", "core_audit_log where action = 'SYNC_OVERWRITE' and object = 'core_contact/25'")).isEqualTo(30);
    assertThat(count("core", "core_contact_alias where contact_id = 25 and kind = 'EMAIL' and alias = 'bronwen.hargreave@example.com'")).isEqualTo(1);
    assertThat(count("core", "core_dispute_note where table_name = 'core_contact' and row_id = 25")).isEqualTo(1);
  }

  @Test
  void an_erased_persons_invoice_is_still_kept() {
    assertThat(count("bill", "bill_invoice where bill_to_name = ? and keep_until > ?", ERASED_WITH_INVOICE.fullName(), TODAY)).isEqualTo(1);
    assertThat(count("core", "core_account where id = ?", Company.ERASED_ACCOUNT)).isZero();
    assertThat(count("core", "core_contact where email = ?", ERASED_WITH_INVOICE.email())).isZero();
  }

  @Test
  void a_logo_is_on_two_white_label_sites_and_in_a_cache() {
    List<String> links = texts("cms", "select link from cms_customer_logo where account_id = ? and shown", Company.LOGO_ACCOUNT);
    List<String> whiteLabels = texts("core", "select white_label_domain from core_agency");
    assertThat(links).filteredOn(link -> whiteLabels.stream().anyMatch(link::contains)).hasSize(2);
    assertThat(links).anyMatch(link -> link.contains("cache."));
  }

  @Test
  void a_sole_traders_company_bears_her_own_name() {
    assertThat(count("core", "core_account where trading_type = 'SOLE_TRADER' and company_name = ?", SOLE_TRADER.fullName())).isEqualTo(1);
  }

  @Test
  void recordings_of_a_closed_account_outlived_their_day() {
    assertThat(count("core", "core_account where id = ? and closed_on < ?", Company.CLOSED_ACCOUNT, TODAY)).isEqualTo(1);
    assertThat(count("tele", "tele_recording r join tele_call c on c.id = r.call_id where c.account_id = ? and r.delete_after < ? and r.deleted_on is null", Company.CLOSED_ACCOUNT, TODAY))
        .isEqualTo(2);
    assertThat(count("tele", "tele_call where caller_e164 = ? and account_id = ?", CLOSED_ACCOUNT.phone(), Company.CLOSED_ACCOUNT)).isEqualTo(2);
  }

  @Test
  void a_caller_of_a_medical_account_is_known_only_there() {
    assertThat(texts("tele", "select account_id from tele_call where caller_e164 = ?", MEDICAL_CALLER.phone()))
        .containsExactly(String.valueOf(Company.MEDICAL_ACCOUNT));
    assertThat(texts("core", "select industry from core_account where id = ?", Company.MEDICAL_ACCOUNT)).containsExactly("MEDICAL");
  }

  @Test
  void one_contact_has_died() {
    assertThat(texts("core", "select full_name from core_contact where deceased")).containsExactly("Albert Pennyfeather");
  }

  @Test
  void a_member_of_the_request_staff_is_a_contact_too() {
    assertThat(count("hr", "hr_employee where is_dsr_staff and email = ?", DSR_STAFF.email())).isEqualTo(1);
    assertThat(count("core", "core_contact where email = ?", DSR_STAFF.email())).isEqualTo(1);
  }

  @Test
  void visits_go_on_after_cookies_were_declined() {
    Object declined = rows("web", "select at from web_cookie_consent where visitor_id = ? and not analytics", WebSystem.VISITOR_WHO_DECLINED).get(0).get("AT");
    assertThat(count("web", "web_visit where contact_id = 31 and at > ?", declined)).isEqualTo(4);
  }

  @Test
  void of_one_person_only_a_mark_is_left() {
    String mark = new SuppressionMark(InventedCompany.SUPPRESSION_KEY).ofEmail(SUPPRESSION_ONLY.email());
    assertThat(count("mkt", "mkt_suppression where address_hash = ?", mark)).isEqualTo(1);
    assertThat(mentions(SUPPRESSION_ONLY)).isZero();
  }

  @Test
  void of_one_person_there_is_nothing_at_all() {
    String mark = new SuppressionMark(InventedCompany.SUPPRESSION_KEY).ofEmail(NOTHING.email());
    assertThat(count("mkt", "mkt_suppression where address_hash = ?", mark)).isZero();
    assertThat(mentions(NOTHING)).isZero();
  }

  @Test
  void one_person_has_called_our_own_line_9400_times() {
    assertThat(count("tele", "tele_call where caller_e164 = ? and account_id = ?", MANY_CALLS.phone(), Company.OWN_ACCOUNT)).isEqualTo(9_400);
    assertThat(count("tele", "tele_call where caller_e164 = ? and (started_at < ? or started_at > ?)", MANY_CALLS.phone(), TODAY.minusMonths(24).atStartOfDay(), TODAY.atStartOfDay()))
        .isZero();
  }

  @Test
  void one_processor_has_no_interface_and_takes_twenty_days() {
    assertThat(count("bill", "src_processor where not api and sla_days = 20")).isEqualTo(1);
  }

  @Test
  void one_contact_has_no_e_mail_address_and_is_in_the_paper_files() {
    assertThat(count("core", "core_contact where id = 33 and email is null")).isEqualTo(1);
    assertThat(count("sup", "sup_paper_file where title like 'Threlkeld, Agnes%'")).isEqualTo(1);
  }

  @Test
  void one_contacts_address_was_changed_three_days_ago() {
    assertThat(count("core", "core_contact where id = 34 and updated_on = ?", TODAY.minusDays(3))).isEqualTo(1);
    assertThat(count("core", "core_contact_alias where contact_id = 34 and kind = 'EMAIL' and valid_to = ?", TODAY.minusDays(3))).isEqualTo(1);
  }

  @Test
  void dorothy_called_us_three_times_and_our_customers_twice() {
    assertThat(count("tele", "tele_call where caller_e164 = ? and account_id = 1", OHIO.phone())).isEqualTo(3);
    assertThat(count("tele", "tele_call where caller_e164 = ? and account_id <> 1", OHIO.phone())).isEqualTo(2);
  }

  @Test
  void one_persons_postcode_is_wrong_in_four_systems() {
    String wrong = "%BS8 2KM%";
    assertThat(count("core", "core_contact where postcode like ?", wrong)).isEqualTo(1);
    assertThat(count("core", "core_account where postcode like ?", wrong)).isEqualTo(1);
    assertThat(count("mkt", "mkt_subscription where address like ?", wrong)).isEqualTo(1);
    assertThat(count("mkt", "mkt_send where address like ?", wrong)).isEqualTo(1);
    assertThat(count("bill", "bill_invoice where bill_to_address like ?", wrong)).isEqualTo(1);
    assertThat(count("sup", "sup_paper_file where title like ?", wrong)).isEqualTo(1);
    assertThat(texts("mkt", "select distinct recipient from mkt_disclosure where contact_id = 35")).hasSize(3);
  }

  private static List<String> saidIn(int call) {
    return texts(
        "tele",
        "select s.text from tele_transcript_segment s join tele_recording r on r.id = s.recording_id where r.call_id = ?",
        call);
  }

  /** Rows of all systems that hold the person's name, mail address or number anywhere. */
  private static long mentions(PlantedPerson person) {
    long found = 0;
    for (String key : InventedCompany.estate().keys()) {
      for (Map<String, Object> column : rows(key, "select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC' and data_type like 'CHARACTER%'")) {
        String where = column.get("TABLE_NAME") + " where " + column.get("COLUMN_NAME");
        found += count(key, where + " like ?", "%" + person.familyName() + "%");
        found += count(key, where + " = ?", person.email());
        found += person.phone().isEmpty() ? 0 : count(key, where + " = ?", person.phone());
      }
    }
    return found;
  }
}
