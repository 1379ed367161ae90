package org.rightsdesk.process.webapps;

import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffAccount;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Signs staff in against the staff directory. */
@Component
class StaffSignIn implements UserDetailsService {

  private final StaffDirectory staff;

  StaffSignIn(StaffDirectory staff) {
    this.staff = staff;
  }

  @Override
  public UserDetails loadUserByUsername(String id) {
    StaffAccount account = staff.find(id).orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
    String hash = staff.passwordHash(id).orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
    return User.withUsername(account.id())
        .password(hash)
        .roles(account.roles().stream().map(Role::name).toArray(String[]::new))
        .build();
  }
}
