package org.rightsdesk.portal;

import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.stereotype.Component;

/**
 * Mails the link to a case's page again, if number and address belong together. It looks and writes behind the visitor's
 * back, so that the answer to the visitor takes the same time either way.
 */
@Component
class LinkAgain {

  private final CaseFiles cases;
  private final Correspondence correspondence;
  private final RateLimits limits;
  private final Background background;

  LinkAgain(CaseFiles cases, Correspondence correspondence, RateLimits limits, Background background) {
    this.cases = cases;
    this.correspondence = correspondence;
    this.limits = limits;
    this.background = background;
  }

  void ask(CaseRef ref, EmailAddress address) {
    background.run(() -> cases.find(ref).filter(file -> belongs(file, address)).ifPresent(this::mail));
  }

  private static boolean belongs(CaseFile file, EmailAddress address) {
    return file.requester().email().filter(own -> own.normalised().equals(address.normalised())).isPresent();
  }

  private void mail(CaseFile file) {
    if (limits.mayMailLink(file.ref())) {
      correspondence.write(file.ref(), LetterKind.PAGE_LINK);
    }
  }
}
