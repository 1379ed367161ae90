package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NoSuchCase;

/** What somebody typed: kept in the fields when something has to be put right, and read from addresses. */
final class Typed {

  private static final CaseRef NONE = new CaseRef("DSR-0000-000000");

  /** The field with the token that tells a second click on a form from a second form. */
  static final String TOKEN = "formToken";

  private Typed() {}

  static Map<String, String> in(HttpServletRequest request) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
    return typed;
  }

  /** As {@link #in}, with a token that is made with the form and stays until it is taken. */
  static Map<String, String> onceIn(HttpServletRequest request) {
    Map<String, String> typed = in(request);
    typed.computeIfAbsent(TOKEN, none -> UUID.randomUUID().toString());
    return typed;
  }

  /** The case of the number, or {@link NoSuchCase}. */
  static CaseRef caseIn(String reference, CaseFiles cases) {
    CaseRef ref = CaseRef.parse(reference).orElseThrow(() -> new NoSuchCase(NONE));
    return cases.get(ref).ref();
  }
}
