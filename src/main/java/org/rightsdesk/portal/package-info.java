/** The door for those who ask: the public form, and the page of their own case. */
@ApplicationModule(allowedDependencies = {"casefile", "intake", "deadline", "fee", "identity", "audit"})
package org.rightsdesk.portal;

import org.springframework.modulith.ApplicationModule;
