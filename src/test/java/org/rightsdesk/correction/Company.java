package org.rightsdesk.correction;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.datamap.CollectionDescription;
import org.rightsdesk.datamap.Copy;
import org.rightsdesk.datamap.CopyKey;
import org.rightsdesk.datamap.CopyKind;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.DataSystem;
import org.rightsdesk.datamap.FieldDescription;
import org.rightsdesk.datamap.Match;
import org.rightsdesk.datamap.OurRole;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.datamap.SystemUnavailable;
import org.rightsdesk.datamap.WriteResult;

/**
 * A small invented company whose systems live in maps: a register, a mailing tool, the books (which nobody but a person
 * may write to), and one record that tells what was once true.
 */
final class Company {

  static final String OLD = "EX1 1AA";
  static final String NEW = "EX1 2BB";

  static final CopyKey CONTACT = new CopyKey(new SystemKey("core"), "contact", "7", "postcode");
  static final CopyKey LABEL = new CopyKey(new SystemKey("mail"), "label", "70", "postcode");
  static final CopyKey BOOKS = new CopyKey(new SystemKey("bill"), "account", "700", "address");
  static final CopyKey INVOICE = new CopyKey(new SystemKey("bill"), "invoice", "9", "address");

  final DataMap dataMap = mock(DataMap.class);
  final Map<CopyKey, String> values = new LinkedHashMap<>();
  final Map<CopyKey, List<String>> notes = new HashMap<>();
  final Set<String> marked = new HashSet<>();
  final Set<SystemKey> down = new HashSet<>();
  final Map<CopyKey, String> faults = new HashMap<>();
  final List<String> writes = new ArrayList<>();
  private final Map<CaseRef, List<Copy>> found = new HashMap<>();

  Company() {
    values.put(CONTACT, OLD);
    values.put(LABEL, OLD);
    values.put(BOOKS, "1 Mill Lane, " + OLD);
    values.put(INVOICE, "1 Mill Lane, " + OLD);
    when(dataMap.systems()).thenReturn(List.of(system("core"), system("mail"), system("bill")));
    when(dataMap.copies(any(), anyString())).thenAnswer(asked -> found.getOrDefault(asked.getArgument(0), List.of()));
    when(dataMap.corrected(any(), anyString(), anyString())).thenAnswer(asked -> {
      String held = asked.<Copy>getArgument(0).value();
      String wrong = asked.getArgument(1);
      boolean part = held.contains(wrong) && !held.equals(wrong);
      return part ? held.replace(wrong, asked.getArgument(2)) : asked.getArgument(2);
    });
    when(dataMap.faultOf(any(), anyString())).thenAnswer(asked -> {
      up(asked.getArgument(0));
      return Optional.ofNullable(faults.get(asked.<CopyKey>getArgument(0)));
    });
    when(dataMap.canRead(any())).thenAnswer(asked -> !asked.<CopyKey>getArgument(0).system().value().equals("paper"));
    when(dataMap.read(any())).thenAnswer(asked -> Optional.ofNullable(up(asked.getArgument(0))));
    when(dataMap.holds(any(), anyString()))
        .thenAnswer(asked -> asked.getArgument(1).equals(up(asked.getArgument(0))));
    when(dataMap.write(any(), anyString(), anyString()))
        .thenAnswer(asked -> write(asked.getArgument(0), asked.getArgument(1), asked.getArgument(2)));
    when(dataMap.contest(any(), anyBoolean())).thenAnswer(asked -> mark(asked.getArgument(0), asked.getArgument(1)));
    when(dataMap.note(any(), anyString(), any())).thenAnswer(asked -> {
      notes.computeIfAbsent(asked.getArgument(0), key -> new ArrayList<>()).add(asked.getArgument(1));
      return true;
    });
  }

  void found(CaseRef ref, Copy... copies) {
    found.put(ref, List.of(copies));
  }

  /** The wrong postcode wherever it stands. */
  void foundEverywhere(CaseRef ref) {
    found(ref, contact(), label(), books(), invoice());
  }

  Copy contact() {
    return copy(CONTACT, "Register", Match.CERTAIN, CopyKind.CURRENT, false);
  }

  Copy label() {
    return copy(LABEL, "the mailing tool", Match.CERTAIN, CopyKind.CURRENT, false);
  }

  Copy books() {
    return copy(BOOKS, "Books", Match.CERTAIN, CopyKind.CURRENT, true);
  }

  Copy invoice() {
    return copy(INVOICE, "Books", Match.CERTAIN, CopyKind.HISTORIC, true);
  }

  Copy copy(CopyKey key, String system, Match match, CopyKind kind, boolean byHand) {
    return new Copy(key, "Postcode", "Rows of " + key.collection(), system, values.get(key), match, kind, byHand);
  }

  void describe(CopyKey key, String... categories) {
    FieldDescription field = new FieldDescription(key.field(), "Label", List.of(categories), "", Map.of(), Optional.empty());
    CollectionDescription collection =
        new CollectionDescription(
            key.system(), key.collection(), "Rows", true, "", "", List.of(), List.of(), "", "", OurRole.CONTROLLER, List.of(),
            Optional.empty(), "", List.of(field));
    when(dataMap.describe(key.system(), key.collection())).thenReturn(Optional.of(collection));
  }

  private WriteResult write(CopyKey key, String before, String after) {
    String now = up(key);
    if (now == null) {
      return WriteResult.GONE;
    }
    if (key.system().value().equals("bill")) {
      return WriteResult.NEEDS_A_PERSON;
    }
    if (now.equals(after)) {
      return WriteResult.ALREADY_SO;
    }
    if (!now.equals(before)) {
      return WriteResult.CHANGED_MEANWHILE;
    }
    values.put(key, after);
    writes.add(key.system() + " " + key.rowKey());
    return WriteResult.WRITTEN;
  }

  private boolean mark(CopyKey key, boolean contested) {
    up(key);
    if (!key.system().value().equals("core")) {
      return false;
    }
    if (contested) {
      marked.add(key.rowKey());
    } else {
      marked.remove(key.rowKey());
    }
    return true;
  }

  private String up(CopyKey key) {
    if (down.contains(key.system())) {
      throw new SystemUnavailable(key.system());
    }
    return values.get(key);
  }

  private static DataSystem system(String key) {
    return new DataSystem(new SystemKey(key), key, "", false, "", false, List.of());
  }
}
