package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rightsdesk.demo.PlantedPerson.WRONG_POSTCODE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataMapForTests;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.Recipient;
import org.rightsdesk.datamap.SystemConnection;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.WriteResult;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The story of the wrong postcode, in systems of its own. */
class PlantedCorrectionTest {

  private static final Estate ESTATE = InventedCompany.fresh();
  private static final Clock CLOCK =
      Clock.fixed(InventedCompany.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final RoomDatabase database = RoomDatabase.inMemory();
  private final CaseFiles cases = CaseFilesForTests.on(database, event -> {}, CLOCK);
  private final DataMap map =
      DataMapForTests.on(
          "classpath:estate/datamap/*.yaml",
          database,
          cases,
          Stream.of("core", "tele", "mkt", "web", "bill", "cms", "hr")
              .map(key -> new SystemConnection(new SystemKey(key), ESTATE.dataSource(key)))
              .toList(),
          system -> false,
          InventedCompany.SUPPRESSION_KEY,
          event -> {},
          CLOCK);

  @AfterAll
  static void close() {
    ESTATE.close();
  }

  @Test
  void a_wrong_postcode_is_corrected_where_it_is_current_and_noted_where_it_is_history() {
    CaseRef ref = ask();
    List<Copy> copies = map.copies(ref, "bs82km");
    assertThat(copies)
        .extracting(copy -> copy.key().collection(), Copy::kind, Copy::byHand, Copy::match)
        .containsExactly(
            tuple("core_account", CopyKind.CURRENT, false, Match.CERTAIN),
            tuple("core_contact", CopyKind.CURRENT, false, Match.CERTAIN),
            tuple("mkt_subscription", CopyKind.CURRENT, false, Match.CERTAIN),
            tuple("mkt_send", CopyKind.HISTORIC, false, Match.CERTAIN),
            tuple("bill_invoice", CopyKind.HISTORIC, true, Match.CERTAIN));

    for (Copy copy : copies) {
      String right = map.corrected(copy, "bs82km", WRONG_POSTCODE.postcode());
      assertThat(map.faultOf(copy.key(), right)).isEmpty();
      if (copy.kind() == CopyKind.CURRENT) {
        assertThat(map.write(copy.key(), copy.value(), right)).isEqualTo(WriteResult.WRITTEN);
      } else {
        assertThat(map.note(copy.key(), "The postcode is BS3 2KM.", InventedCompany.TODAY)).isTrue();
        assertThat(map.holds(copy.key(), copy.value())).isTrue();
      }
    }

    assertThat(value("mkt", "select address from mkt_subscription where id = 11")).isEqualTo("12 Foundry Terrace, Bristol, BS3 2KM");
    assertThat(value("core", "select postcode from core_account where id = 10")).isEqualTo("BS3 2KM");
    assertThat(value("core", "select postcode from core_contact where id = 35")).isEqualTo("BS3 2KM");
    assertThat(value("bill", "select bill_to_address from bill_invoice where id = 6")).isEqualTo("12 Foundry Terrace, Bristol, BS8 2KM");
    CaseRef again = ask();
    assertThat(map.copies(again, "BS8 2KM")).extracting(Copy::kind).containsOnly(CopyKind.HISTORIC);
    assertThat(map.found(again))
        .filteredOn(row -> row.collection().equals("core_dispute_note"))
        .extracting(row -> row.system().value())
        .containsExactly("mkt", "bill");
  }

  @Test
  void three_companies_got_his_address() {
    assertThat(map.recipients(ask()))
        .extracting(Recipient::name, Recipient::last)
        .containsExactly(
            tuple("Deepvault Backup", InventedCompany.TODAY.minusDays(1)),
            tuple("Harvest Partner Offers Inc", InventedCompany.TODAY.minusMonths(5)),
            tuple("Quillworks Print House", InventedCompany.TODAY.minusDays(46)));
  }

  private CaseRef ask() {
    Requester who =
        new Requester(
            new PersonName(WRONG_POSTCODE.fullName()),
            Optional.of(new EmailAddress(WRONG_POSTCODE.email())),
            Optional.of(new PostalAddress(WRONG_POSTCODE.postalAddress())),
            Optional.empty());
    CaseRef ref =
        cases.open(
            new NewCase(
                Right.ACCESS, Channel.FORM, LocalDate.of(2026, 11, 20), new Residence("GB", ""), who, new FreeText("")));
    map.systems().forEach(system -> map.search(ref, system.key()));
    return ref;
  }

  private static String value(String system, String query) {
    return JdbcClient.create(ESTATE.dataSource(system)).sql(query).query(String.class).single();
  }
}
