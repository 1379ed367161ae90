package org.rightsdesk.process.webapps;

import java.util.Set;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffAccount;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates the demonstration's accounts: one a role, named as the role, the password the same word. */
@Component
@Profile("demo")
class DemoStaff {

  private final StaffDirectory staff;
  private final PasswordEncoder passwords;

  DemoStaff(StaffDirectory staff, PasswordEncoder passwords) {
    this.staff = staff;
    this.passwords = passwords;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(10)
  void create() {
    for (Role role : Role.values()) {
      staff.createIfMissing(new StaffAccount(role.group(), Set.of(role)), passwords.encode(role.group()));
    }
  }
}
