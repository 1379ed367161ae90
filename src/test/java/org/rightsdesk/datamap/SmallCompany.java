package org.rightsdesk.datamap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PhoneNumber;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A company of three small systems and two cupboards, in memory. */
final class SmallCompany {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneId.of("Europe/London"));
  static final SystemKey CRM = new SystemKey("crm");
  static final SystemKey MAIL = new SystemKey("mail");
  static final SystemKey CALLS = new SystemKey("calls");
  static final SystemKey BOXES = new SystemKey("boxes");

  final RoomDatabase database;
  final List<Object> news = new ArrayList<>();
  final Set<SystemKey> down = new HashSet<>();
  final CaseFiles cases;
  final DataMap map;
  private final Systems systems;
  private final Supplier<DataSource> empty;
  private final Map<SystemKey, SystemConnection> connections = new LinkedHashMap<>();

  SmallCompany() {
    this(RoomDatabase.inMemory(), SmallCompany::inMemory);
  }

  /** @param empty gives an empty database for each of the systems */
  SmallCompany(RoomDatabase database, Supplier<DataSource> empty) {
    this.database = database;
    this.empty = empty;
    cases = CaseFilesForTests.on(database, news::add, CLOCK);
    system(
        CRM,
        "create table account (id int primary key, company varchar(100), kind varchar(10), industry varchar(10), privacy_email varchar(100))",
        "create table person (id int primary key, account_id int, full_name varchar(100), born_on date, company varchar(100), email varchar(100), phone varchar(40), street varchar(100), postcode varchar(12), secret varchar(20), score int, updated_on date, disputed boolean, weight decimal(5,2), size char(2), met_at timestamp)",
        "create table alias (id int primary key, person_id int, kind varchar(10), alias varchar(100), valid_from date, valid_to date)",
        "create table note (id int primary key, about varchar(60), about_id int, about_field varchar(60), statement varchar(300), noted_on date)",
        "insert into account values (1, 'Our own company', 'LTD', null, 'privacy@example.com'), (2, 'Tooth Ltd', 'LTD', 'MEDICAL', 'dpo@tooth.example.com')");
    system(
        MAIL,
        "create table send (id int primary key, person_id int, address varchar(100), sent_at timestamp, badge int)",
        "create table stop (id int primary key, address_hash char(64), since timestamp)",
        "create table subscription (id int primary key, person_id int, address varchar(200))",
        "create table told (id int primary key, person_id int, recipient varchar(60), kind varchar(20), categories varchar(100), told_at timestamp)");
    system(
        CALLS,
        "create table call (id int primary key, account_id int, caller varchar(20), line_name varchar(100), started_at timestamp)",
        "create table recording (id int primary key, call_id int)",
        "create table sentence (id int primary key, recording_id int, words varchar(200))");
    systems =
        DataMapForTests.systems(
            "classpath:datamap-small/*.yaml", List.copyOf(connections.values()), down::contains, "a key");
    map =
        new DataMap(
            systems, new DataMapStore(database.jdbc()), cases, news::add,
            new DataSourceTransactionManager(database.dataSource()), CLOCK);
  }

  private void system(SystemKey key, String... statements) {
    DataSource source = empty.get();
    connections.put(key, new SystemConnection(key, source));
    for (String statement : statements) {
      JdbcClient.create(source).sql(statement).update();
    }
  }

  private static DataSource inMemory() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return h2;
  }

  void sql(SystemKey system, String statement, Object... values) {
    JdbcClient.create(connections.get(system).dataSource()).sql(statement).params(List.of(values)).update();
  }

  /** What stands in a column of the only row that fits. */
  String held(SystemKey system, String query, Object... values) {
    Object held = JdbcClient.create(connections.get(system).dataSource()).sql(query).params(List.of(values)).query().singleValue();
    return String.valueOf(held).stripTrailing();
  }

  void person(int id, String name, String born, String email, String phone, String street, String postcode) {
    JdbcClient.create(connections.get(CRM).dataSource())
        .sql("insert into person (id, full_name, born_on, email, phone, street, postcode, secret, score, updated_on) values (:id, :name, :born, :email, :phone, :street, :postcode, 'sesame', 7, date '2020-01-01')")
        .param("id", id).param("name", name).param("born", born == null ? null : LocalDate.parse(born)).param("email", email)
        .param("phone", phone).param("street", street).param("postcode", postcode)
        .update();
  }

  CaseRef ask(Requester who) {
    return cases.open(
        new NewCase(
            Right.ACCESS, Channel.FORM, LocalDate.of(2026, 6, 1), new Residence("GB", ""), who, new FreeText("")));
  }

  static Requester who(String name, String email, String address, String phone) {
    return new Requester(
        new PersonName(name),
        Optional.ofNullable(email).map(EmailAddress::new),
        Optional.ofNullable(address).map(PostalAddress::new),
        Optional.ofNullable(phone).map(PhoneNumber::new));
  }

  /** Matches of what was found, by collection and key. */
  Map<String, Match> search(CaseRef ref, SystemKey system) {
    map.search(ref, system);
    Map<String, Match> matches = new java.util.TreeMap<>();
    map.found(ref).stream()
        .filter(row -> row.system().equals(system))
        .forEach(row -> matches.put(row.collection() + " " + row.rowKey(), row.match()));
    return matches;
  }

  List<Row> conditionsFind(Identifiers identifiers, SystemKey system, String name) {
    MapCollection collection = systems.map().find(system, name).orElseThrow();
    try (Sessions sessions = systems.sessions()) {
      return sessions.find(collection, identifiers.conditions(collection));
    }
  }

  SearchEntry log(CaseRef ref, SystemKey system) {
    return map.searchLog(ref).stream().filter(entry -> entry.system().equals(system)).findFirst().orElseThrow();
  }

  FoundRow row(CaseRef ref, String collection, String key) {
    return map.found(ref).stream()
        .filter(row -> row.collection().equals(collection) && row.rowKey().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
