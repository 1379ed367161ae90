package org.rightsdesk.datamap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.datamap.Match.CERTAIN;
import static org.rightsdesk.datamap.Match.PROBABLE;
import static org.rightsdesk.datamap.SmallCompany.CALLS;
import static org.rightsdesk.datamap.SmallCompany.CRM;
import static org.rightsdesk.datamap.SmallCompany.MAIL;
import static org.rightsdesk.datamap.SmallCompany.who;

import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.testing.Postgres;

/** Every way of looking for somebody, and of storing what was found, on a real PostgreSQL. */
class SearchOnPostgresTest {

  @Test
  void names_addresses_numbers_hashes_and_references_are_found() {
    SmallCompany company = new SmallCompany(Postgres.migrated(), Postgres::empty);
    company.person(1, "Ólafur Þór Jónsson", null, "Olafur@example.org", "(020) 7946-0042", "12 Fishergate", "YO10 4UA");
    company.person(2, "O'Brien-Smythe, Siobhán", null, null, null, null, null);
    Identifier email = new Identifier(MapField.Identity.EMAIL, "olafur@example.org", Identifier.Origin.GIVEN, false);
    String hash = new KeyedHash("a key").of(email, new Phones(), "GB").orElseThrow();
    company.sql(MAIL, "insert into send (id, person_id, address) values (1, 1, 'old@example.org'), (2, null, 'OLAFUR@example.org')");
    company.sql(MAIL, "insert into stop values (1, ?, null)", hash);
    company.sql(CALLS, "insert into call values (1, 1, '+442079460042', 'JONSSON OLAFUR THOR', timestamp '2025-05-05 10:00:00')");
    company.sql(CALLS, "insert into recording values (10, 1)");
    company.sql(CALLS, "insert into sentence values (100, 10, 'Hello')");

    CaseRef byPost = company.ask(who("Olafur Thor Jonsson", null, "12 Fishergate, York, yo104ua", null));
    assertThat(company.search(byPost, CRM)).containsOnly(entry("person 1", CERTAIN));
    assertThat(company.search(byPost, MAIL))
        .containsOnly(entry("send 1", CERTAIN), entry("send 2", CERTAIN), entry("stop 1", CERTAIN));
    assertThat(company.search(byPost, CALLS))
        .containsOnly(entry("call 1", CERTAIN), entry("recording 10", CERTAIN), entry("sentence 100", CERTAIN));
    assertThat(company.map.search(byPost, CALLS)).isEqualTo(SearchOutcome.SEARCHED);
    CaseRef byName = company.ask(who("siobhan obrien smythe", "nobody@example.org", null, "+44 20 7946 0042"));
    assertThat(company.search(byName, CRM)).containsEntry("person 2", PROBABLE);
    company.database.transaction().executeWithoutResult(status -> company.map.forget(byName));
    assertThat(company.map.found(byName)).isEmpty();
  }
}
