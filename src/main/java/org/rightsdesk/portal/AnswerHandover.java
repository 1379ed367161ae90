package org.rightsdesk.portal;

import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.pack.PackDownload;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What takes two rooms and has to happen wholly or not at all, when somebody collects the answer. */
@Component
class AnswerHandover {

  private final IdentityChecks identity;
  private final Correspondence correspondence;
  private final ResponsePacks packs;

  AnswerHandover(IdentityChecks identity, Correspondence correspondence, ResponsePacks packs) {
    this.identity = identity;
    this.correspondence = correspondence;
    this.packs = packs;
  }

  /** Makes a new code and mails it to the proven address. */
  @Transactional
  public void mailCode(CaseRef ref) {
    correspondence.writeCode(ref, identity.newCode(ref));
  }

  /** Hands over the document to read alone; it counts as a download like any other. */
  @Transactional
  public byte[] document(CaseRef ref) {
    packs.download(ref);
    return packs.pdf(ref);
  }

  /** Hands over everything. */
  @Transactional
  public PackDownload everything(CaseRef ref) {
    return packs.download(ref);
  }
}
