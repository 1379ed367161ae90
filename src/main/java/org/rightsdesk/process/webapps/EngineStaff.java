package org.rightsdesk.process.webapps;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffAccount;
import org.rightsdesk.staff.StaffDirectory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the staff directory to the engine: a group per role with what it may do, and a user per account. The engine's own
 * passwords are random and never used.
 */
@Component
class EngineStaff {

  private static final String GROUP_TYPE = "WORKFLOW";
  private static final String NOBODY = "nobody";

  private final IdentityService identity;
  private final AuthorizationService authorizations;
  private final StaffDirectory staff;

  EngineStaff(IdentityService identity, AuthorizationService authorizations, StaffDirectory staff) {
    this.identity = identity;
    this.authorizations = authorizations;
    this.staff = staff;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(20)
  void mirror() {
    for (Role role : Role.values()) {
      createGroup(role);
    }
    staff.all().forEach(this::createUser);
    closeFirstUserPage();
  }

  /**
   * The webapps offer to create a first administrator as long as nobody is in the engine's own administrators' group. The
   * one who is put there has no account with us, so nobody can sign in as it.
   */
  private void closeFirstUserPage() {
    createUser(NOBODY);
    if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
      Group group = identity.newGroup(Groups.CAMUNDA_ADMIN);
      group.setName(Groups.CAMUNDA_ADMIN);
      group.setType(Groups.GROUP_TYPE_SYSTEM);
      identity.saveGroup(group);
    }
    if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).groupMember(NOBODY).count() == 0) {
      identity.createMembership(NOBODY, Groups.CAMUNDA_ADMIN);
    }
  }

  private void createGroup(Role role) {
    String id = role.group();
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(id);
      group.setType(GROUP_TYPE);
      identity.saveGroup(group);
    }
    grant(id, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(id, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    if (role == Role.MANAGER || role == Role.ADMIN) {
      grant(id, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
      grant(
          id,
          Resources.PROCESS_DEFINITION,
          ANY,
          Permissions.READ,
          Permissions.READ_INSTANCE,
          Permissions.READ_HISTORY,
          Permissions.READ_TASK,
          ProcessDefinitionPermissions.RETRY_JOB);
      grant(id, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
      grant(id, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
      grant(id, Resources.TASK, ANY, Permissions.READ);
      grant(id, Resources.DEPLOYMENT, ANY, Permissions.READ);
      grant(id, Resources.BATCH, ANY, Permissions.READ);
    }
  }

  private void createUser(String id) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      User user = identity.newUser(id);
      user.setFirstName(id);
      user.setLastName("");
      user.setPassword(UUID.randomUUID() + "-Aa1!");
      identity.saveUser(user);
    }
  }

  private void createUser(StaffAccount account) {
    createUser(account.id());
    for (Role role : account.roles()) {
      if (identity.createGroupQuery().groupId(role.group()).groupMember(account.id()).count() == 0) {
        identity.createMembership(account.id(), role.group());
      }
    }
  }

  void grant(String group, Resource resource, String id, Permission... permissions) {
    List<Authorization> present =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .authorizationType(AUTH_TYPE_GRANT)
            .list();
    Authorization grant =
        present.isEmpty() ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : present.get(0);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
