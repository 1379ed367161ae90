/** The answer as a pack of files: built once, sealed, and handed over a few times. */
@ApplicationModule(allowedDependencies = {"casefile", "datamap", "deadline", "disclosure", "document"})
package org.rightsdesk.pack;

import org.springframework.modulith.ApplicationModule;
