/** Turns pages of HTML into PDFs that everybody can read, screen readers and archives included. */
@ApplicationModule(allowedDependencies = {"casefile"})
package org.rightsdesk.document;

import org.springframework.modulith.ApplicationModule;
