package org.rightsdesk.datamap;

import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.Personal;

/**
 * What the company's systems know about somebody who asks; it has the same shape whether the person is known or not.
 *
 * @param emailOnFile the e-mail address that was typed is on file for a person of that name
 * @param stable the record that carries it was not changed in the last 30 days
 * @param oneOfThatName exactly one person of that name, at that e-mail address or postcode, is on file
 * @param addressForLink where a link may go: an address that is on file and stable, of exactly one person, or nothing
 * @param sensitive the search may touch calls of a medical or legal customer, or data of a special category
 * @param systems the systems in which the typed e-mail address was found
 */
@Personal
public record OnFile(
    boolean emailOnFile,
    boolean stable,
    boolean oneOfThatName,
    Optional<EmailAddress> addressForLink,
    boolean sensitive,
    Set<SystemKey> systems) {

  public OnFile {
    systems = Set.copyOf(systems);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
