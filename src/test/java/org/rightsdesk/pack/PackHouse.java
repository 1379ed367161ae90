package org.rightsdesk.pack;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
import org.rightsdesk.datamap.AutomatedDecision;
import org.rightsdesk.datamap.CollectionDescription;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SearchEntry;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.Transfer;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.Check;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.disclosure.DisclosuresForTests;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.ReviewChoices;
import org.rightsdesk.document.Documents;
import org.rightsdesk.document.DocumentsForTests;
import org.rightsdesk.testing.RoomDatabase;

/** One case with its rooms, for the tests of the pack. The clock can be moved. */
class PackHouse {

  private static final Documents DOCUMENTS = DocumentsForTests.at(Clock.systemUTC());

  private Instant now = Instant.parse("2026-11-24T09:30:00Z");
  final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  final RoomDatabase database = RoomDatabase.inMemory();
  final List<Object> news = new ArrayList<>();
  final CaseFiles cases = CaseFilesForTests.on(database, news::add, clock);
  final DataMap dataMap = mock(DataMap.class);
  final Deadlines deadlines = mock(Deadlines.class);
  final Disclosures disclosures = DisclosuresForTests.on(database, cases, dataMap, news::add, clock);
  final ResponsePacks packs;
  final CaseRef ref;

  PackHouse(Path directory, String name) {
    this(new PackFiles(directory, Channels::newOutputStream), name);
  }

  PackHouse(PackFiles files, String name) {
    Company company = new Company("Ringline Ltd", "privacy@ringline.example.com", "1 Bell Street\nLondon");
    packs =
        new ResponsePacks(
            cases, disclosures, new Dossiers(cases, dataMap, deadlines, disclosures, clock),
            new AnswerFiles(DOCUMENTS, company), files, new PackStore(database.jdbc()), news::add, clock, Period.ofDays(28));
    ref =
        cases.open(
            new NewCase(
                Right.ACCESS, Channel.LETTER, LocalDate.of(2026, 11, 1), new Residence("GB", ""),
                new Requester(
                    new PersonName(name), Optional.of(new EmailAddress("ann@example.com")),
                    Optional.of(new PostalAddress("1 <b>Road</b>\nLondon")), Optional.empty()),
                new FreeText("Everything {{7*7}}\nand \"more\"")));
    law(Regime.UK_GDPR);
    when(dataMap.describe(any(SystemKey.class))).thenAnswer(call -> system(call.getArgument(0)));
    when(dataMap.describe(any(SystemKey.class), any()))
        .thenAnswer(call -> Optional.of(collection(call.getArgument(0), call.getArgument(1))));
    when(dataMap.searchLog(ref))
        .thenReturn(
            List.of(
                search("core", true), search("tele", true), search("sup", true), search("hr", false)));
    found();
  }

  void law(Regime regime) {
    when(deadlines.of(ref))
        .thenReturn(
            new Deadline(
                regime, regime.inWords(), Optional.of(LocalDate.of(2026, 11, 1)), Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.empty(), List.of()));
  }

  void found(FoundRow... rows) {
    when(dataMap.found(ref)).thenReturn(List.of(rows));
  }

  void after(Duration time) {
    now = now.plus(time);
  }

  /** Reviews all as proposed but for the given choices, and has it approved. */
  void approve(Map<FoundRow, ItemChoice> choices) {
    review(choices);
    cases.openDecision("approve", ref, "approveResponse");
    disclosures.approve("approve", Approval.APPROVED, EnumSet.allOf(Check.class), new FreeText(""), "approver");
  }

  void review(Map<FoundRow, ItemChoice> choices) {
    disclosures.prepare(ref);
    cases.openDecision("review", ref, "reviewItems");
    Set<CollectionKey> all =
        dataMap.found(ref).stream()
            .map(row -> new CollectionKey(row.system(), row.collection()))
            .collect(Collectors.toSet());
    disclosures.review(
        "review",
        new ReviewChoices(
            all, Map.of(), choices.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue))),
        "reviewer");
  }

  /** The files of the pack by name, in their order. */
  Map<String, byte[]> unzipped() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packs.download(ref).content()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static DataSystem system(SystemKey key) {
    String name =
        switch (key.value()) {
          case "core" -> "customer register";
          case "tele" -> "Telephony";
          case "sup" -> "Support tickets";
          default -> "Personnel files";
        };
    return new DataSystem(key, name, "", key.value().equals("sup"), "", false, List.of(collection(key, "ticket")));
  }

  private static CollectionDescription collection(SystemKey system, String name) {
    return new CollectionDescription(
        system, name, name.equals("contact") ? "Contacts" : name.equals("call") ? "Calls" : name, true,
        "To keep in touch with customers", "legitimate interest", List.of("name", "e-mail address"),
        List.of("Mailhouse Ltd", "Print & Post <b>"), "from you, at a trade show", "24 months after the last contact",
        OurRole.CONTROLLER, List.of(new Transfer("Mailhouse Ltd", "US", "standard contractual clauses")),
        name.equals("contact")
            ? Optional.of(
                new AutomatedDecision("A score of interest", "Points for each reply", "A call from our sales staff"))
            : Optional.empty(),
        "", List.of());
  }

  private static SearchEntry search(String system, boolean searched) {
    return new SearchEntry(
        new SystemKey(system), Optional.of(Instant.parse("2026-11-10T10:00:00Z")), Duration.ofSeconds(2),
        List.of("E-mail address", "name"), List.of(), List.of(), 1, 0, 0, "abcdefabcdef",
        system.equals("sup") ? Optional.of("locator") : Optional.empty(),
        searched ? Optional.empty() : Optional.of("It holds only data of our own staff."));
  }
}
