package org.rightsdesk.desk;

import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.identity.IdDocument;
import org.rightsdesk.identity.IdentityChecks;

/** Tells a template how to show the copy of a document. */
final class ProofCopies {

  private final IdentityChecks identity;
  private final CaseRef caseRef;

  ProofCopies(IdentityChecks identity, CaseRef caseRef) {
    this.identity = identity;
    this.caseRef = caseRef;
  }

  public boolean isPicture(PartRef document) {
    return identity.document(caseRef, document).map(IdDocument::mediaType).filter(type -> type.startsWith("image/")).isPresent();
  }

  public String address(PartRef document) {
    return "/desk/cases/" + caseRef + "/documents/" + document;
  }
}
