/** The door for those who ask: the public form, and the page of their own case. */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "casefile",
      "correction",
      "correspondence",
      "datamap",
      "deadline",
      "fee",
      "identity",
      "intake",
      "pack"
    })
package org.rightsdesk.portal;

import org.springframework.modulith.ApplicationModule;
