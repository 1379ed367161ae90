/** What of the found data is shown to the person, what is left out and why, and who says so. */
@ApplicationModule(allowedDependencies = {"casefile", "datamap", "deadline"})
package org.rightsdesk.disclosure;

import org.springframework.modulith.ApplicationModule;
