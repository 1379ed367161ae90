package org.rightsdesk.staff;

import java.util.Set;

/**
 * A member of staff.
 *
 * @param id what they sign in with: letters and digits
 * @param roles never empty
 */
public record StaffAccount(String id, Set<Role> roles) {

  public StaffAccount {
    if (!id.matches("[a-zA-Z0-9]{1,60}")) {
      throw new IllegalArgumentException("An account's name is letters and digits.");
    }
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("An account has at least one role.");
    }
  }
}
