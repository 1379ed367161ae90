package org.rightsdesk.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the staff directory. */
@Repository
class StaffStore {

  private final JdbcClient jdbc;

  StaffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> ids() {
    return jdbc.sql("select id from staff_account order by id").query(String.class).list();
  }

  Optional<Set<Role>> roles(String id) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    jdbc.sql("select role from staff_role where account_id = ?")
        .param(id)
        .query(String.class)
        .list()
        .forEach(role -> roles.add(Role.valueOf(role)));
    return roles.isEmpty() ? Optional.empty() : Optional.of(roles);
  }

  Optional<String> passwordHash(String id) {
    return jdbc.sql("select password_hash from staff_account where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  void insert(StaffAccount account, String passwordHash, Instant now) {
    jdbc.sql("insert into staff_account (id, password_hash, created_at) values (?, ?, ?)")
        .param(account.id())
        .param(passwordHash)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
    for (Role role : account.roles()) {
      jdbc.sql("insert into staff_role (account_id, role) values (?, ?)")
          .param(account.id())
          .param(role.name())
          .update();
    }
  }
}
