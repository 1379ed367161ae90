package org.rightsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.testing.Postgres;
import org.rightsdesk.testing.RoomDatabase;

/** What is special to a database (pieces of a document, empty dates, times) on a real PostgreSQL. */
class IdentityOnPostgresTest {

  private static final EmailAddress ADDRESS = new EmailAddress("anna@example.org");
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void proofs_documents_links_and_codes_are_kept_and_destroyed() {
    RoomDatabase database = Postgres.migrated();
    IdentityStore store = new IdentityStore(database.jdbc());
    SecretStore secrets = new SecretStore(database.jdbc());
    CaseRef ref = opened(database);

    store.open(ref, rule(), OnFileMatch.STABLE_ADDRESS, false, Optional.of(ADDRESS));
    byte[] content = new byte[600_000];
    content[599_999] = 42;
    PartRef document = store.addDocument(ref, "application/pdf", content);
    PartRef proof = store.addEvidence(ref, seen(), Optional.of(document), Optional.empty(), "requester");
    assertThat(store.document(ref, document).orElseThrow().content()).isEqualTo(content);
    store.decide(proof, ProofKind.PASSPORT, ProofVerdict.ACCEPTED, TODAY, new FreeText(""), "verifier");
    store.shown(ref, TODAY, Optional.of(ADDRESS));
    store.shown(ref, TODAY.plusDays(1), Optional.empty());
    assertThat(store.find(ref).flatMap(ProofRecord::shownOn)).contains(TODAY);
    assertThat(store.destroyDocuments(ref)).containsExactly(document);
    assertThat(store.document(ref, document)).isEmpty();

    PartRef link = secrets.addLink(ref, true, false, NOW);
    secrets.setHash(link, "a hash");
    assertThat(secrets.linkByHash("a hash").map(SecretStore.Link::askedAt)).contains(NOW);
    secrets.addCode(ref, "a hash", NOW);
    assertThat(secrets.codesSince(ref, NOW.minusSeconds(1))).isEqualTo(1);
    secrets.voidCodes(ref, NOW);
    assertThat(secrets.openCode(ref)).isEmpty();

    store.forget(ref);
    assertThat(store.find(ref)).isEmpty();
    assertThat(store.evidence(ref)).isEmpty();
  }

  private static CaseRef opened(RoomDatabase database) {
    return CaseFilesForTests.on(database, event -> {}, Clock.fixed(NOW, ZoneOffset.UTC))
        .open(
            new NewCase(
                Right.ACCESS,
                Channel.FORM,
                TODAY,
                new Residence("GB", ""),
                new Requester(
                    new PersonName("Anna Example"), Optional.of(ADDRESS), Optional.empty(), Optional.empty()),
                new FreeText("")));
  }

  private static ProofRule rule() {
    return new ProofRule(ProofLevel.LOW, "a source", "2026-11-23", "C");
  }

  private static SeenProof seen() {
    return new SeenProof(ProofKind.OTHER_DOCUMENT, ProofWay.CASE_PAGE, TODAY, new FreeText(""));
  }
}
