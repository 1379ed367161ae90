/** The door for programs: what anybody may ask without a login, and without personal data. */
@ApplicationModule(allowedDependencies = {"deadline"})
package org.rightsdesk.openapi;

import org.springframework.modulith.ApplicationModule;
