/** The engine's door: the only code that knows that the process engine exists. */
@ApplicationModule
package org.rightsdesk.process;

import org.springframework.modulith.ApplicationModule;
