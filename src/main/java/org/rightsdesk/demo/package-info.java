/** The demo's door: an invented company with its eight systems, a clock that can be moved, and an inbox to look into. */
@ApplicationModule(allowedDependencies = {"casefile", "datamap"})
package org.rightsdesk.demo;

import org.springframework.modulith.ApplicationModule;
