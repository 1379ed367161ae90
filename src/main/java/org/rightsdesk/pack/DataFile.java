package org.rightsdesk.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.datamap.AutomatedDecision;
import org.rightsdesk.datamap.Customer;
import org.rightsdesk.datamap.Transfer;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.disclosure.Answer.HeldForCustomer;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Answer.ReleasedRow;
import org.rightsdesk.disclosure.Answer.Withheld;

/** Writes the whole answer as JSON (RFC 8259, UTF-8): what machines read, and the exact text of every value. */
final class DataFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DataFile() {}

  static byte[] of(Dossier dossier) {
    CaseFile file = dossier.caseFile();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("request", file.ref().value());
    all.put("right", file.right().name());
    all.put("receivedOn", file.receivedOn().toString());
    all.put("answeredOn", dossier.madeOn().toString());
    all.put("name", file.requester().name().value());
    all.put("asked", file.details().value());
    all.put("law", dossier.law().lawName());
    all.put("searched", dossier.searches().stream().map(DataFile::search).toList());
    all.put("data", dossier.answer().released().stream().map(one -> collection(dossier, one)).toList());
    all.put("leftOut", dossier.answer().withheld().stream().map(one -> withheld(one, dossier.law().regime())).toList());
    all.put("heldForCustomers", dossier.answer().heldForCustomers().stream().map(one -> held(dossier, one)).toList());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of texts can always be written as JSON.", e);
    }
  }

  private static Map<String, Object> search(Dossier.Search search) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("system", search.system());
    all.put("byHand", search.byHand());
    search.on().ifPresent(day -> all.put("on", day.toString()));
    all.put("lookedFor", search.lookedFor());
    search.whyNot().ifPresent(why -> all.put("notSearchedBecause", why));
    return all;
  }

  private static Map<String, Object> collection(Dossier dossier, ReleasedCollection collection) {
    Described described = dossier.described().get(collection.key());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("system", described.systemName());
    all.put("kind", described.name());
    all.put("file", dossier.fileName(collection.key()));
    all.put("purposes", described.purposes());
    all.put("lawfulBases", described.lawfulBases());
    all.put("categories", described.categories());
    all.put("recipients", described.recipients());
    all.put("sources", described.sources());
    all.put("retention", described.retentions());
    all.put("transfers", described.transfers().stream().map(DataFile::transfer).toList());
    all.put("automatedDecisions", described.decisions().stream().map(DataFile::decision).toList());
    all.put("notes", described.notes());
    all.put("rows", collection.rows().stream().map(DataFile::row).toList());
    return all;
  }

  private static Map<String, Object> row(ReleasedRow row) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("row", row.rowKey());
    all.put("fields", row.fields().stream().map(DataFile::field).toList());
    return all;
  }

  private static Map<String, Object> field(ReleasedField field) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", field.name());
    all.put("label", field.label());
    all.put("value", field.value());
    if (!field.explanation().isBlank()) {
      all.put("meaning", field.explanation());
    }
    field.leftOut().ifPresent(ground -> all.put("leftOut", ground.name()));
    return all;
  }

  private static Map<String, Object> withheld(Withheld withheld, Regime regime) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("ground", withheld.ground().name());
    all.put("why", withheld.ground().inWords());
    withheld.ground().citation(regime).ifPresent(citation -> all.put("law", citation));
    all.put("items", withheld.items());
    return all;
  }

  private static Map<String, Object> held(Dossier dossier, HeldForCustomer held) {
    Described described = dossier.described().get(held.key());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("system", described.systemName());
    all.put("kind", described.name());
    held.customer().map(Customer::company).ifPresent(company -> all.put("askCompany", company));
    held.customer().map(Customer::privacyContact).filter(contact -> !contact.isBlank())
        .ifPresent(contact -> all.put("askAt", contact));
    return all;
  }

  private static List<String> transfer(Transfer transfer) {
    return List.of(transfer.to(), transfer.country(), transfer.safeguard());
  }

  private static Map<String, Object> decision(AutomatedDecision decision) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("what", decision.what());
    all.put("logic", decision.logic());
    all.put("consequence", decision.consequence());
    return all;
  }
}
