package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.demo.InventedCompany.SUPPRESSION_KEY;
import static org.rightsdesk.demo.InventedCompany.TODAY;
import static org.rightsdesk.demo.InventedCompany.count;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EstateTest {

  @ParameterizedTest
  @CsvSource({
    "core, core_agency, 3", "core, core_account, 40", "core, core_user, 160", "core, core_contact, 2500",
    "core, core_contact_alias, 400", "tele, tele_tracking_number, 120", "tele, tele_call, 30000",
    "tele, tele_recording, 900", "tele, tele_transcript_segment, 6000", "tele, tele_annotation, 4000",
    "tele, tele_sms, 600", "mkt, mkt_list, 12", "mkt, mkt_subscription, 7000", "mkt, mkt_suppression, 350",
    "mkt, mkt_campaign, 30", "mkt, mkt_send, 45000", "mkt, mkt_survey_response, 300", "web, web_visit, 20000",
    "web, web_cookie_consent, 2000", "bill, bill_invoice, 900", "cms, cms_customer_logo, 25", "sup, sup_ticket, 400",
    "sup, sup_paper_file, 60"
  })
  void the_systems_have_the_stated_volumes(String system, String table, long rows) {
    assertThat(count(system, table)).isEqualTo(rows);
  }

  @Test
  void accounts_are_of_the_stated_kinds() {
    assertThat(count("core", "core_account where trading_type = 'SOLE_TRADER'")).isEqualTo(6);
    assertThat(count("core", "core_account where industry = 'MEDICAL'")).isEqualTo(3);
    assertThat(count("core", "core_account where industry = 'LEGAL'")).isEqualTo(2);
    assertThat(count("core", "core_account where closed_on is not null")).isEqualTo(1);
    assertThat(count("core", "core_account where legal_hold")).isEqualTo(1);
    assertThat(count("core", "core_account where company_name = ?", Company.OWN_NAME)).isEqualTo(1);
  }

  @Test
  void calls_are_withheld_and_spam_as_often_as_stated() {
    assertThat(count("tele", "tele_call where caller_withheld and id > 20000")).isBetween(2_200L, 2_750L);
    assertThat(count("tele", "tele_call where is_spam")).isBetween(400L, 700L);
    assertThat(count("tele", "tele_sms where body = 'STOP'")).isEqualTo(20);
    assertThat(count("tele", "tele_call where caller_withheld and caller_e164 is not null")).isZero();
  }

  @Test
  void the_same_seed_and_day_give_the_same_rows() {
    try (Estate again = InventedCompany.fresh()) {
      for (String key : again.keys()) {
        assertThat(fingerprint(again, key)).as(key).isEqualTo(fingerprint(InventedCompany.estate(), key));
      }
    }
  }

  @Test
  void every_address_and_number_is_reserved_for_invention() {
    List<String> texts = new ArrayList<>();
    for (String key : InventedCompany.estate().keys()) {
      JdbcClient jdbc = InventedCompany.system(key);
      for (Map<String, Object> column : textColumns(jdbc)) {
        String sql = "select distinct " + column.get("column_name") + " from " + column.get("table_name");
        jdbc.sql(sql).query(String.class).list().stream().filter(text -> text != null).forEach(texts::add);
      }
    }
    Pattern email = Pattern.compile("[\\w.+-]+@([\\w.-]+)");
    Pattern phone = Pattern.compile("\\+\\d{8,15}");
    Pattern reserved = Pattern.compile("\\+447700900\\d{3}|\\+442079460\\d{3}|\\+1\\d{3}55501\\d{2}");
    Pattern ip = Pattern.compile("\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b");
    Pattern host = Pattern.compile("https?://([^/\"]+)");
    for (String text : texts) {
      each(email, text, found -> assertThat(found.group(1).toLowerCase()).matches("example\\.(com|org|net)"));
      each(phone, text, found -> assertThat(found.group()).matches(reserved));
      each(ip, text, found -> {
        if (!text.startsWith("Mozilla")) {
          assertThat(found.group()).matches("192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*");
        }
      });
      each(host, text, found -> assertThat(found.group(1)).matches(".*\\.example|(www\\.)?example\\.(com|org|net)"));
    }
    assertThat(texts).hasSizeGreaterThan(20_000);
  }

  @Test
  void no_ordinary_person_bears_a_planted_name_address_or_number() {
    for (PlantedPerson person : PlantedPerson.contacts()) {
      long namesakes =
          PlantedPerson.contacts().stream().filter(other -> other.fullName().equals(person.fullName())).count();
      assertThat(count("core", "core_contact where full_name = ?", person.fullName())).as(person.key()).isEqualTo(namesakes);
      assertThat(count("core", "core_contact where phone = ?", person.phone())).as(person.key()).isLessThanOrEqualTo(1);
    }
    assertThat(count("core", "(select phone from core_contact where phone is not null group by phone having count(*) > 1)"))
        .isZero();
  }

  @Test
  void a_full_system_is_left_alone_and_a_half_filled_one_is_done_again(@TempDir Path directory) throws SQLException {
    EstateSettings settings = new EstateSettings(directory, false, 1, 0);
    try (Estate first = new Estate(settings, SUPPRESSION_KEY, TODAY).open()) {
      execute(first, "hr", "delete from hr_employee where id = 2");
      execute(first, "cms", "drop table demo.filled");
      execute(first, "cms", "delete from cms_customer_logo");
      for (String key : first.keys()) {
        execute(first, key, "shutdown");
      }
    }
    try (Estate second = new Estate(settings, SUPPRESSION_KEY, TODAY.plusDays(1)).open()) {
      assertThat(JdbcClient.create(second.dataSource("hr")).sql("select count(*) from hr_employee").query(Long.class).single())
          .as("left alone").isEqualTo(44);
      assertThat(JdbcClient.create(second.dataSource("cms")).sql("select count(*) from cms_customer_logo").query(Long.class).single())
          .as("done again").isEqualTo(25);
      for (String key : second.keys()) {
        execute(second, key, "shutdown");
      }
    }
  }

  private static void execute(Estate estate, String key, String sql) throws SQLException {
    try (Connection connection = estate.dataSource(key).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Map<String, Object> fingerprint(Estate estate, String key) {
    JdbcClient jdbc = JdbcClient.create(estate.dataSource(key));
    Map<String, Object> hashes = new TreeMap<>();
    List<String> tables =
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'").query(String.class).list();
    for (String table : tables) {
      hashes.put(table, jdbc.sql("select * from " + table + " order by 1, 2").query().listOfRows().hashCode());
    }
    return hashes;
  }

  private static List<Map<String, Object>> textColumns(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select table_name, column_name from information_schema.columns
             where table_schema = 'PUBLIC' and data_type like 'CHARACTER%'
            """)
        .query()
        .listOfRows();
  }

  private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> check) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      check.accept(matcher);
    }
  }
}
