package org.rightsdesk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NoSuchCase;

/** What somebody typed: kept in the fields when something has to be put right, and read from addresses. */
final class Typed {

  private static final CaseRef NONE = new CaseRef("DSR-0000-000000");

  private Typed() {}

  static Map<String, String> in(HttpServletRequest request) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
    return typed;
  }

  /** The case of the number, or {@link NoSuchCase}. */
  static CaseRef caseIn(String reference, CaseFiles cases) {
    CaseRef ref = CaseRef.parse(reference).orElseThrow(() -> new NoSuchCase(NONE));
    return cases.get(ref).ref();
  }
}
