/** Says that it needs nobody. */
@ApplicationModule(allowedDependencies = {})
package org.rightsdesk.architecture.bad.undeclared.cellar;

import org.springframework.modulith.ApplicationModule;
