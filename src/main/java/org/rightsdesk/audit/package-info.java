/** What happened to a case, when: every event of the house, in order, without personal data. */
@ApplicationModule(allowedDependencies = "casefile")
package org.rightsdesk.audit;

import org.springframework.modulith.ApplicationModule;
