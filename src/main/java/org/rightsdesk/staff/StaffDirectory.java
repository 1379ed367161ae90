package org.rightsdesk.staff;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the staff and their roles. Passwords come and go as hashes only. */
@Service
public class StaffDirectory {

  private final StaffStore store;
  private final Clock clock;

  StaffDirectory(StaffStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Optional<StaffAccount> find(String id) {
    return store.roles(id).map(roles -> new StaffAccount(id, roles));
  }

  public List<StaffAccount> all() {
    return store.ids().stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** The stored hash of the account's password. */
  public Optional<String> passwordHash(String id) {
    return store.passwordHash(id);
  }

  /** Creates the account unless there is one of that name; an existing one keeps its password. */
  @Transactional
  public void createIfMissing(StaffAccount account, String passwordHash) {
    if (store.roles(account.id()).isEmpty()) {
      store.insert(account, passwordHash, clock.instant());
    }
  }

  /** Whether the member of staff has one of the roles. */
  public boolean hasAnyRole(String id, Role first, Role... more) {
    Set<Role> wanted = EnumSet.of(first, more);
    return find(id).map(account -> account.roles().stream().anyMatch(wanted::contains)).orElse(false);
  }
}
