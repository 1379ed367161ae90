package org.rightsdesk.pack;

import java.nio.charset.StandardCharsets;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;

/** The note that tells what is in the pack. */
final class ReadMe {

  private ReadMe() {}

  static byte[] of(Dossier dossier, Company company) {
    StringBuilder text = new StringBuilder();
    text.append("""
        Your data at %s
        Request %s, answered on %s

        answer.pdf        The answer to read: what we hold, why, who gets it, what we left out,
                          your rights, and how to complain. It has data.json inside.
        data.json         All data in one file for programs, with the exact text of every value.
        """
        .formatted(company.name(), dossier.caseFile().ref(), Shown.longDay(dossier.madeOn())));
    for (ReleasedCollection collection : dossier.answer().released()) {
      Described described = dossier.described().get(collection.key());
      text.append(dossier.fileName(collection.key())).append('\n')
          .append("                  ").append(described.systemName()).append(": ").append(described.name())
          .append(", as a table for spreadsheets.\n");
    }
    text.append("""
        checksums.sha256  A fingerprint of every file. "sha256sum -c checksums.sha256" shows that
                          nothing was changed on the way.

        About the tables
        They are CSV files (RFC 4180) in UTF-8. Some programs take a cell that starts with = + - @,
        a tab or a line break for a formula and run it. We put a single quote (') before such cells,
        telephone numbers like '+44 included. The quote is not part of your data. data.json has every
        value without it.
        "[left out]" stands where something was taken out; answer.pdf says why.
        "[held, never shown]" stands for a secret, such as a stored password, that we hold and show to nobody.
        """);
    return text.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
