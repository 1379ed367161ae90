/** Takes requests in: checks what a person typed, says what is missing in plain words, and opens one case for it. */
@ApplicationModule(allowedDependencies = "casefile")
package org.rightsdesk.intake;

import org.springframework.modulith.ApplicationModule;
