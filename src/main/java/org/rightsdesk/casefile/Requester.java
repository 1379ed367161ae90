package org.rightsdesk.casefile;

import java.util.Optional;

/**
 * Who asks, as they told us; nothing here is proven until the identity check says so.
 *
 * @param name always given
 * @param email where we write to, if given
 * @param address where letters go, if given; at least one of {@code email} and {@code address} is there
 * @param phone another way to find the person's data, if given
 */
@Personal
public record Requester(
    PersonName name, Optional<EmailAddress> email, Optional<PostalAddress> address, Optional<PhoneNumber> phone) {

  public Requester {
    if (email.isEmpty() && address.isEmpty()) {
      throw new IllegalArgumentException("We need an e-mail address or a postal address to answer to.");
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
