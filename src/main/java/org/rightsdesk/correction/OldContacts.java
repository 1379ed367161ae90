package org.rightsdesk.correction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.PostalAddress;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;

/**
 * Finds where the person could be reached before a correction, so that the true person hears of it: in the rows that are
 * to be corrected, and if those tell nothing, in all rows that are certainly the person's.
 */
final class OldContacts {

  private static final String EMAIL = "user.contact.email";
  private static final String ADDRESS = "user.contact.address";

  private final DataMap dataMap;

  OldContacts(DataMap dataMap) {
    this.dataMap = dataMap;
  }

  OldContact of(CaseRef ref, StoredCorrection correction, List<CopyLine> copies) {
    List<FoundRow> rows =
        dataMap.found(ref).stream().filter(row -> row.role() == OurRole.CONTROLLER).toList();
    Set<String> corrected =
        copies.stream()
            .filter(line -> line.chosen() && !line.isHistoric())
            .map(line -> rowOf(line.copy().key()))
            .collect(Collectors.toSet());
    Predicate<FoundRow> isCorrected = row -> corrected.contains(rowOf(row));
    Predicate<FoundRow> isTheirs = row -> row.match() == Match.CERTAIN;
    List<EmailAddress> emails = emails(rows.stream().filter(isCorrected), correction);
    if (emails.isEmpty()) {
      emails = emails(rows.stream().filter(isTheirs), correction);
    }
    Optional<PostalAddress> address =
        Stream.of(isCorrected, isTheirs)
            .flatMap(choice -> rows.stream().filter(choice))
            .map(OldContacts::address)
            .flatMap(Optional::stream)
            .findFirst();
    return new OldContact(emails, address);
  }

  /** Never to where the correction leads. */
  private static List<EmailAddress> emails(Stream<FoundRow> rows, StoredCorrection correction) {
    Set<String> seen = new LinkedHashSet<>();
    return rows.flatMap(row -> row.fields().stream())
        .filter(field -> is(field, EMAIL))
        .map(field -> EmailAddress.parse(field.value()))
        .flatMap(Optional::stream)
        .filter(email -> !email.normalised().equals(normalised(correction.right())))
        .filter(email -> !email.normalised().equals(normalised(correction.proposal().rightValue().value())))
        .filter(email -> seen.add(email.normalised()))
        .toList();
  }

  private static Optional<PostalAddress> address(FoundRow row) {
    String lines =
        row.fields().stream()
            .filter(field -> is(field, ADDRESS) && !field.value().isBlank())
            .map(FoundField::value)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? Optional.empty() : Optional.of(new PostalAddress(lines));
  }

  private static boolean is(FoundField field, String category) {
    return field.categories().stream().anyMatch(c -> c.equals(category) || c.startsWith(category + "."));
  }

  private static String normalised(String value) {
    return EmailAddress.parse(value).map(EmailAddress::normalised).orElse("");
  }

  private static String rowOf(CopyKey key) {
    return key.system() + " " + key.collection() + " " + key.rowKey();
  }

  private static String rowOf(FoundRow row) {
    return row.system() + " " + row.collection() + " " + row.rowKey();
  }
}
