/** What proof of identity a request needs, what came in, what staff decided about it, and where answers may be sent. */
@ApplicationModule(allowedDependencies = {"casefile", "datamap"})
package org.rightsdesk.identity;

import org.springframework.modulith.ApplicationModule;
