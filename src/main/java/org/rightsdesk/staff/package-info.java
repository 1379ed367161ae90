/** Who works here: accounts and roles, and which open work belongs to whom. */
@ApplicationModule(allowedDependencies = "casefile")
package org.rightsdesk.staff;

import org.springframework.modulith.ApplicationModule;
