/** What a request costs the person, what was paid, and what goes back. */
@ApplicationModule(allowedDependencies = {"casefile"})
package org.rightsdesk.fee;

import org.springframework.modulith.ApplicationModule;
