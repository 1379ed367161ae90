/** The ground: one request is one case file, with a reference, a right, a state and the people in it. */
@ApplicationModule(allowedDependencies = {})
package org.rightsdesk.casefile;

import org.springframework.modulith.ApplicationModule;
