package org.rightsdesk.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.document.Attachment;
import org.rightsdesk.document.Documents;
import org.springframework.stereotype.Component;

/** Makes the files of a pack. */
@Component
class AnswerFiles {

  static final String PDF = "answer.pdf";
  static final String DATA = "data.json";

  private final Documents documents;
  private final Company company;

  AnswerFiles(Documents documents, Company company) {
    this.documents = documents;
    this.company = company;
  }

  Map<String, byte[]> of(Dossier dossier) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.txt", ReadMe.of(dossier, company));
    files.put(PDF, pdf(dossier));
    files.put(DATA, DataFile.of(dossier));
    for (ReleasedCollection collection : dossier.answer().released()) {
      files.put(dossier.fileName(collection.key()), CsvFiles.of(collection));
    }
    return files;
  }

  byte[] pdf(Dossier dossier) {
    Attachment data =
        new Attachment(DATA, "application/json", "All data of this answer, for programs", DataFile.of(dossier));
    return documents.pdf("answer", AnswerPage.model(dossier, company), List.of(data), dossier.madeAt());
  }
}
