/** Which law a request falls under, by when it has to be answered, and how that day was worked out. */
@ApplicationModule(allowedDependencies = {"casefile"})
package org.rightsdesk.deadline;

import org.springframework.modulith.ApplicationModule;
