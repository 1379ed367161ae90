package org.rightsdesk.correction;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.casefile.PostalAddress;

/**
 * Where the person could be reached before the correction, as it is on file; never what was typed for the request.
 *
 * @param address where a letter goes, if there is no e-mail address
 */
@Personal
public record OldContact(List<EmailAddress> emails, Optional<PostalAddress> address) {

  public OldContact {
    emails = List.copyOf(emails);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
